#pragma once

#include "app/i18n/digits.hpp"
#include "app/i18n/placeholders.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::i18n {

class Catalogue;
class Catalogues;

/// A text and the language it is in, for a badge and for the direction to lay it out in.
struct TranslatedText {
    std::string text;
    std::string_view language; ///< lives as long as the Translator
    bool is_fallback = false;  ///< the reader's first language is another one, in which this cannot be read
};

/// Speaks to one reader. The message id is the English source string as it stands in the code; without a translation the reader's
/// further languages are tried, then English. Where the reader's language has words at all, those that come from another one say
/// so: they stand in their own direction and the language's name follows, "Offers (English)". A small value: copy it, make a new
/// one for another language.
///
/// Lookups are one hash per language and build one string: fit for hundreds of calls in a frame.
class Translator {
public:
    /// The reader's languages, the best first; English when there is none. Readers of Dari also get Farsi.
    Translator(const Catalogues& catalogues, std::vector<std::string> preferences, Digits digits = {});
    Translator(Catalogues&& catalogues, std::vector<std::string> preferences, Digits digits = {}) = delete;

    std::string text(std::string_view english, std::initializer_list<Argument> arguments = {}) const;
    /// For words that mean different things in different places: the same English, told apart by the context.
    std::string text_in(std::string_view context, std::string_view english, std::initializer_list<Argument> arguments = {}) const;
    /// {count} is filled in by itself.
    std::string plural(std::string_view one, std::string_view other, std::int64_t count,
                       std::initializer_list<Argument> arguments = {}) const;
    std::string plural_in(std::string_view context, std::string_view one, std::string_view other, std::int64_t count,
                          std::initializer_list<Argument> arguments = {}) const;
    TranslatedText text_with_language(std::string_view english, std::initializer_list<Argument> arguments = {}) const;

    /// The reader's first language: what the screen's direction follows.
    const std::string& language() const { return preferences_.front(); }
    /// What domain::LocalizedText::choose takes.
    std::span<const std::string> preferences() const { return preferences_; }
    bool is_right_to_left() const { return is_right_to_left_; }
    /// What {count} is written with, and every other number of the reader's sentences.
    const Digits& digits() const { return digits_; }
    std::string number(std::int64_t number) const { return digits_.write(number); }
    /// Whether the reader's first language itself has this message.
    bool has(std::string_view context, std::string_view english) const;

private:
    struct Pattern {
        std::string_view text;
        std::string_view language;
    };

    /// One step of the fallback.
    struct Step {
        std::string language;
        const Catalogue* catalogue = nullptr;
    };

    Pattern pattern(std::string_view context, std::string_view english) const;
    Pattern plural_pattern(std::string_view context, std::string_view one, std::string_view other, std::int64_t count) const;
    bool speaks_own_language() const { return !steps_.empty() && steps_.front().language == language(); }
    std::string filled(const Pattern& pattern, std::span<const Argument> arguments) const;

    std::vector<std::string> preferences_;
    std::vector<Step> steps_;
    Digits digits_;
    bool is_right_to_left_ = false;
};

/// Marks a string of a table for extraction, to be given to text() later: translatable("Today").
constexpr std::string_view translatable(std::string_view english) { return english; }
/// The same for text_in().
constexpr std::string_view translatable_in(std::string_view, std::string_view english) { return english; }

} // namespace foothold::i18n
