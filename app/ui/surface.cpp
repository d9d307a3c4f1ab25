#include "app/ui/surface.hpp"

#include "app/ui/painter.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float focus_gap = 2;
constexpr float focus_width = 3;
constexpr float edited_width = 2.5f;
constexpr float caret_width = 2;

/// Opens and closes clip rectangles while nodes are visited in order, each parent before its children.
class Clips {
public:
    Clips(const Tree& tree, Painter& painter) : tree_(tree), painter_(painter) {}
    Clips(const Clips&) = delete;
    Clips& operator=(const Clips&) = delete;
    ~Clips() { close_all(no_node); }

    void enter(NodeIndex index) { close_all(tree_.nodes()[index].parent); }

    void open(NodeIndex index) {
        const Node& node = tree_.nodes()[index];
        if (!node.box.is_clipping && !node.box.is_scrolling) return;
        painter_.push_clip(node.rect);
        open_.push_back(index);
    }

private:
    bool is_inside(NodeIndex index, NodeIndex ancestor) const {
        for (; index != no_node; index = tree_.nodes()[index].parent)
            if (index == ancestor) return true;
        return false;
    }

    void close_all(NodeIndex around) {
        while (!open_.empty() && !is_inside(around, open_.back())) {
            painter_.pop_clip();
            open_.pop_back();
        }
    }

    const Tree& tree_;
    Painter& painter_;
    std::vector<NodeIndex> open_;
};

void apply_lifts(std::vector<Node>& nodes) {
    std::vector<float> lifts(nodes.size());
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        Node& node = nodes[index];
        lifts[index] = node.box.lift + (node.parent == no_node ? 0 : lifts[node.parent]);
        node.rect.y -= lifts[index];
    }
}

} // namespace

Surface::Surface(const text::Fonts& fonts, float pixels_per_dp) :
    texts_(fonts), page_(fonts, pixels_per_dp),
    editor_([this](std::string_view content) -> const text::Layout& { return lay_out_edited(content); }), scale_(pixels_per_dp) {}

Tree& Surface::begin_frame(const Theme& theme, std::string_view language) {
    if (page_.is_full()) page_.recycle();
    tree_.begin_frame(theme, language);
    texts_.begin_frame(tree_, scale_);
    return tree_;
}

Response Surface::lay_out(Size viewport, const Input& input) {
    viewport_ = viewport;
    Flex{tree_, texts_, interaction_.scrolls()}.lay_out(viewport);
    apply_lifts(tree_.nodes());
    return interaction_.update(tree_, viewport, input);
}

Rect Surface::as_seen(Rect rect) const {
    if (tree_.theme().is_right_to_left) rect.x = viewport_.width - rect.right();
    return rect;
}

NodeIndex Surface::edited_text() const {
    const auto& nodes = tree_.nodes();
    bool is_inside = false;
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        if (nodes[index].box.is_field) is_inside = interaction_.is_edited(nodes[index]);
        if (is_inside && nodes[index].text.editing) return index;
    }
    return no_node;
}

const text::Layout& Surface::lay_out_edited(std::string_view content) {
    Node node = tree_.nodes()[edited_text()];
    node.content = content;
    return texts_.layout(node, node.rect.width);
}

std::optional<Rect> Surface::field() const {
    for (const Node& node : tree_.nodes())
        if (interaction_.is_edited(node)) return as_seen(node.rect);
    return std::nullopt;
}

void Surface::edit(Draft& draft, const Input& input) {
    const NodeIndex index = edited_text();
    if (index == no_node) return;
    const Node& node = tree_.nodes()[index];
    const Draft before = draft;
    for (const Press& press : input.presses) {
        if (!press.is_down || !field()->contains(press.at)) continue;
        const Rect rect = as_seen(node.rect);
        draft.caret = lay_out_edited(draft.text).hit((press.at.x - rect.x) * scale_, (press.at.y - rect.y) * scale_);
    }
    for (const Stroke& stroke : input.strokes) editor_.take(draft, stroke, node.text.editing->bytes_max);
    if (draft != before) reveal_caret(node, draft);
}

void Surface::reveal_caret(const Node& node, const Draft& draft) {
    const Node& scroller = tree_.nodes()[node.parent];
    if (!scroller.box.is_scrolling) return;
    const text::Rectangle caret = lay_out_edited(draft.text).caret_rectangle(draft.caret);
    Scroll& scroll = interaction_.scrolls()[scroller.key];
    const float height = scroller.box.max_height;
    scroll.offset = std::clamp(scroll.offset, caret.y1 / scale_ - height, caret.y0 / scale_);
    scroll.limit = std::max(scroll.limit, scroll.offset);
}

void Surface::paint(ImDrawList& list) {
    Painter painter(list, page_, viewport_, scale_, tree_.theme().is_right_to_left);
    Clips clips(tree_, painter);
    for (NodeIndex index = 0; index < tree_.nodes().size(); ++index) {
        clips.enter(index);
        paint_node(painter, tree_.nodes()[index]);
        clips.open(index);
    }
}

void Surface::paint_node(Painter& painter, const Node& node) {
    if (node.rect.width <= 0 || !painter.is_visible(node.rect)) return;
    const Color ink = tree_.theme().colors().ink;
    switch (node.kind) {
    case Node::Kind::box:
        return paint_box(painter, node);
    case Node::Kind::text:
        painter.text(texts_.layout(node, node.rect.width), node.rect,
                     {node.text.color.is_visible() ? node.text.color : ink, tree_.theme().colors().link});
        if (node.text.editing) paint_caret(painter, node);
        return;
    case Node::Kind::glyph:
        return painter.text(texts_.icon(node.glyph.icon, node.glyph.size), node.rect,
                            node.glyph.color.is_visible() ? node.glyph.color : ink,
                            node.glyph.is_mirrored && tree_.theme().is_right_to_left);
    }
}

void Surface::paint_caret(Painter& painter, const Node& node) {
    const NodeIndex edited = edited_text();
    if (edited == no_node || &tree_.nodes()[edited] != &node) return;
    const text::Rectangle caret = texts_.layout(node, node.rect.width).caret_rectangle(node.text.editing->caret);
    const float left = std::clamp(caret.x0 / scale_ - caret_width / 2, 0.0f, node.rect.width - caret_width);
    const float x = tree_.theme().is_right_to_left ? node.rect.right() - left - caret_width : node.rect.x + left;
    painter.fill({x, node.rect.y + caret.y0 / scale_, caret_width, (caret.y1 - caret.y0) / scale_}, 0,
                 tree_.theme().colors().link);
}

void Surface::paint_box(Painter& painter, const Node& node) {
    const Box& box = node.box;
    if (box.elevation != Elevation::flat) painter.shadow(node.rect, box.radius, box.elevation, tree_.theme().colors().is_dark);
    const bool is_pressed = box.pressed_fill.is_visible() && interaction_.is_pressed(node);
    const Color fill = is_pressed ? box.pressed_fill : box.fill;
    if (fill.is_visible()) painter.fill(node.rect, box.radius, fill);
    if (box.border.is_visible() && box.border_width > 0) painter.outline(node.rect, box.radius, box.border_width, box.border);
    if (interaction_.is_edited(node)) painter.outline(node.rect, box.radius, edited_width, tree_.theme().colors().link);
    if (interaction_.is_focused(node))
        painter.outline(node.rect.grown(focus_gap + focus_width), box.radius + focus_gap + focus_width, focus_width,
                        tree_.theme().colors().focus);
}

} // namespace foothold::ui
