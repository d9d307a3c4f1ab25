#include "app/ui/field_overlay.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

/// All of the rectangles as one.
Rect around(const std::vector<Rect>& rects, Rect otherwise) {
    if (rects.empty()) return otherwise;
    Rect all = rects.front();
    for (const Rect& rect : rects) {
        const float right = std::max(all.right(), rect.right());
        const float bottom = std::max(all.bottom(), rect.bottom());
        all = {std::min(all.x, rect.x), std::min(all.y, rect.y), 0, 0};
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

} // namespace

Rect FieldOverlay::as_seen(Rect rect, Size viewport) const {
    return tree_.theme().is_right_to_left ? mirrored(rect, viewport.width) : rect;
}

void FieldOverlay::lay_out(Flex& flex, Size viewport, const FieldView& view, const Content& content) {
    const Range range = content.selection.range();
    const Rect lines = content.lines.grown(2);
    NodeIndex bar = no_node;
    tree_.over_all([&] {
        if (content.has_handles) {
            handles_ = {Handle{FieldPart::begin_handle, no_node, begin_handle(view, range)},
                        Handle{FieldPart::end_handle, no_node, end_handle(view, range)}};
            for (Handle& handle : handles_)
                if (lines.contains({handle.hold.place.x, handle.hold.place.bottom() - 1})) add(handle, viewport);
        }
        if (!content.menu.commands.empty()) bar = edit_menu(tree_, viewport, content.menu);
    });
    flex.lay_out_over_all();
    if (bar == no_node) return;
    place_bar(bar, viewport, view, content);
    flex.lay_out_over_all();
}

void FieldOverlay::add(Handle& handle, Size viewport) {
    const Rect place = as_seen(handle.hold.touchable(viewport), viewport);
    Box box{.width = place.width, .height = place.height, .at = Point{place.x, place.y}};
    box.serves_field = true;
    handle.node = static_cast<NodeIndex>(tree_.nodes().size());
    tree_.box(box);
}

void FieldOverlay::place_bar(NodeIndex bar, Size viewport, const FieldView& view, const Content& content) {
    const Rect selected = around(view.between(content.selection.range()), view.caret(content.selection.caret));
    const float top = std::max(selected.y, content.lines.y);
    const float bottom = std::max(top, std::min(selected.bottom(), content.lines.bottom()));
    Node& node = tree_.nodes()[bar];
    const Size size{node.rect.width, node.rect.height};
    const Point at = place_edit_menu(size, {selected.x, top, selected.width, bottom - top}, content.field_top,
                                     content.has_handles ? TouchHandle::target : 0, viewport);
    const Rect place = as_seen({at.x, at.y, size.width, size.height}, viewport);
    node.box.at = Point{place.x, place.y};
}

FieldPart FieldOverlay::part_of(NodeIndex node) const {
    const auto found = std::ranges::find(handles_, node, &Handle::node);
    return node == no_node || found == handles_.end() ? FieldPart::nothing : found->part;
}

void FieldOverlay::paint(FieldPainter& painter) const {
    for (const Handle& handle : handles_)
        if (handle.node != no_node) painter.handle(handle.hold.disc(), handle.hold.place);
}

} // namespace foothold::ui
