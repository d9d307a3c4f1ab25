#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foothold::shell {

/// A line to be read aloud.
struct Utterance {
    /// A stretch of it for one voice, without signs that are for eyes only.
    struct Piece {
        std::string text;
        std::string language;
    };

    std::string language; ///< of the line as a whole; without a voice for it the line is left out
    std::vector<Piece> pieces;
    std::optional<std::filesystem::path> clip; ///< recorded: heard instead of a voice
    std::string recorded;                      ///< the same as bytes: of a lesson
};

} // namespace foothold::shell
