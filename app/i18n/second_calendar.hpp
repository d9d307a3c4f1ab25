#pragma once

#include "app/i18n/digits.hpp"
#include "domain/time.hpp"

#include <unicode/calendar.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::i18n {

/// The calendar that readers of Farsi, Dari and Pashto (Persian) or Tigrinya and Amharic (Ethiopic) grew up with.
class SecondCalendar {
public:
    /// nullptr for languages whose readers use the Gregorian calendar.
    static std::unique_ptr<SecondCalendar> of(std::string_view language);

    /// "2 قوس 1405", in the reader's script.
    std::string write(domain::Date date, const Digits& digits) const;

private:
    SecondCalendar(std::unique_ptr<icu::Calendar> calendar, std::vector<std::string> months);

    std::unique_ptr<icu::Calendar> calendar_;
    std::vector<std::string> months_;
};

} // namespace foothold::i18n
