#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"

#include <optional>
#include <string>

namespace foothold::server {

/// What somebody wrote, as one line that does nothing to a terminal.
std::string on_one_line(std::string text);

/// "1 day", "31 days".
std::string days_words(int days);

/// "2026-03-12 08:40", Danish time.
std::string moment_words(domain::Instant moment);

/// A record that somebody asks about, as staff find it again: kind, title or moment, id.
std::string words_of_record(const domain::Record& record);

/// What staff answer, as it was typed.
struct AnswerText {
    std::string text; ///< or the name of a .yaml file with its translations
    std::string language = "da";
};

/// Empty for no text. Errors: "request.language_invalid", "sample.unreadable", "sample.syntax", "sample.field".
Result<domain::LocalizedText> read_text(const AnswerText& typed);

/// The id that was typed, or that of the key of such a request.
domain::Id id_of_request(std::string_view kind, const std::string& typed);

} // namespace foothold::server
