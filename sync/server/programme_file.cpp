#include "sync/server/programme_file.hpp"

#include "domain/scope.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/file_content.hpp"
#include "sync/server/programme_archive.hpp"
#include "sync/server/repeat.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace foothold::server {

namespace {

using domain::Id;
using domain::Record;

/// How a file calls a list of records, and how the domain calls one of them.
struct Plural {
    std::string_view list;
    std::string_view kind;
};
constexpr auto plurals = std::to_array<Plural>({{"people", "person"},
                                                {"places", "place"},
                                                {"organisations", "organisation"},
                                                {"programmes", "programme"},
                                                {"courses", "course"},
                                                {"sessions", "session"},
                                                {"enrolments", "enrolment"},
                                                {"internships", "internship"},
                                                {"contacts", "contact"},
                                                {"matches", "match"},
                                                {"talks", "talk"},
                                                {"events", "event"},
                                                {"rsvps", "rsvp"},
                                                {"notices", "notice"},
                                                {"messages", "message"},
                                                {"plans", "plan"},
                                                {"attendances", "attendance"},
                                                {"lessons", "lesson"},
                                                {"moves", "move"},
                                                {"rights_cards", "rights_card"},
                                                {"offers", "offer"},
                                                {"competences", "competence"},
                                                {"log_days", "log_day"},
                                                {"proposals", "proposal"},
                                                {"data_requests", "data_request"},
                                                {"support_requests", "support_request"},
                                                {"own_goals", "own_goal"},
                                                {"task_marks", "task_mark"},
                                                {"busy_times", "busy_time"},
                                                {"viewings", "viewing"}});

/// Which kinds of record a field's key may mean. Those that are not here take any kind, written "kind/key".
struct Reference {
    std::string_view field;
    std::array<std::string_view, 2> kinds;
};
constexpr auto references = std::to_array<Reference>({{"person", {"person"}},
                                                      {"user", {"person"}},
                                                      {"with_user", {"person"}},
                                                      {"mentor", {"person"}},
                                                      {"participant", {"person"}},
                                                      {"from", {"person"}},
                                                      {"to", {"person"}},
                                                      {"place", {"place"}},
                                                      {"residence", {"place"}},
                                                      {"audience_place", {"place"}},
                                                      {"to_place", {"place"}},
                                                      {"authority", {"organisation"}},
                                                      {"company", {"organisation"}},
                                                      {"organisation", {"organisation"}},
                                                      {"internship", {"internship"}},
                                                      {"match", {"match"}},
                                                      {"replaces", {"rights_card"}},
                                                      {"organisations", {"organisation"}},
                                                      {"programme", {"programme"}},
                                                      {"course", {"course"}},
                                                      {"event", {"event"}},
                                                      {"session", {"session"}},
                                                      {"appointment", {"session", "talk"}}});

/// An entry of a list, before and while it becomes a record.
struct Entry {
    const std::string* file;
    std::string_view kind;
    std::string path;
    std::string key;
    const YamlNode* node;
};

/// What a file says of a move; the rest follows from what else there is.
struct ToldMove {
    domain::Move& move;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("person", move.person), domain::field("to_place", move.to_place), domain::field("date", move.date),
                domain::field("authority", move.authority), domain::field("reason", move.reason),
                domain::field("travel", move.travel), domain::field("checklist", move.checklist));
    }
};

/// A task has no key of its own: a file names it by its Danish words.
struct ToldTask {
    domain::TaskMark& mark;
    domain::LocalizedText task{};

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("internship", mark.internship), domain::field("person", mark.person), domain::field("task", task),
                domain::field("state", mark.state), domain::field("at", mark.at));
    }
};

bool is_named_by_pair(std::string_view kind) {
    constexpr auto kinds =
        std::to_array<std::string_view>({"rsvp", "attendance", "competence", "log_day", "viewing", "task_mark"});
    return std::ranges::find(kinds, kind) != kinds.end();
}

