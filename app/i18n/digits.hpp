#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace foothold::i18n {

/// What numbers are written with: 0-9 unless a reader asks for the digits of their own script. For what the app counts, never for
/// what must match a Danish sign: bus lines, rooms, phone numbers and addresses are texts.
class Digits {
public:
    /// 0-9.
    Digits() = default;
    /// Those that readers of the language grew up with: ٠-٩ in Arabic, ۰-۹ in Farsi. 0-9 where they are the same, and where the
    /// script's numbers are not written digit by digit, as in Tigrinya.
    static Digits of(std::string_view language);

    bool are_latin() const { return zero_ == U'0'; }
    std::string write(std::int64_t number) const;
    /// Every 0-9 of the text, such as "07".
    std::string write(std::string_view text) const;
    /// CLDR's name, such as "arabext".
    const std::string& numbering_system() const { return numbering_system_; }

    bool operator==(const Digits&) const = default;

private:
    char32_t zero_ = U'0';
    std::string numbering_system_ = "latn";
};

} // namespace foothold::i18n
