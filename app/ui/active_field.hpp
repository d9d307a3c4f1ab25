#pragma once

#include "app/ui/field_editor.hpp"
#include "app/ui/field_overlay.hpp"
#include "app/ui/field_pointer.hpp"
#include "app/ui/field_view.hpp"
#include "app/ui/flex.hpp"
#include "app/ui/interaction.hpp"
#include "app/ui/texts.hpp"

#include <optional>

namespace foothold::ui {

/// The field that is being written in, from frame to frame: what an input method has in hand, how far its line is scrolled, and
/// the handles and the bar that are shown over everything. Forgets all of it when the focus goes elsewhere.
class ActiveField {
public:
    ActiveField(Tree& tree, Texts& texts, Interaction& interaction, float pixels_per_dp);

    /// Before layout: dots for what is secret, and what the input method has in hand.
    void prepare();
    /// After layout: adds handles and bar to the tree.
    void lay_over(Flex& flex, Size viewport);
    /// Closes the bar or lets go of what the input method has in hand. False when there was neither.
    bool close();
    /// True when something is to be seen that was not.
    bool edit(Draft& draft, const Input& input, const Response& response, Clipboard* clipboard);
    /// When a finger will have rested long enough, although nothing else happens.
    std::optional<double> changes_in_s(double time_s) const { return pointer_.rests_in_s(time_s); }
    /// Nothing when no field takes typing.
    std::optional<TextEntry> entry();

    void paint_text(Painter& painter, const Node& node);
    void paint_handles(Painter& painter);

private:
    NodeIndex text_node() const;
    float field_top() const;
    Rect as_seen(Rect rect) const;
    bool is_composing() const { return !composition_.text.empty(); }
    FieldView view(std::string_view written, text::Caret caret, bool is_hidden);
    FieldView view_of(const Draft& draft);
    FieldView view_of(const Editing& editing) { return view(editing.written, editing.selection.caret, editing.is_hidden); }
    const text::Layout& lay_out(std::string_view shown);
    float scrolled(const Node& node, const text::Layout& layout);

    void point(Draft& draft, const Input& input, const Response& response);
    FieldPart part_of(NodeIndex node) const;
    void take(Draft& draft, const Stroke& stroke, Clipboard* clipboard);
    void perform(Draft& draft, EditCommand command, Clipboard* clipboard);
    void reveal_caret(const Draft& draft);

    Tree& tree_;
    Texts& texts_;
    Interaction& interaction_;
    float scale_;
    Size viewport_;
    FieldEditor editor_;
    FieldPointer pointer_{editor_};
    std::uint64_t key_ = 0;
    Composition composition_;
    FieldPointer::Offer offer_;
    std::optional<float> scroll_px_; ///< of a single line, from its left
    FieldOverlay overlay_{tree_};
    bool is_finger_ = false; ///< that is at work
    bool has_clipboard_ = false;
    bool can_paste_ = false;
};

} // namespace foothold::ui
