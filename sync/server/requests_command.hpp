#pragma once

#include "sync/server/request_words.hpp"
#include "sync/server/service.hpp"

#include <string>

namespace foothold::server {

/// The words of `answer-request`, as they were typed.
struct AnswerArguments {
    std::string request; ///< an id, or a key of a programme file
    bool is_done = false;
    bool is_refused = false;
    AnswerText answer;
};

/// Lists what people have asked about their data and nobody has answered.
Result<void> list_requests(Service& service);

/// Errors beside those of Service::answer: "request.verdict_missing", "request.language_invalid", "sample.unreadable",
/// "sample.syntax", "sample.field".
Result<void> answer_request(Service& service, const AnswerArguments& arguments);

} // namespace foothold::server
