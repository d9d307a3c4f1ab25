#include "sync/server/requests_command.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace foothold::server {

namespace {

std::string words_about(const OpenRequest& open) {
    if (open.request.about.is_nil())
        return open.request.kind == domain::DataRequestKind::erasure ? "everything" : "something that was not told";
    return open.about ? words_of_record(*open.about) : "something that is not there any more";
}

void print(const OpenRequest& open) {
    const domain::DataRequest& request = open.request;
    fmt::print("{}  {}, answer by {}\n", domain::to_string(request.id), days_words(open.days_waiting),
               domain::to_string(open.answer_by));
    fmt::print("    {} asks for {} of {}\n", on_one_line(open.person_name), domain::name_of(request.kind), words_about(open));
    if (!request.text.empty()) fmt::print("    {}: {}\n", on_one_line(request.language), on_one_line(request.text));
}

struct Explanation {
    std::string_view code;
    std::string_view words; ///< behind what was asked for
};
constexpr auto explanations = std::to_array<Explanation>({
    {"request.unknown", " is the key or id of no request (foothold-server requests lists them)"},
    {"request.answered_already", " was answered before"},
    {"request.taken_back", " was taken back by the person"},
    {"request.reason_missing", ": who refuses has to say why, with --text"},
});

Error in_words(const Error& error, const std::string& request) {
    if (error.code == "request.needs_erasure")
        return {error.code, "done by foothold-server erase --person " + error.detail + ", which takes the request with it"};
    const auto found = std::ranges::find(explanations, error.code, &Explanation::code);
    return found == explanations.end() ? error : Error{error.code, request + std::string{found->words}};
}

} // namespace

Result<void> list_requests(Service& service) {
    const auto requests = service.open_requests();
    if (!requests) return requests.error();
    if (requests->empty()) {
        fmt::print("nobody waits for an answer about their data\n");
        return {};
    }
    for (const OpenRequest& open : *requests) print(open);
    fmt::print("{} waiting; foothold-server answer-request answers one\n", requests->size());
    return {};
}

Result<void> answer_request(Service& service, const AnswerArguments& arguments) {
    if (arguments.is_done == arguments.is_refused)
        return Error{"request.verdict_missing", "either --done or --refused has to be there"};
    auto text = read_text(arguments.answer);
    if (!text) return text.error();
    const auto answered =
        service.answer(RequestAnswer{id_of_request("data_request", arguments.request), arguments.is_done, std::move(*text)});
    if (!answered) return in_words(answered.error(), arguments.request);
    fmt::print("{} is {}; the person reads it with the next sync\n", domain::to_string(answered->id),
               domain::name_of(answered->status));
    return {};
}

} // namespace foothold::server