class ProgrammeReader {
public:
    ProgrammeReader(domain::Instant now, const std::function<bool(Id)>& is_stored, AttachedFiles* attached) :
        is_stored_(is_stored) {
        reading_.now = now;
        reading_.attach = [this, attached](const std::string& name) -> Result<domain::Attachment> {
            return attached ? attached->add(reading_.file, name) : Error{"sample.media", "nothing can be attached here"};
        };
        reading_.resolve = [this](std::string_view field, std::string_view key) { return resolve(field, key); };
    }

    /// First all keys, so that entries can refer to those below them and in other files.
    void collect(const std::string& file, const YamlNode& root) {
        reading_.file = file;
        for (const YamlNode::Entry& list : root.entries) {
            if (list.key == "description") continue;
            const auto plural = std::ranges::find(plurals, list.key, &Plural::list);
            if (plural == plurals.end()) return reading_.fail(list.line, list.key, "unknown field");
            if (list.value.kind == YamlNode::Kind::nothing) continue;
            if (list.value.kind != YamlNode::Kind::sequence) return reading_.fail(list.line, list.key, "a list is expected");
            for (const YamlNode& node : list.value.items) collect_entry(file, *plural, node);
        }
    }

    Result<std::vector<Record>> read() {
        for (const Entry& entry : entries_) {
            if (reading_.fault) break;
            reading_.file = *entry.file;
            read_entry(entry, std::make_index_sequence<std::variant_size_v<Record>>{});
        }
        if (reading_.fault) return *reading_.fault;
        count_weeks(records_);
        return std::move(records_);
    }

private:
    void collect_entry(const std::string& file, const Plural& plural, const YamlNode& node) {
        const YamlNode* key = node.find("key");
        const std::string position = std::to_string(++counted_[plural.kind]);
        const bool has_key = key && key->kind == YamlNode::Kind::scalar && !key->scalar.empty();
        const std::string name = has_key ? key->scalar : position;
        const std::string path = std::string{plural.list} + '[' + name + ']';
        if (!has_key && !is_named_by_pair(plural.kind)) return reading_.fail(node.line, path, "has no key");
        if (has_key && !add_key(plural.kind, name)) return reading_.fail(key->line, path, "this key is there twice");
        for (int number = 1; number <= repetitions_of(node); ++number) add_key(plural.kind, name + '-' + std::to_string(number));
        entries_.push_back({&file, plural.kind, path, name, &node});
    }

    bool add_key(std::string_view kind, const std::string& key) { return keys_.insert(id_of_key(kind, key)).second; }

    std::optional<Id> resolve(std::string_view field, std::string_view key) const {
        const auto reference = std::ranges::find(references, field, &Reference::field);
        if (const auto slash = key.find('/'); slash != std::string_view::npos) {
            const auto kind = key.substr(0, slash);
            if (reference != references.end() && std::ranges::find(reference->kinds, kind) == reference->kinds.end())
                return std::nullopt;
            return find(kind, key.substr(slash + 1));
        }
        if (reference == references.end()) return std::nullopt;
        const auto first = find(reference->kinds[0], key);
        return first || reference->kinds[1].empty() ? first : find(reference->kinds[1], key);
    }

    std::optional<Id> find(std::string_view kind, std::string_view key) const {
        const Id id = id_of_key(kind, key);
        if (keys_.contains(id) || is_stored_(id)) return id;
        return std::nullopt;
    }

    template <std::size_t... Kinds>
    void read_entry(const Entry& entry, std::index_sequence<Kinds...>) {
        ((domain::record_kind_names[Kinds] == entry.kind ? read_entity<std::variant_alternative_t<Kinds, Record>>(entry)
                                                         : void()),
         ...);
    }

    template <class Entity>
    void read_entity(const Entry& entry) {
        Entity entity;
        entity.id = id_of_key(entry.kind, entry.key);
        read_fields(entry, entity);
        name_by_pair(entity);
        if constexpr (std::is_same_v<Entity, domain::Session>) {
            if (const YamlNode* repeat = entry.node->find("repeat")) return repeat_session(entry, entity, *repeat);
        } else if (const YamlNode* repeat = entry.node->find("repeat")) {
            return reading_.fail(repeat->line, entry.path + ".repeat", "only sessions can be repeated");
        }
        add(entry, std::move(entity));
    }

