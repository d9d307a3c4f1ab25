#include "sync/credential/statement_json.hpp"

#include "sync/credential/limits.hpp"
#include "sync/credential/plain_text.hpp"

#include <array>
#include <utility>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace foothold::credential {

namespace {

namespace json = boost::json;

constexpr std::string_view credentials_context = "https://www.w3.org/ns/credentials/v2";
constexpr std::string_view badges_context = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
constexpr std::string_view midnight = "T00:00:00Z";
constexpr std::size_t depth_max = 8;

struct NamedKind {
    AchievementKind kind;
    std::string_view name;
};
constexpr std::array kinds{NamedKind{AchievementKind::course, "Course"}, NamedKind{AchievementKind::internship, "Fieldwork"},
                           NamedKind{AchievementKind::competence, "Competency"}};

// --- writing

std::string moment(domain::Date day) { return domain::to_string(day) + std::string{midnight}; }

json::object profile(const std::string& name) { return {{"type", "Profile"}, {"name", name}}; }

json::object achievement(const Achievement& achievement) {
    json::object written{{"type", "Achievement"}};
    for (const NamedKind& named : kinds)
        if (named.kind == achievement.kind) written.emplace("achievementType", named.name);
    written.emplace("inLanguage", achievement.language);
    written.emplace("name", achievement.title);
    return written;
}

json::object subject(const std::string& holder, const Achievement& of) {
    json::object written{{"type", "AchievementSubject"}, {"name", holder}};
    if (of.from) written.emplace("activityStartDate", moment(*of.from));
    if (of.until) written.emplace("activityEndDate", moment(*of.until));
    if (of.hours > 0) written.emplace("creditsEarned", of.hours);
    if (!of.confirmed_by.empty()) written.emplace("source", profile(of.confirmed_by));
    written.emplace("achievement", achievement(of));
    return written;
}

// --- reading

/// What is missing or of another kind is noted, and stands for nothing.
class Reader {
public:
    bool is_as_written() const { return is_as_written_; }

    const json::object& object(const json::object& in, std::string_view name) {
        static const json::object nothing;
        const auto* found = in.if_contains(name);
        const auto* object = found ? found->if_object() : nullptr;
        must(object != nullptr);
        return object ? *object : nothing;
    }

    const json::array& array(const json::object& in, std::string_view name) {
        static const json::array nothing;
        const auto* found = in.if_contains(name);
        const auto* array = found ? found->if_array() : nullptr;
        must(array != nullptr);
        return array ? *array : nothing;
    }

    std::string text(const json::object& in, std::string_view name) {
        const auto* found = in.if_contains(name);
        const auto* text = found ? found->if_string() : nullptr;
        must(text != nullptr);
        return text ? word({text->data(), text->size()}) : std::string{};
    }

    std::optional<domain::Date> day(const json::object& in, std::string_view name) {
        if (!in.contains(name)) return std::nullopt;
        const std::string written = text(in, name);
        const auto date = written.ends_with(midnight)
                              ? domain::parse_date(std::string_view{written}.substr(0, written.size() - midnight.size()))
                              : std::nullopt;
        must(date.has_value());
        return date;
    }

    std::uint32_t hours(const json::object& in, std::string_view name) {
        const auto* found = in.if_contains(name);
        if (!found) return 0;
        const auto* number = found->if_int64();
        must(number && *number > 0 && *number <= hours_max);
        return is_as_written_ ? static_cast<std::uint32_t>(*number) : 0;
    }

    void must(bool holds) { is_as_written_ = is_as_written_ && holds; }

private:
    std::string word(std::string_view text) {
        must(text.size() <= word_bytes_max && plain(text) == text);
        return std::string{text};
    }

    bool is_as_written_ = true;
};

AchievementKind kind_of(Reader& reader, const std::string& name) {
    for (const NamedKind& named : kinds)
        if (named.name == name) return named.kind;
    reader.must(false);
    return {};
}

Achievement read_achievement(Reader& reader, const json::object& subject) {
    Achievement read;
    read.from = reader.day(subject, "activityStartDate");
    read.until = reader.day(subject, "activityEndDate");
    read.hours = reader.hours(subject, "creditsEarned");
    if (subject.contains("source")) read.confirmed_by = reader.text(reader.object(subject, "source"), "name");
    const json::object& achievement = reader.object(subject, "achievement");
    read.kind = kind_of(reader, reader.text(achievement, "achievementType"));
    read.language = reader.text(achievement, "inLanguage");
    read.title = reader.text(achievement, "name");
    return read;
}

/// Every part names the same holder.
void read_subjects(Reader& reader, const json::array& subjects, Statement& statement) {
    reader.must(!subjects.empty() && subjects.size() <= achievements_max);
    if (!reader.is_as_written()) return;
    for (const json::value& value : subjects) {
        const auto* subject = value.if_object();
        reader.must(subject != nullptr);
        if (!subject) return;
        const std::string holder = reader.text(*subject, "name");
        if (statement.achievements.empty()) statement.holder = holder;
        reader.must(holder == statement.holder);
        statement.achievements.push_back(read_achievement(reader, *subject));
    }
}

bool names(const json::array& array, std::string_view wanted) {
    for (const json::value& value : array)
        if (value.is_string() && value.get_string() == wanted) return true;
    return false;
}

} // namespace

std::string to_json(const Claim& claim) {
    json::array subjects;
    for (const Achievement& each : claim.statement.achievements) subjects.push_back(subject(claim.statement.holder, each));
    json::object issuer{{"id", claim.key.did()}};
    for (auto& [name, value] : profile(claim.statement.issuer)) issuer.emplace(name, value);
    const json::object written{{"@context", {credentials_context, badges_context}},
                               {"type", {"VerifiableCredential", "AchievementCredential"}},
                               {"issuer", std::move(issuer)},
                               {"validFrom", moment(claim.statement.issued_on)},
                               {"credentialSubject", std::move(subjects)}};
    return json::serialize(written);
}

Result<Claim> from_json(std::string_view text) {
    const Error changed{"credential.changed", {}};
    json::parse_options options;
    options.max_depth = depth_max;
    json::error_code fault;
    const json::value value = json::parse(json::string_view{text.data(), text.size()}, fault, {}, options);
    const auto* credential = fault ? nullptr : value.if_object();
    if (!credential) return changed;
    Reader reader;
    Statement statement;
    reader.must(names(reader.array(*credential, "@context"), credentials_context));
    reader.must(names(reader.array(*credential, "type"), "AchievementCredential"));
    const json::object& issuer = reader.object(*credential, "issuer");
    statement.issuer = reader.text(issuer, "name");
    const auto key = PublicKey::from_did(reader.text(issuer, "id"));
    const auto issued_on = reader.day(*credential, "validFrom");
    read_subjects(reader, reader.array(*credential, "credentialSubject"), statement);
    if (!reader.is_as_written() || !key || !issued_on) return changed;
    statement.issued_on = *issued_on;
    return Claim{std::move(statement), *key};
}

} // namespace foothold::credential
