#include "sync/server/text_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <variant>
#include <vector>

namespace foothold::server {

namespace {

/// A lead byte's range, how many bytes follow it, and what the first of them may be (Unicode, table 3-7).
struct Form {
    std::uint8_t lead_first, lead_last, following, second_first, second_last;
};
constexpr std::array<Form, 9> forms{{{0x01, 0x7F, 0, 0, 0},
                                     {0xC2, 0xDF, 1, 0x80, 0xBF},
                                     {0xE0, 0xE0, 2, 0xA0, 0xBF},
                                     {0xE1, 0xEC, 2, 0x80, 0xBF},
                                     {0xED, 0xED, 2, 0x80, 0x9F},
                                     {0xEE, 0xEF, 2, 0x80, 0xBF},
                                     {0xF0, 0xF0, 3, 0x90, 0xBF},
                                     {0xF1, 0xF3, 3, 0x80, 0xBF},
                                     {0xF4, 0xF4, 3, 0x80, 0x8F}}};

constexpr bool is_between(char byte, std::uint8_t first, std::uint8_t last) {
    return static_cast<std::uint8_t>(byte) >= first && static_cast<std::uint8_t>(byte) <= last;
}

class TextCheck {
public:
    template <class... Values>
    void operator()(const domain::Field<Values>&... fields) {
        (look(fields.value), ...);
    }
    bool found_only_text() const { return found_only_text_; }

private:
    void look(const std::string& text) { found_only_text_ = found_only_text_ && is_text(text); }

    template <class T>
    void look(const std::vector<T>& items) {
        for (const T& item : items) look(item);
    }

    template <class... Alternatives>
    void look(std::variant<Alternatives...>& value) {
        std::visit([this](auto& alternative) { alternative.serialize(*this); }, value);
    }

    template <class Other>
    void look(const Other&) {}

    bool found_only_text_ = true;
};

} // namespace

bool is_text(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto form = std::ranges::find_if(
            forms, [&](const Form& candidate) { return is_between(bytes[0], candidate.lead_first, candidate.lead_last); });
        if (form == forms.end() || bytes.size() <= form->following) return false;
        if (form->following > 0 && !is_between(bytes[1], form->second_first, form->second_last)) return false;
        for (std::size_t place = 2; place <= form->following; ++place)
            if (!is_between(bytes[place], 0x80, 0xBF)) return false;
        bytes.remove_prefix(form->following + 1u);
    }
    return true;
}

bool has_only_text(const domain::Action& action) {
    TextCheck check;
    auto copy = action;
    copy.serialize(check);
    return check.found_only_text();
}

} // namespace foothold::server
