#pragma once

#include "domain/contact.hpp"
#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/internship.hpp"
#include "domain/lesson.hpp"
#include "domain/localized_text.hpp"
#include "domain/move.hpp"
#include "domain/result.hpp"
#include "domain/sketch.hpp"
#include "sync/server/yaml_tree.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace foothold::server {

/// "en", "da", "kmr": two or three small letters.
bool is_language(std::string_view tag);

/// What all the entries of a load share while they are read.
struct ProgrammeReading {
    domain::Instant now;
    /// The id behind a key in a field of this name; none when there is no such record.
    std::function<std::optional<domain::Id>(std::string_view field, std::string_view key)> resolve;
    /// The file of this name, that the entry refers to; the reason when it cannot be.
    std::function<Result<domain::Attachment>(const std::string& name)> attach;
    std::string file;
    std::optional<Error> fault; ///< the first one

    void fail(int line, const std::string& path, const std::string& reason);
};

/// Fills whatever has a `serialize` from a map of a programme file: the entity's fields are the file's fields. What the file
/// leaves out keeps its default; what the entity does not have is a fault.
class ProgrammeArchive {
public:
    /// Reads `map` into `value`. Fields named in `others` are somebody else's to read.
    template <class T>
    static void read(ProgrammeReading& reading, const YamlNode& map, const std::string& path, T& value,
                     std::vector<std::string_view> others = {}) {
        if (map.kind != YamlNode::Kind::map) return reading.fail(map.line, path, "fields are expected, such as {title: ...}");
        ProgrammeArchive archive{reading, map, path, std::move(others)};
        value.serialize(archive);
        archive.refuse_unknown_fields();
    }

    template <class... Values>
    void operator()(domain::Field<Values>... fields) {
        (read_field(fields), ...);
    }

private:
    ProgrammeArchive(ProgrammeReading& reading, const YamlNode& map, std::string path, std::vector<std::string_view> known) :
        reading_(reading), map_(map), path_(std::move(path)), known_(std::move(known)) {}

    template <class T>
    void read_field(domain::Field<T> field) {
        if (std::string_view{field.name} == "id") return; // comes from the key
        known_.push_back(field.name);
        const YamlNode* node = map_.find(field.name);
        if (!node || node->kind == YamlNode::Kind::nothing) return;
        field_ = field.name;
        read_value(*node, path_ + '.' + std::string{field.name}, field.value);
    }

    void refuse_unknown_fields();
    void fail(const YamlNode& node, const std::string& path, const std::string& reason) {
        reading_.fail(node.line, path, reason);
    }
    /// The scalar's text; none, and a fault, for anything else.
    const std::string* text_of(const YamlNode& node, const std::string& path);

    void read_value(const YamlNode& node, const std::string& path, std::string& value);
    void read_value(const YamlNode& node, const std::string& path, bool& value);
    void read_value(const YamlNode& node, const std::string& path, std::uint32_t& value);
    void read_value(const YamlNode& node, const std::string& path, domain::Id& value);
    void read_value(const YamlNode& node, const std::string& path, domain::Date& value);
    void read_value(const YamlNode& node, const std::string& path, domain::Instant& value);
    void read_value(const YamlNode& node, const std::string& path, domain::LocalizedText& value);
    void read_value(const YamlNode& node, const std::string& path, std::vector<domain::OpeningHours>& value);
    void read_value(const YamlNode& node, const std::string& path, std::vector<domain::Workday>& value);
    void read_value(const YamlNode& node, const std::string& path, domain::Attachment& value);
    void read_value(const YamlNode& node, const std::string& path, std::vector<domain::VoiceClip>& value);
    void read_value(const YamlNode& node, const std::string& path, domain::TravelStep& value);
    void read_value(const YamlNode& node, const std::string& path, domain::MoveItem& value);
    void read_value(const YamlNode& node, const std::string& path, domain::SketchPoint& value);
    void read_value(const YamlNode& node, const std::string& path, domain::SketchMark& value);
    void read_value(const YamlNode& node, const std::string& path, domain::SketchRoad& value) { read_drawn(node, path, value); }
    void read_value(const YamlNode& node, const std::string& path, domain::Sketch& value) { read_drawn(node, path, value); }

    /// A part of a sketch, which has to be one that can be drawn.
    template <class T>
    void read_drawn(const YamlNode& node, const std::string& path, T& value) {
        read(reading_, node, path, value);
        if (const std::string_view fault = fault_in(value); !fault.empty()) fail(node, path, std::string{fault});
    }

    template <class T>
    requires std::is_enum_v<T>
    void read_value(const YamlNode& node, const std::string& path, T& value) {
        const std::string* text = text_of(node, path);
        if (!text) return;
        if (const auto named = domain::value_named<T>(*text))
            value = *named;
        else
            fail(node, path, '\'' + *text + "' is none of " + names_of<T>());
    }

    template <class T>
    void read_value(const YamlNode& node, const std::string& path, std::optional<T>& value) {
        read_value(node, path, value.emplace());
    }

    template <class T>
    void read_value(const YamlNode& node, const std::string& path, std::vector<T>& value) {
        if (node.kind != YamlNode::Kind::sequence) return fail(node, path, "a list is expected");
        for (const YamlNode& item : node.items) {
            const std::string item_path = path + '[' + std::to_string(value.size() + 1) + ']';
            read_value(item, item_path, value.emplace_back());
        }
    }

    template <class T>
    requires requires(T& value, ProgrammeArchive& archive) { value.serialize(archive); }
    void read_value(const YamlNode& node, const std::string& path, T& value) { read(reading_, node, path, value); }

    template <class T>
    static std::string names_of() {
        std::string names;
        for (const std::string_view name : domain::enumeration_names<T>) names += (names.empty() ? "" : ", ") + std::string{name};
        return names;
    }

    ProgrammeReading& reading_;
    const YamlNode& map_;
    std::string path_;
    std::vector<std::string_view> known_;
    std::string_view field_; ///< that is being read
};

} // namespace foothold::server
