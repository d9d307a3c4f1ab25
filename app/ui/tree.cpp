#include "app/ui/tree.hpp"

#include "app/ui/flex.hpp"

#include <cstring>
#include <functional>
#include <new>

namespace foothold::ui {

namespace {

std::uint64_t key_of(const Node& node, std::uint64_t parent_key, std::uint32_t ordinal) {
    if (node.box.id != 0) return key_inside(parent_key, node.box.id);
    return key_inside(parent_key, node.box.name.empty() ? ordinal + 1 : std::hash<std::string_view>{}(node.box.name));
}

} // namespace

std::uint64_t key_inside(std::uint64_t parent_key, std::uint64_t id) { return (parent_key ^ id) * 0x9E3779B97F4A7C15ull + 1; }

void Tree::begin_frame(const Theme& theme, std::string_view language) {
    nodes_.clear();
    opened_.clear();
    open_ = no_node;
    reading_ = {};
    qr_codes_.begin_frame();
    lines_.clear();
    texts_.release();
    theme_ = theme;
    language_ = keep(language);
}

Scroll Tree::scrolled() const {
    for (NodeIndex index = open_; scrolls_ && index != no_node; index = nodes_[index].parent) {
        if (!nodes_[index].box.is_scrolling) continue;
        const auto found = scrolls_->find(nodes_[index].key);
        return found == scrolls_->end() ? Scroll{} : found->second;
    }
    return {};
}

Size Tree::measured(std::string_view content, const Text& text, float width) const {
    return measure_->measure({.kind = Node::Kind::text, .text = text, .content = content}, width);
}

std::string_view Tree::keep(std::string_view text) {
    if (text.empty()) return {};
    auto* copy = static_cast<char*>(texts_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

const Editing* Tree::keep(const Editing* editing, std::string_view written) {
    if (!editing) return nullptr;
    auto* copy = new (texts_.allocate(sizeof(Editing), alignof(Editing))) Editing(*editing);
    copy->written = written;
    const EditWords words = editing->words;
    copy->words = {keep(words.cut), keep(words.copy), keep(words.paste), keep(words.select_all)};
    return copy;
}

NodeIndex Tree::append(Node node) {
    const auto index = static_cast<NodeIndex>(nodes_.size());
    node.parent = open_;
    std::uint64_t parent_key = 0;
    std::uint32_t ordinal = 0;
    if (open_ != no_node) {
        Open& parent = opened_[open_];
        parent_key = nodes_[open_].key;
        ordinal = parent.count++;
        NodeIndex& link = parent.last_child == no_node ? nodes_[open_].first_child : nodes_[parent.last_child].next_sibling;
        link = index;
        parent.last_child = index;
    }
    node.key = key_of(node, parent_key, ordinal);
    node.box.name = keep(node.box.name);
    nodes_.push_back(node);
    opened_.push_back({});
    return index;
}

void Tree::box(const Box& box) { append({.kind = Node::Kind::box, .box = box}); }

void Tree::text(std::string_view content, const Text& text) {
    Node node{.kind = Node::Kind::text, .text = text, .content = keep(content)};
    node.box.grow = text.grow;
    node.box.wrap_width = text.wrap_width;
    node.box.margin = text.margin;
    node.text.language = keep(text.language);
    node.text.editing = keep(text.editing, node.content);
    append(node);
}

void Tree::icon(const Glyph& glyph) {
    Node node{.kind = Node::Kind::glyph, .glyph = glyph};
    node.box.width = glyph.size;
    node.box.height = glyph.size;
    append(node);
}

void Tree::picture(std::string_view description, const Picture& picture) {
    Node node{.kind = Node::Kind::picture, .content = keep(description)};
    node.picture = new (texts_.allocate(sizeof(Picture), alignof(Picture))) Picture(picture);
    node.box.ratio = height_by_width(picture.width_px, picture.height_px);
    node.box.ratio_height_max = picture.height_max;
    node.box.grow = picture.grow;
    node.box.margin = picture.margin;
    append(node);
}

void Tree::qr_code(std::string_view digits, float side) {
    Node node{.kind = Node::Kind::qr_code, .qr_code = &qr_codes_.of(digits)};
    node.box.width = side;
    node.box.height = side;
    append(node);
}

} // namespace foothold::ui
