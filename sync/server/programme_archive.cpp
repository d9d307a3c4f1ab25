#include "sync/server/programme_archive.hpp"

#include "domain/checklist.hpp"
#include "domain/hours.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/relative_time.hpp"

#include <algorithm>
#include <charconv>

namespace foothold::server {

bool is_language(std::string_view tag) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return (tag.size() == 2 || tag.size() == 3) && std::ranges::all_of(tag, is_letter);
}

void ProgrammeReading::fail(int line, const std::string& path, const std::string& reason) {
    if (fault) return;
    fault = Error{"sample.field", file + ':' + std::to_string(line) + ": " + path + ": " + reason};
}

void ProgrammeArchive::refuse_unknown_fields() {
    for (const YamlNode::Entry& entry : map_.entries)
        if (std::ranges::find(known_, entry.key) == known_.end())
            reading_.fail(entry.line, path_ + '.' + entry.key, "unknown field");
}

const std::string* ProgrammeArchive::text_of(const YamlNode& node, const std::string& path) {
    if (node.kind == YamlNode::Kind::scalar) return &node.scalar;
    fail(node, path, "one value is expected");
    return nullptr;
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, std::string& value) {
    if (const std::string* text = text_of(node, path)) value = *text;
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, bool& value) {
    const std::string* text = text_of(node, path);
    if (!text) return;
    value = *text == "true";
    if (!value && *text != "false") fail(node, path, '\'' + *text + "' is neither true nor false");
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, std::uint32_t& value) {
    const std::string* text = text_of(node, path);
    if (!text) return;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failure != std::errc{} || end != text->data() + text->size()) fail(node, path, '\'' + *text + "' is not a number");
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::Id& value) {
    const std::string* text = text_of(node, path);
    if (!text) return;
    const auto id = reading_.resolve(field_, *text);
    if (id)
        value = *id;
    else
        fail(node, path, "unknown key '" + *text + '\'');
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::Date& value) {
    const std::string* text = text_of(node, path);
    if (!text) return;
    const auto date = parse_day(*text, reading_.now);
    if (date)
        value = *date;
    else
        fail(node, path, '\'' + *text + "' is not a date such as 2026-03-12, today+7 or monday");
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::Instant& value) {
    const std::string* text = text_of(node, path);
    if (!text) return;
    const auto moment = parse_moment(*text, reading_.now);
    if (moment)
        value = *moment;
    else
        fail(node, path, '\'' + *text + "' is not a time such as 2026-03-12 10:00, today+1 10:00 or now-2h");
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::LocalizedText& value) {
    if (node.kind == YamlNode::Kind::scalar) {
        value = domain::untranslated(node.scalar);
        return;
    }
    if (node.kind != YamlNode::Kind::map) return fail(node, path, "a text is expected, or {en: ..., da: ...}");
    for (const YamlNode::Entry& entry : node.entries) {
        const std::string language_path = path + '.' + entry.key;
        if (!is_language(entry.key)) return reading_.fail(entry.line, language_path, "not a language such as en, da or ar");
        std::string text;
        read_value(entry.value, language_path, text);
        value.translations.push_back({entry.key, std::move(text)});
    }
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, std::vector<domain::OpeningHours>& value) {
    const std::vector<YamlNode> one{node.kind == YamlNode::Kind::scalar ? node : YamlNode{}};
    if (node.kind == YamlNode::Kind::map) return fail(node, path, "hours are expected, such as [monday 08:00-15:00]");
    for (const YamlNode& item : node.kind == YamlNode::Kind::scalar ? one : node.items) {
        const std::string* text = text_of(item, path);
        if (!text) return;
        const auto hours = domain::parse_hours(*text);
        if (hours.empty())
            return fail(item, path, '\'' + *text + "' is not hours such as monday 08:00-15:00, weekdays or every day");
        value.insert(value.end(), hours.begin(), hours.end());
    }
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, std::vector<domain::Workday>& value) {
    std::vector<domain::OpeningHours> hours;
    read_value(node, path, hours);
    for (const domain::OpeningHours& day : hours) value.push_back({day.weekday, day.from_minute, day.until_minute});
}

