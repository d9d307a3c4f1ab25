#include "app/ui/surface.hpp"

#include "app/ui/edge.hpp"
#include "app/ui/painter.hpp"
#include "app/ui/reading.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace foothold::ui {

namespace {

constexpr float focus_gap = 2;
constexpr float focus_width = 3;
constexpr float edited_width = 2.5f;

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
    texts_(fonts), page_(fonts, pixels_per_dp), field_(tree_, texts_, interaction_, pixels_per_dp), scale_(pixels_per_dp) {
    tree_.remember(lists_, interaction_.scrolls());
    tree_.measure_with(texts_);
}

Tree& Surface::begin_frame(const Theme& theme, std::string_view language) {
    if (page_.is_full()) {
        page_.recycle();
        afterimage_.forget();
    }
    tree_.begin_frame(theme, language);
    texts_.begin_frame(tree_, scale_);
    return tree_;
}

Response Surface::lay_out(Size viewport, const Input& input) {
    viewport_ = viewport;
    field_.prepare();
    Flex flex{tree_, texts_, interaction_.scrolls()};
    flex.lay_out(viewport);
    texts_.make_alike();
    anchors_.hold(tree_, interaction_.scrolls());
    lists_.learn(tree_, interaction_.scrolls(), interaction_.focused());
    field_.lay_over(flex, viewport);
    apply_lifts(tree_.nodes());
    response_ = interaction_.update(tree_, viewport, input);
    if (response_.goes_back && field_.close()) response_.goes_back = false;
    motion_.update(tree_, input.time_s, interaction_.pressed(), interaction_.tapped());
    response_.is_moving = follow_reading() || response_.is_moving || motion_.is_moving();
    return response_;
}

/// Scrolls to what is read when that is something else than before, and leaves the scrolling to the reader until then.
bool Surface::follow_reading() {
    texts_being_read_ = ui::texts_being_read(tree_);
    if (texts_being_read_.empty()) {
        if (!tree_.reading().lines) revealed_text_.reset();
        return false;
    }
    const std::uint64_t key = tree_.nodes()[texts_being_read_.front()].key;
    if (revealed_text_ == key) return false;
    revealed_text_ = key;
    interaction_.reveal(tree_, texts_being_read_.front());
    return true;
}

Rect Surface::as_seen(Rect rect) const { return tree_.theme().is_right_to_left ? mirrored(rect, viewport_.width) : rect; }

std::optional<Rect> Surface::field() const {
    for (const Node& node : tree_.nodes())
        if (interaction_.is_edited(node)) return as_seen(node.rect);
    return std::nullopt;
}

bool Surface::edit(Draft& draft, const Input& input, Clipboard* clipboard) {
    return field_.edit(draft, input, response_, clipboard);
}

void Surface::paint(ImDrawList& list) {
    afterimage_.paint_below(list, motion_);
    parts_ = {.begin = static_cast<std::size_t>(list.VtxBuffer.Size)};
    Painter painter(list, page_, viewport_, scale_, tree_.theme().is_right_to_left);
    paint_tree(painter, list);
    field_.paint_handles(painter);
    pictures_ = painter.take_pictures();
    afterimage_.paint_over(list, motion_, parts_);
}

void Surface::paint_tree(Painter& painter, const ImDrawList& list) {
    Clips clips(tree_, painter);
    for (NodeIndex index = 0; index < tree_.nodes().size(); ++index) {
        clips.enter(index);
        note_part(tree_.nodes()[index], static_cast<std::size_t>(list.VtxBuffer.Size));
        if (std::ranges::find(texts_being_read_, index) != texts_being_read_.end()) paint_band(painter, index);
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
        if (node.text.editing) return field_.paint_text(painter, node);
        return painter.text(texts_.layout(node, node.rect.width), node.rect,
                            {node.text.color.is_visible() ? node.text.color : ink, tree_.theme().colors().link});
    case Node::Kind::glyph:
        return painter.text(texts_.icon(node.glyph.icon, node.glyph.size), node.rect,
                            node.glyph.color.is_visible() ? node.glyph.color : ink,
                            node.glyph.is_mirrored && tree_.theme().is_right_to_left);
    case Node::Kind::picture:
        return paint_picture(painter, node);
    case Node::Kind::qr_code:
        return painter.qr_code(node.rect, *node.qr_code);
    case Node::Kind::sketch:
        return paint_sketch(painter, node);
    }
}

/// Its shape is there before its pixels are.
void Surface::paint_picture(Painter& painter, const Node& node) {
    painter.fill(picture_within(node.rect, *node.picture), node.picture->radius, tree_.theme().colors().sunken);
    painter.picture(node.rect, *node.picture);
}

void Surface::paint_sketch(Painter& painter, const Node& node) {
    paint_box(painter, node);
    painter.push_clip(node.rect);
    for (const std::vector<Point>& line : node.lines->lines)
        painter.stroke(node.rect, line, node.lines->width, node.lines->color);
    painter.pop_clip();
}

void Surface::paint_band(Painter& painter, NodeIndex text) {
    constexpr float side = 8;
    constexpr float above = 2;
    constexpr float radius = 8;
    constexpr float border = 1.5f;
    const Rect rect = tree_.nodes()[text].rect;
    const Rect around{rect.x - side, rect.y - above, rect.width + 2 * side, rect.height + 2 * above};
    const Band band = band_behind(tree_, text);
    if (band.fill.is_visible()) painter.fill(around, radius, band.fill);
    if (band.border.is_visible()) painter.outline(around, radius, border, band.border);
}

/// Outside the edge, where there is room on the screen for it.
void Surface::paint_focus(Painter& painter, NodeIndex index) {
    const Node& node = tree_.nodes()[index];
    constexpr float reach = focus_gap + focus_width;
    const Rect outside = node.rect.grown(reach);
    const bool has_room = outside.x >= 0 && outside.y >= 0 && outside.right() <= viewport_.width &&
                          outside.bottom() <= viewport_.height && node.box.radius > 0;
    const Rect ring = has_room ? outside : node.rect.grown(-focus_gap);
    painter.outline(ring, has_room ? node.box.radius + reach : std::max(node.box.radius, 2 * reach), focus_width,
                    ring_of(tree_, index));
}

/// Two hundredths smaller when it is held down; what stands on it stays as sharp as it is.
Rect Surface::pressed(const Node& node) const {
    constexpr float side = 0.01f;
    const float depth = node.box.pressed_fill.is_visible() && !motion_.is_little() ? motion_.pressure(node.key) : 0;
    const float across = node.rect.width * side * depth;
    const float down = node.rect.height * side * depth;
    return {node.rect.x + across, node.rect.y + down, node.rect.width - 2 * across, node.rect.height - 2 * down};
}

void Surface::paint_fill(Painter& painter, const Node& node, Rect rect) {
    const Box& box = node.box;
    const float filled = box.is_done ? motion_.filled(node.key) : 1;
    const float depth = box.pressed_fill.is_visible() ? motion_.pressure(node.key) : 0;
    Color fill = depth > 0 ? between(box.fill, box.pressed_fill, depth) : box.fill;
    if (!fill.is_visible()) return;
    if (filled < 1 && motion_.is_little()) fill = fill.with_alpha(filled);
    if (filled < 1 && !motion_.is_little()) {
        painter.outline(rect, box.radius, edge_width, tree_.theme().colors().border);
        rect = {rect.x + rect.width * (1 - filled) / 2, rect.y + rect.height * (1 - filled) / 2, rect.width * filled,
                rect.height * filled};
    }
    painter.fill(rect, box.radius * filled, fill);
}

/// Where a sheet begins, and what dims the page behind it.
void Surface::note_part(const Node& node, std::size_t vertex) {
    const bool is_sheet = node.parent != no_node && tree_.nodes()[node.parent].box.is_modal;
    if (node.box.is_modal) parts_.scrim = vertex;
    if (!is_sheet || parts_.sheet) return;
    parts_.sheet = vertex;
    parts_.sheet_height_px = std::round((viewport_.height - node.rect.y) * scale_);
}

void Surface::paint_box(Painter& painter, const Node& node) {
    const Box& box = node.box;
    if (box.elevation != Elevation::flat) painter.shadow(node.rect, box.radius, box.elevation, tree_.theme().colors().is_dark);
    const Rect rect = pressed(node);
    paint_fill(painter, node, rect);
    if (box.border.is_visible() && box.border_width > 0) painter.outline(rect, box.radius, box.border_width, box.border);
    if (interaction_.is_edited(node)) painter.outline(node.rect, box.radius, edited_width, tree_.theme().colors().link);
    const auto index = static_cast<NodeIndex>(&node - tree_.nodes().data());
    if (const Color edge = edge_of(tree_, index); edge.is_visible()) painter.outline(node.rect, box.radius, edge_width, edge);
    if (interaction_.is_focused(node)) paint_focus(painter, index);
}

} // namespace foothold::ui
