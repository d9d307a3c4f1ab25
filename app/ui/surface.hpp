#pragma once

#include "app/ui/interaction.hpp"
#include "app/ui/page.hpp"
#include "app/ui/texts.hpp"

struct ImDrawList;

namespace foothold::ui {

/// One window's worth of interface: lays out a tree, paints it and says what was tapped. Holds everything that lives from frame
/// to frame.
class Surface {
public:
    Surface(const text::Fonts& fonts, float pixels_per_dp) : texts_(fonts), page_(fonts, pixels_per_dp), scale_(pixels_per_dp) {}

    Tree& begin_frame(const Theme& theme, std::string_view language);
    /// Places what the frame has built and reads the input against it.
    Response lay_out(Size viewport, const Input& input);
    void paint(ImDrawList& list);

    Page& page() { return page_; }
    Interaction& interaction() { return interaction_; }
    const Tree& tree() const { return tree_; }
    const Texts& texts() const { return texts_; }

private:
    void paint_node(class Painter& painter, const Node& node);
    void paint_box(Painter& painter, const Node& node);

    Tree tree_;
    Texts texts_;
    Page page_;
    Interaction interaction_;
    Size viewport_;
    float scale_;
};

} // namespace foothold::ui
