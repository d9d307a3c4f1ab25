#include "sync/server/yaml_tree.hpp"

#include "sync/server/text_check.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace foothold::server {

namespace {

constexpr std::size_t depth_max = 12;

/// Leaves yaml-cpp's parser; caught in parse_yaml.
struct Refused {
    int line;
    std::string reason;
};

int line_of(const YAML::Mark& mark) { return mark.line + 1; }

class TreeBuilder final : public YAML::EventHandler {
public:
    YamlNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { throw Refused{line_of(mark), "aliases are not read"}; }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, {}, anchor, YamlNode::Kind::nothing, {}); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        add(mark, tag, anchor, YamlNode::Kind::scalar, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, add(mark, tag, anchor, YamlNode::Kind::sequence, {}));
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        open(mark, add(mark, tag, anchor, YamlNode::Kind::map, {}));
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapEnd() override { open_.pop_back(); }

private:
    struct Open {
        YamlNode* node;
        bool awaits_value = false; ///< of the map's last entry
    };

    YamlNode* add(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind,
                  const std::string& scalar) {
        if (anchor != 0) throw Refused{line_of(mark), "anchors are not read"};
        if (!tag.empty() && tag != "?" && tag != "!") throw Refused{line_of(mark), "tags are not read"};
        YamlNode node{kind, line_of(mark), scalar, {}, {}};
        if (open_.empty()) return &(root_ = std::move(node));
        Open& parent = open_.back();
        if (parent.node->kind == YamlNode::Kind::sequence) return &parent.node->items.emplace_back(std::move(node));
        if (!parent.awaits_value) return add_key(parent, std::move(node));
        parent.awaits_value = false;
        return &(parent.node->entries.back().value = std::move(node));
    }

    static YamlNode* add_key(Open& map, YamlNode key) {
        if (key.kind != YamlNode::Kind::scalar) throw Refused{key.line, "a field's name is expected"};
        if (map.node->find(key.scalar)) throw Refused{key.line, key.scalar + ": is there twice"};
        map.node->entries.push_back({std::move(key.scalar), key.line, {}});
        map.awaits_value = true;
        return nullptr;
    }

    void open(const YAML::Mark& mark, YamlNode* node) {
        if (!node) throw Refused{line_of(mark), "a field's name is expected"};
        if (open_.size() == depth_max) throw Refused{line_of(mark), "nested too deeply"};
        open_.push_back({node});
    }

    YamlNode root_;
    std::vector<Open> open_;
};

YamlNode parse(std::string_view text) {
    std::istringstream stream{std::string{text}};
    YAML::Parser parser{stream};
    TreeBuilder builder;
    if (!parser.HandleNextDocument(builder)) throw Refused{1, "is empty"};
    YamlNode root = builder.take();
    if (root.kind != YamlNode::Kind::map) throw Refused{root.line, "fields are expected, such as 'people:'"};
    if (TreeBuilder second; parser.HandleNextDocument(second)) throw Refused{second.take().line, "a second document"};
    return root;
}

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    const auto entry = std::ranges::find(entries, key, &Entry::key);
    return entry == entries.end() ? nullptr : &entry->value;
}

Result<YamlNode> parse_yaml(std::string_view text, const std::string& name) {
    const auto refused = [&](int line, const std::string& reason) {
        return Error{"sample.syntax", name + ':' + std::to_string(line) + ": " + reason};
    };
    if (text.size() > programme_file_bytes_max) return refused(1, "is larger than 4 MiB");
    if (!is_text(text)) return refused(1, "is not UTF-8 text");
    try {
        return parse(text);
    } catch (const Refused& refusal) {
        return refused(refusal.line, refusal.reason);
    } catch (const YAML::Exception& fault) {
        return refused(line_of(fault.mark), fault.msg);
    } catch (const std::exception& fault) {
        return refused(1, fault.what());
    }
}

} // namespace foothold::server
