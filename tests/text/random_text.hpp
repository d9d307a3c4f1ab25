#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace foothold::text {

/// Strings that a text module should survive: mixed scripts, marks, emoji, bidi controls, line ends, long words and bytes that
/// are no UTF-8. Mostly short, so that many of them can be tried.
class RandomText {
public:
    explicit RandomText(std::uint32_t seed) : random_(seed) {}

    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

    std::string next() {
        std::string text;
        const std::uint32_t count = below(30) == 0 ? below(60) : below(7);
        const bool one_script = below(2) == 0;
        const std::uint32_t script = below(static_cast<std::uint32_t>(scripts.size()));
        for (std::uint32_t i = 0; i < count; ++i)
            text += piece(one_script ? script : below(static_cast<std::uint32_t>(scripts.size())));
        for (std::uint32_t times = below(3) == 0 ? 1 + below(3) : 0; times > 0; --times) mutate(text);
        return text;
    }

private:
    static constexpr std::array<std::string_view, 13> scripts{
        "abc Speciallægepraksis fi ffl e\u0301 20,5 kr. ",
        "قبل الساعة لا ببب ـ ۱۲ َّ ",
        "አዲስ ሰላም። ",
        "თქვენ გსურთ ",
        "ကျွန်တော်တို့သည်မြန်မာ ",
        "Привіт ї й ",
        "😀👍🏽👨‍👩‍👧🇩🇰🇺🇦❤️ ",
        "ٹیلی ہے گا۔ ",
        "नमस्ते த ไทย 日本語 한국 ",
        "\u200D\u200C\u00AD\u2060\uFEFF\u034F\uFE0F\u0301\u0308\u20DD",
        "\u2066\u2067\u2068\u2069\u202A\u202B\u202C\u202D\u202E\u200E\u200F",
        "\n \r\n \t \u2028\u2029\u0085 \u00A0\u3000",
        "12 34 56 78 https://borger.dk/a-b/ mette@a.dk ([{<>}])!? -- ",
    };

    std::string_view piece(std::uint32_t script) {
        const std::string_view all = scripts[script];
        const std::size_t begin = start_of_character(all, below(static_cast<std::uint32_t>(all.size())));
        const std::size_t length = below(6) == 0 ? all.size() : 1 + below(8);
        const std::size_t end = start_of_character(all, std::min(begin + length, all.size()));
        return all.substr(begin, end - begin);
    }

    static std::size_t start_of_character(std::string_view text, std::size_t at) {
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
        return at;
    }

    void mutate(std::string& text) {
        const std::uint32_t at = below(static_cast<std::uint32_t>(text.size() + 1));
        switch (below(4)) {
        case 0:
            return void(text.insert(at, 1, static_cast<char>(below(256))));
        case 1:
            return void(text.erase(at, 1 + below(3)));
        case 2:
            if (at < text.size()) text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8)));
            return;
        default:
            return void(text.insert(at, text.substr(0, std::min<std::size_t>(at, 12))));
        }
    }

    std::minstd_rand random_;
};

} // namespace foothold::text
