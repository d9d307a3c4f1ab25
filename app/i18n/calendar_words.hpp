#pragma once

#include "app/i18n/translator.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace foothold::i18n {

/// The names and phrases of the calendar in the reader's language: the translators' where the catalogue has them, else ICU's. ICU
/// speaks the eighteen languages, but not of everything in each: it cannot say "2 hours ago" in Kurdish or "today" in Sorani (ICU
/// 72-76). Such a word comes, like every message, from the reader's next language.
class CalendarWords {
public:
    explicit CalendarWords(const Translator& translator);
    ~CalendarWords();
    CalendarWords(CalendarWords&&) noexcept;
    CalendarWords& operator=(CalendarWords&&) noexcept;

    std::array<std::string, 7> weekdays; ///< from Monday, as inside a sentence
    std::array<std::string, 7> short_weekdays;
    std::array<std::string, 12> months; ///< as they stand after a day
    std::string yesterday;
    std::string today;
    std::string tomorrow;

    enum class Unit : std::uint8_t { minutes, hours, days };
    /// "2 hours ago".
    std::string ago(std::int64_t count, Unit unit) const;

private:
    struct Relative;

    Translator translator_;
    std::unique_ptr<Relative> relative_; ///< ICU's; none where it lacks the language
};

} // namespace foothold::i18n