    template <class Entity>
    void read_fields(const Entry& entry, Entity& entity) {
        ProgrammeArchive::read(reading_, *entry.node, entry.path, entity, {"key", "repeat"});
    }
    void read_fields(const Entry& entry, domain::Move& move) {
        ToldMove told{move};
        ProgrammeArchive::read(reading_, *entry.node, entry.path, told, {"key", "repeat"});
        for (const char* field : {"to_place", "date"})
            if (!entry.node->find(field)) reading_.fail(entry.node->line, entry.path + '.' + field, "is not there");
    }

    void read_fields(const Entry& entry, domain::TaskMark& mark) {
        ToldTask told{mark};
        ProgrammeArchive::read(reading_, *entry.node, entry.path, told, {"key", "repeat"});
        if (told.task.empty()) reading_.fail(entry.node->line, entry.path + ".task", "is not there");
        mark.id = domain::task_id(mark.internship, told.task);
    }

    static void name_by_pair(domain::Rsvp& rsvp) { rsvp.id = domain::combine(rsvp.event, rsvp.person); }
    static void name_by_pair(domain::Attendance& attendance) {
        attendance.id = domain::combine(attendance.appointment, attendance.person);
    }
    static void name_by_pair(domain::Competence& competence) {
        competence.id = domain::competence_id(competence.kind, competence.person);
    }
    static void name_by_pair(domain::LogDay& day) { day.id = domain::log_day_id(day.internship, day.day); }
    static void name_by_pair(domain::Viewing& viewing) { viewing.id = domain::viewing_id(viewing.match, viewing.day); }
    template <class Other>
    static void name_by_pair(const Other&) {}

    void repeat_session(const Entry& entry, const domain::Session& session, const YamlNode& node) {
        Repeat repeat;
        ProgrammeArchive::read(reading_, node, entry.path + ".repeat", repeat);
        if (repeat.times == 0 || repeat.times > repetitions_max)
            return reading_.fail(node.line, entry.path + ".repeat.times", "1 to 366 times");
        for (domain::Session& one : repeated(session, repeat, domain::danish_time(session.starts))) {
            one.id = id_of_key(entry.kind, entry.key + '-' + std::to_string(++numbered_[session.id]));
            add(entry, std::move(one));
        }
    }

    void add(const Entry& entry, Record record) {
        for (const domain::Scope& scope : domain::scopes_of(record))
            if (scope.kind != domain::ScopeKind::everybody && scope.id.is_nil())
                return reading_.fail(entry.node->line, entry.path,
                                     "belongs to no " + std::string{scope.kind == domain::ScopeKind::group
                                                                        ? "course or programme"
                                                                        : domain::name_of(scope.kind)});
        records_.push_back(std::move(record));
    }

    const std::function<bool(Id)>& is_stored_;
    ProgrammeReading reading_;
    std::vector<Entry> entries_;
    std::set<Id> keys_;
    std::map<std::string_view, int> counted_;
    std::map<Id, int> numbered_;
    std::vector<Record> records_;
};

} // namespace

Result<ProgrammeFile> open_programme_file(const std::filesystem::path& path) {
    auto text = read_content(path, programme_file_bytes_max);
    if (!text) return text.error();
    return ProgrammeFile{path.string(), std::move(*text)};
}

Result<std::vector<Record>> read_programme_files(const std::vector<ProgrammeFile>& files, domain::Instant now,
                                                 const std::function<bool(Id)>& is_stored, AttachedFiles* attached) {
    std::vector<YamlNode> roots;
    for (const ProgrammeFile& file : files) {
        auto root = parse_yaml(file.text, file.name);
        if (!root) return root.error();
        roots.push_back(std::move(*root));
    }
    ProgrammeReader reader{now, is_stored, attached};
    for (std::size_t index = 0; index < files.size(); ++index) reader.collect(files[index].name, roots[index]);
    return reader.read();
}

} // namespace foothold::server
