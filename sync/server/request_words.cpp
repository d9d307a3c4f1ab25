#include "sync/server/request_words.hpp"

#include "domain/proven.hpp"
#include "sync/credential/plain_text.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/read_yaml_file.hpp"

#include <fmt/core.h>

#include <algorithm>

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

std::string words_of(const std::string& text) { return text; }
std::string words_of(const domain::LocalizedText& text) { return std::string{domain::as_on_paper(text).text}; }

/// The words by which staff find it again, or when or whose it is; nothing for what has none of it.
template <class Entity>
std::string title_of(const Entity& entity) {
    if constexpr (requires { entity.title; })
        return words_of(entity.title);
    else if constexpr (requires { entity.name; })
        return words_of(entity.name);
    else if constexpr (requires { entity.starts; })
        return moment_words(entity.starts);
    else if constexpr (requires { entity.day; })
        return domain::to_string(entity.day);
    else if constexpr (requires { entity.participant_name; })
        return "of " + entity.mentor_name + " and " + entity.participant_name;
    else
        return {};
}

} // namespace

std::string on_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return credential::plain(text);
}

std::string days_words(int days) { return fmt::format("{} {}", days, days == 1 ? "day" : "days"); }

std::string moment_words(domain::Instant moment) {
    const auto local = domain::danish_time(moment);
    return fmt::format("{} {:02}:{:02}", domain::to_string(local.date), local.minute / 60, local.minute % 60);
}

std::string words_of_record(const domain::Record& record) {
    const std::string title = std::visit([](const auto& entity) { return title_of(entity); }, record);
    const std::string kind{domain::record_kind_names[record.index()]};
    return fmt::format("{}{}{}, {}", kind, title.empty() ? "" : " ", on_one_line(title),
                       domain::to_string(domain::id_of(record)));
}

Result<domain::LocalizedText> read_text(const AnswerText& typed) {
    const std::string& text = typed.text;
    if (text.empty()) return domain::LocalizedText{};
    if (text.ends_with(".yaml") || text.ends_with(".yml")) {
        auto content = read_yaml_file<AnswerFile>(text);
        if (!content) return content.error();
        if (content->answer.empty()) return Error{"sample.field", text + ": answer: is not there"};
        return std::move(content->answer);
    }
    if (!is_language(typed.language))
        return Error{"request.language_invalid", typed.language + " is not a language such as en, da or ar"};
    return domain::LocalizedText{{{typed.language, text}}};
}

domain::Id id_of_request(std::string_view kind, const std::string& typed) {
    const auto id = domain::parse_id(typed);
    return id ? *id : id_of_key(kind, typed);
}

} // namespace foothold::server
