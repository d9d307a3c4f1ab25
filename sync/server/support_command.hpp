#pragma once

#include "sync/server/request_words.hpp"
#include "sync/server/service.hpp"

#include <string>

namespace foothold::server {

/// The words of `answer-support`, as they were typed.
struct AnswerSupportArguments {
    std::string request; ///< an id, or a key of a programme file
    std::string owner;
    AnswerText answer; ///< without a text somebody has only taken it
};

/// The words of `ask-support`.
struct AskSupportArguments {
    std::string company; ///< this and the next two: a key or an id
    std::string programme;
    std::string about; ///< a key with its kind in front, "internship/KEY"
    bool is_acute = false;
    std::string text;
    std::string language = "da";
};

/// Lists who waits for help, and who has taken it.
Result<void> list_support(Service& service);

/// Errors beside those of Service::answer: those of read_text.
Result<void> answer_support(Service& service, const AnswerSupportArguments& arguments);

/// Errors beside those of Service::ask_for_company: "support.about_invalid", "request.language_invalid".
Result<void> ask_support(Service& service, const AskSupportArguments& arguments);

} // namespace foothold::server
