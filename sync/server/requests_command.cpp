#include "sync/server/requests_command.hpp"

#include "domain/proven.hpp"
#include "sync/credential/plain_text.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/read_yaml_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace foothold::server {

namespace {

/// A file of the form `answer: {en: ..., da: ...}`.
struct AnswerFile {
    domain::LocalizedText answer;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("answer", answer));
    }
};

/// What somebody wrote, as one line that does nothing to a terminal.
std::string on_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return credential::plain(text);
}

std::string words_of(const std::string& text) { return text; }
std::string words_of(const domain::LocalizedText& text) { return std::string{domain::as_on_paper(text).text}; }
std::string words_of(Instant instant) {
    const auto local = domain::danish_time(instant);
    return fmt::format("{} {:02}:{:02}", domain::to_string(local.date), local.minute / 60, local.minute % 60);
}

/// The words by which staff find it again, or when it is; nothing for what has neither.
template <class Entity>
std::string title_of(const Entity& entity) {
    if constexpr (requires { entity.title; })
        return words_of(entity.title);
    else if constexpr (requires { entity.name; })
        return words_of(entity.name);
    else if constexpr (requires { entity.starts; })
        return words_of(entity.starts);
    else if constexpr (requires { entity.day; })
        return domain::to_string(entity.day);
    else
        return {};
}

std::string words_about(const OpenRequest& open) {
    if (open.request.about.is_nil())
        return open.request.kind == domain::DataRequestKind::erasure ? "everything" : "something that was not told";
    if (!open.about) return "something that is not there any more";
    const std::string title = std::visit([](const auto& entity) { return title_of(entity); }, *open.about);
    const std::string kind{domain::record_kind_names[open.about->index()]};
    return fmt::format("{}{}{}, {}", kind, title.empty() ? "" : " ", on_one_line(title), domain::to_string(open.request.about));
}

void print(const OpenRequest& open) {
    const domain::DataRequest& request = open.request;
    fmt::print("{}  {} days, answer by {}\n", domain::to_string(request.id), open.days_waiting,
               domain::to_string(open.answer_by));
    fmt::print("    {} asks for {} of {}\n", on_one_line(open.person_name), domain::name_of(request.kind), words_about(open));
    if (!request.text.empty()) fmt::print("    {}: {}\n", on_one_line(request.language), on_one_line(request.text));
}

Result<domain::LocalizedText> read_text(const AnswerArguments& arguments) {
    const std::string& text = arguments.text;
    if (text.empty()) return domain::LocalizedText{};
    if (text.ends_with(".yaml") || text.ends_with(".yml")) {
        auto content = read_yaml_file<AnswerFile>(text);
        if (!content) return content.error();
        if (content->answer.empty()) return Error{"sample.field", text + ": answer: is not there"};
        return std::move(content->answer);
    }
    if (!is_language(arguments.language))
        return Error{"request.language_invalid", arguments.language + " is not a language such as en, da or ar"};
    return domain::LocalizedText{{{arguments.language, text}}};
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
    auto text = read_text(arguments);
    if (!text) return text.error();
    const auto id = domain::parse_id(arguments.request);
    const auto answered =
        service.answer({id ? *id : id_of_key("data_request", arguments.request), arguments.is_done, std::move(*text)});
    if (!answered) return in_words(answered.error(), arguments.request);
    fmt::print("{} is {}; the person reads it with the next sync\n", domain::to_string(answered->id),
               domain::name_of(answered->status));
    return {};
}

} // namespace foothold::server
