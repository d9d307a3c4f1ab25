#pragma once

#include "app/ui/edit_menu.hpp"
#include "app/ui/field_painter.hpp"
#include "app/ui/field_pointer.hpp"
#include "app/ui/field_view.hpp"
#include "app/ui/flex.hpp"
#include "app/ui/touch_handles.hpp"

#include <array>
#include <vector>

namespace foothold::ui {

/// What is shown over everything for the field that is being written in: handles at the ends of its selection, and the bar.
class FieldOverlay {
public:
    struct Content {
        Selection selection;
        bool has_handles = false;
        EditMenu menu; ///< without commands: no bar
        Rect lines;    ///< the part of the field that its text is seen in, as seen
        float field_top = 0;
    };

    explicit FieldOverlay(Tree& tree) : tree_(tree) {}

    void clear() { handles_ = {}; }
    /// Adds to a tree that has been laid out, and lays that out too.
    void lay_out(Flex& flex, Size viewport, const FieldView& view, const Content& content);
    /// The handle that a node is, or nothing.
    FieldPart part_of(NodeIndex node) const;
    void paint(FieldPainter& painter) const;

private:
    struct Handle {
        FieldPart part = FieldPart::nothing;
        NodeIndex node = no_node;
        TouchHandle hold;
    };

    void add(Handle& handle, Size viewport);
    void place_bar(NodeIndex bar, Size viewport, const FieldView& view, const Content& content);
    Rect as_seen(Rect rect, Size viewport) const;

    Tree& tree_;
    std::array<Handle, 2> handles_;
};

} // namespace foothold::ui
