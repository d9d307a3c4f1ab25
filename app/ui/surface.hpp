#pragma once

#include "app/ui/field_editor.hpp"
#include "app/ui/interaction.hpp"
#include "app/ui/page.hpp"
#include "app/ui/texts.hpp"

struct ImDrawList;

namespace foothold::ui {

/// One window's worth of interface: lays out a tree, paints it and says what was tapped. Holds everything that lives from frame
/// to frame.
class Surface {
public:
    Surface(const text::Fonts& fonts, float pixels_per_dp);
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    Tree& begin_frame(const Theme& theme, std::string_view language);
    /// Places what the frame has built and reads the input against it.
    Response lay_out(Size viewport, const Input& input);
    /// Writes what was typed, and puts the caret where the field was tapped, in the draft that the focused field shows.
    void edit(Draft& draft, const Input& input);
    /// Where that field is on the screen, as seen; nothing when no field has the focus.
    std::optional<Rect> field() const;
    void paint(ImDrawList& list);

    Page& page() { return page_; }
    Interaction& interaction() { return interaction_; }
    const Tree& tree() const { return tree_; }
    const Texts& texts() const { return texts_; }

private:
    void paint_node(class Painter& painter, const Node& node);
    void paint_box(Painter& painter, const Node& node);
    void paint_caret(Painter& painter, const Node& node);

    NodeIndex edited_text() const;
    Rect as_seen(Rect rect) const;
    const text::Layout& lay_out_edited(std::string_view content);
    void reveal_caret(const Node& node, const Draft& draft);

    Tree tree_;
    Texts texts_;
    Page page_;
    Interaction interaction_;
    FieldEditor editor_;
    Size viewport_;
    float scale_;
};

} // namespace foothold::ui