/// bus.png, or {file: bus.png, description: {en: ...}}. The rest the file says itself.
void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::Attachment& value) {
    struct Named {
        std::string file;
        domain::LocalizedText description;

        void serialize(ProgrammeArchive& archive) {
            archive(domain::field("file", file), domain::field("description", description));
        }
    } named;
    if (node.kind == YamlNode::Kind::scalar)
        named.file = node.scalar;
    else
        read(reading_, node, path, named);
    if (reading_.fault) return;
    auto attachment = reading_.attach(named.file);
    if (!attachment) return fail(node, path, '\'' + named.file + "' " + attachment.error().detail);
    value = std::move(*attachment);
    value.description = std::move(named.description);
}

/// {ar: bus-ar.opus, da: bus-da.opus}
void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, std::vector<domain::VoiceClip>& value) {
    if (node.kind != YamlNode::Kind::map) return fail(node, path, "recordings are expected, such as {ar: bus-ar.opus}");
    for (const YamlNode::Entry& entry : node.entries) {
        const std::string language_path = path + '.' + entry.key;
        if (!is_language(entry.key)) return reading_.fail(entry.line, language_path, "not a language such as en, da or ar");
        value.push_back({entry.key, {}});
        read_value(entry.value, language_path, value.back().clip);
    }
}

/// {at: 09:30, kind: bus, title: {en: ...}, detail: {en: ...}}
void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::TravelStep& value) {
    struct Told {
        std::string at;
        domain::TravelStep& step;

        void serialize(ProgrammeArchive& archive) {
            archive(domain::field("at", at), domain::field("kind", step.kind), domain::field("title", step.title),
                    domain::field("detail", step.detail));
        }
    } told{{}, value};
    read(reading_, node, path, told);
    const YamlNode* at = node.find("at");
    const auto minute = domain::parse_clock(told.at);
    if (!minute) return fail(at ? *at : node, path + ".at", '\'' + told.at + "' is not a time of the day such as 09:30");
    if (value.title.empty()) return fail(node, path + ".title", "is not there");
    value.minute = static_cast<std::uint32_t>(*minute);
}

/// pack, or {key: bicycle, title: {en: ...}} for what the app has no words for.
void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::MoveItem& value) {
    if (node.kind == YamlNode::Kind::scalar) {
        auto kind = domain::MoveItemKind::own;
        read_value(node, path, kind);
        if (kind == domain::MoveItemKind::own) return fail(node, path, "needs {key: ..., title: ...}");
        value = domain::standard_item(kind);
        return;
    }
    struct Told {
        std::string key;
        domain::LocalizedText& title;

        void serialize(ProgrammeArchive& archive) { archive(domain::field("key", key), domain::field("title", title)); }
    } told{{}, value.title};
    read(reading_, node, path, told);
    if (told.key.empty()) return fail(node, path, "has no key");
    if (value.title.empty()) return fail(node, path + ".title", "is not there");
    value.id = id_of_key("move_item", told.key);
}

/// [20, 35]: from the left, and from the top.
void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::SketchPoint& value) {
    if (node.kind != YamlNode::Kind::sequence || node.items.size() != 2)
        return fail(node, path, "two numbers are expected, such as [20, 35]");
    read_value(node.items[0], path, value.x);
    read_value(node.items[1], path, value.y);
    if (const std::string_view fault = fault_in(value); !fault.empty()) fail(node, path, std::string{fault});
}

void ProgrammeArchive::read_value(const YamlNode& node, const std::string& path, domain::SketchMark& value) {
    read_drawn(node, path, value);
    if (!node.find("at")) fail(node, path + ".at", "is not there");
}

} // namespace foothold::server
