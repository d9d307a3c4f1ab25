#pragma once

#include "app/ui/active_field.hpp"
#include "app/ui/afterimage.hpp"
#include "app/ui/anchors.hpp"
#include "app/ui/interaction.hpp"
#include "app/ui/list_memory.hpp"
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
    /// Where the field is on the screen that is being written in, as seen; nothing when there is none.
    std::optional<Rect> field() const;
    /// Writes in the draft that this field shows what was typed, selected, cut and pasted. Without a clipboard nothing is copied.
    /// True when something is to be seen that was not.
    bool edit(Draft& draft, const Input& input, Clipboard* clipboard = nullptr);
    /// When it has something new to show, although nothing happens.
    std::optional<double> changes_in_s(double time_s) const { return field_.changes_in_s(time_s); }
    /// For the keyboard and the input method; nothing when nothing takes typing.
    std::optional<TextEntry> entry() { return field_.entry(); }
    void paint(ImDrawList& list);
    /// The next frame shows another page: it comes while the last one is still seen.
    void turn_page() { motion_.turn_page(); }

    Page& page() { return page_; }
    Interaction& interaction() { return interaction_; }
    const Interaction& interaction() const { return interaction_; }
    const Tree& tree() const { return tree_; }
    const Texts& texts() const { return texts_; }
    /// Of the frame that has been laid out.
    Texts& texts() { return texts_; }
    /// As last painted: what the renderer needs pixels of.
    const std::vector<ShownPicture>& pictures() const { return pictures_; }
    /// Of the last frame: what stands on a band.
    const std::vector<NodeIndex>& texts_being_read() const { return texts_being_read_; }

private:
    void paint_tree(class Painter& painter, const ImDrawList& list);
    void paint_node(Painter& painter, const Node& node);
    void paint_box(Painter& painter, const Node& node);
    void paint_fill(Painter& painter, const Node& node, Rect rect);
    void paint_picture(Painter& painter, const Node& node);
    void paint_sketch(Painter& painter, const Node& node);
    void paint_band(Painter& painter, NodeIndex text);
    void paint_focus(Painter& painter, NodeIndex index);

    Rect pressed(const Node& node) const;
    void note_part(const Node& node, std::size_t vertex);

    bool follow_reading();
    Rect as_seen(Rect rect) const;

    Tree tree_;
    Texts texts_;
    Page page_;
    Interaction interaction_;
    ListMemory lists_;
    Anchors anchors_;
    Motion motion_;
    Afterimage afterimage_;
    Afterimage::Parts parts_; ///< of what is being painted
    ActiveField field_;
    Response response_; ///< of the last layout
    std::vector<ShownPicture> pictures_;
    std::vector<NodeIndex> texts_being_read_;
    std::optional<std::uint64_t> revealed_text_; ///< key of what is read, once it has been scrolled into view
    Size viewport_;
    float scale_;
};

} // namespace foothold::ui
