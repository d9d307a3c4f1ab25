#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foothold::i18n {

class Translator;

/// A stretch of a line for one voice.
struct SpokenPiece {
    std::string text;
    std::string language;

    bool operator==(const SpokenPiece&) const = default;
};

/// What is said of a line in the translator's language. Signs for the eye are left out (isolates, soft hyphens), and times of day
/// become words where the language has some. Names in Latin letters inside a line of another script are Danish, with the numbers
/// that belong to them: "Havnegade 12". Arabic letters inside another script are read by the Arabic voice.
std::vector<SpokenPiece> spoken(std::string_view line, const Translator& words);

} // namespace foothold::i18n
