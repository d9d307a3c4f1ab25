#pragma once

#include "domain/field.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::domain {

struct Translation {
    std::string language; ///< BCP 47, as in brief/languages: da, en, ar, prs ...
    std::string text;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("language", language), field("text", text));
    }
    bool operator==(const Translation&) const = default;
};

/// What a reader gets: the text, the language it is in, and whether that is another language than the reader's first.
struct ChosenText {
    std::string_view text;
    std::string_view language;
    bool is_fallback = false;
};

/// A text of programme content in one or more languages. The order of the translations has no meaning.
struct LocalizedText {
    std::vector<Translation> translations;

    bool empty() const { return translations.empty(); }
    /// Chosen language -> the reader's further languages -> en -> da -> whatever there is. Dari reads Farsi; nothing else
    /// crosses.
    ChosenText choose(std::span<const std::string> preferences) const;
    std::string_view find(std::string_view language) const;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("translations", translations));
    }
    bool operator==(const LocalizedText&) const = default;
};

/// A text that is the same in every language, such as a company's name.
LocalizedText untranslated(std::string text);

/// Language tag of texts that need no translation (ISO 639 "zxx"): shown without a badge.
inline constexpr std::string_view no_language = "zxx";

} // namespace foothold::domain
