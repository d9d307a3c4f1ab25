#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/i18n/dates.hpp"
#include "app/i18n/numbers.hpp"
#include "app/i18n/translator.hpp"
#include "app/ui/words.hpp"
#include "domain/localized_text.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::screens {

/// How a reader wants numbers and dates written, beside what their language settles.
struct Writing {
    bool has_own_digits = false;
    bool has_own_calendar = false;

    bool operator==(const Writing&) const = default;
};

/// The one who reads the screen: their languages, and how dates and numbers are written for them. Made anew when the language
/// changes. The interface speaks the first of the languages that it has words in; content comes in any of them.
class Reader {
public:
    Reader(const i18n::Catalogues& catalogues, std::vector<std::string> languages, Writing writing = {});

    const i18n::Catalogues& catalogues() const { return catalogues_; }
    const i18n::Translator& words() const { return translator_; }
    const i18n::Dates& dates() const { return dates_; }
    const i18n::Numbers& numbers() const { return numbers_; }
    /// A count, in the reader's digits.
    std::string number(std::int64_t number) const { return translator_.number(number); }
    /// The day in the reader's own calendar, for a line below the date; empty unless they want it.
    std::string second_date(domain::Date date) const;
    /// Of the interface.
    const std::string& language() const { return translator_.language(); }

    std::string text(std::string_view english, std::initializer_list<i18n::Argument> arguments = {}) const {
        return translator_.text(english, arguments);
    }
    std::string text_in(std::string_view context, std::string_view english,
                        std::initializer_list<i18n::Argument> arguments = {}) const {
        return translator_.text_in(context, english, arguments);
    }
    std::string plural(std::string_view one, std::string_view other, std::int64_t count,
                       std::initializer_list<i18n::Argument> arguments = {}) const {
        return translator_.plural(one, other, count, arguments);
    }

    /// Programme content for this reader, marked as in a foreign language when it is in none that they read().
    ui::Words content(const domain::LocalizedText& text) const;
    /// Whether words in this language need no badge: it is their first one or the interface's, or is read by those who read it.
    bool reads(std::string_view language) const;
    /// The interface's own words.
    static ui::Words own(std::string text) { return {std::move(text)}; }
    /// "Arabic", as it stands inside a sentence.
    std::string language_name(std::string_view language) const;

private:
    const i18n::Catalogues& catalogues_;
    std::vector<std::string> languages_;
    Writing writing_;
    i18n::Translator translator_;
    i18n::Dates dates_;
    i18n::Numbers numbers_;
};

} // namespace foothold::screens
