#include "sync/server/support_command.hpp"

#include "sync/server/digest.hpp"
#include "sync/server/programme_archive.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace foothold::server {

namespace {

std::string words_about(const OpenSupport& open) {
    if (open.request.about.is_nil()) return "something that was not told";
    return open.about ? words_of_record(*open.about) : "something that is not there any more";
}

void print(const OpenSupport& open) {
    const domain::SupportRequest& request = open.request;
    const std::string owner = request.owner.empty() ? "nobody has taken it yet" : on_one_line(request.owner) + " has it";
    fmt::print("{}  {}{}, since {}, {}\n", domain::to_string(request.id), request.is_acute ? "acute, " : "",
               days_words(open.days_waiting), moment_words(request.asked_at), owner);
    fmt::print("    {} ({}) asks about {}\n", on_one_line(open.name), domain::name_of(request.from), words_about(open));
    fmt::print("    {}: {}\n", on_one_line(request.language), on_one_line(request.text));
}

struct Explanation {
    std::string_view code;
    std::string_view words; ///< behind what was typed
};
constexpr auto explanations = std::to_array<Explanation>({
    {"support.unknown", " is the key or id of no request for help (foothold-server support lists them)"},
    {"support.answered_already", " was answered before"},
    {"support.taken_back", " was taken back by who asked"},
    {"support.owner_missing", ": --owner is the first name of who answers"},
    {"support.company_unknown", " is the key or id of no company"},
    {"support.programme_unknown", " is the key or id of no programme"},
    {"support.about_unknown", " is the key or id of nothing"},
    {"support.about_elsewhere", " is an internship at another company"},
});

Error in_words(const Error& error, const std::string& typed) {
    const auto found = std::ranges::find(explanations, error.code, &Explanation::code);
    return found == explanations.end() ? error : Error{error.code, typed + std::string{found->words}};
}

/// Of what was typed for `--about`.
Result<domain::Id> id_of_about(const std::string& typed) {
    if (typed.empty()) return domain::Id{};
    if (const auto id = domain::parse_id(typed)) return *id;
    const auto slash = typed.find('/');
    const std::string kind = typed.substr(0, slash);
    if (slash == std::string::npos || std::ranges::find(domain::record_kind_names, kind) == domain::record_kind_names.end())
        return Error{"support.about_invalid", typed + " is no id, and has no kind in front such as internship/KEY"};
    return id_of_key(kind, typed.substr(slash + 1));
}

const std::string& wrong_word(const Error& error, const AskSupportArguments& arguments) {
    if (error.code == "support.programme_unknown") return arguments.programme;
    return error.code == "support.company_unknown" ? arguments.company : arguments.about;
}

} // namespace

Result<void> list_support(Service& service) {
    const auto requests = service.open_support();
    if (!requests) return requests.error();
    if (requests->empty()) {
        fmt::print("nobody waits for help\n");
        return {};
    }
    for (const OpenSupport& open : *requests) print(open);
    fmt::print("{} waiting; foothold-server answer-support takes or answers one\n", requests->size());
    return {};
}

Result<void> answer_support(Service& service, const AnswerSupportArguments& arguments) {
    auto text = read_text(arguments.answer);
    if (!text) return text.error();
    const auto answered =
        service.answer(SupportAnswer{id_of_request("support_request", arguments.request), arguments.owner, std::move(*text)});
    if (!answered) return in_words(answered.error(), arguments.request);
    const bool is_answered = answered->status == domain::SupportStatus::answered;
    const std::string what = is_answered ? answered->owner + " has answered" : answered->owner + " has it";
    fmt::print("{}: {}; {}\n", domain::to_string(answered->id), on_one_line(what),
               answered->person.is_nil() ? "the company has no device: call it" : "who asked reads it with the next sync");
    return {};
}

Result<void> ask_support(Service& service, const AskSupportArguments& arguments) {
    if (!is_language(arguments.language))
        return Error{"request.language_invalid", arguments.language + " is not a language such as en, da or ar"};
    const auto about = id_of_about(arguments.about);
    if (!about) return about.error();
    const auto asked = service.ask_for_company({id_of_request("organisation", arguments.company),
                                                id_of_request("programme", arguments.programme), *about, arguments.is_acute,
                                                arguments.text, arguments.language});
    if (!asked) return in_words(asked.error(), wrong_word(asked.error(), arguments));
    fmt::print("{} is written down; foothold-server support lists it\n", domain::to_string(asked->id));
    return {};
}

} // namespace foothold::server
