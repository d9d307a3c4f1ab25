#pragma once

#include "domain/time.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace foothold::i18n {

/// The calendar that readers of Farsi, Dari and Pashto (Persian) or Tigrinya and Amharic (Ethiopic) grew up with.
class SecondCalendar {
public:
    /// nullptr for languages whose readers use the Gregorian calendar.
    static std::unique_ptr<SecondCalendar> of(std::string_view language);

    virtual ~SecondCalendar() = default;
    /// "2 قوس 1405", in the reader's script with Latin digits.
    virtual std::string write(domain::Date date) const = 0;
};

} // namespace foothold::i18n
