#pragma once

#include "app/ui/texts.hpp"
#include "app/ui/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace foothold::access_tests {

/// Finds what a screen must not do with its words, and with what can be tapped, in the tree once it has been laid out:
///
/// - a text is cut, or clipped by its box, by what is around it, or by the screen, but for what can be scrolled into view;
/// - dots stand for the end of a text, but for a calendar's chips (DESIGN.md, section 5);
/// - a text lies on another, or on an icon; is broken within a word; is too small to read;
/// - something that can be tapped is smaller than 48 dp, overlaps something else that can, or is less than 8 dp from it;
/// - something that is painted leaves the screen sideways, but for shapes behind the frame of a picture.
class Inspection {
public:
    Inspection(const ui::Tree& tree, ui::Size screen, ui::Texts& texts);

    /// A sentence for each place.
    std::vector<std::string> problems();

private:
    void say(const ui::Node& node, std::string_view what);
    void inspect_text(ui::NodeIndex index);
    void inspect_size(const ui::Node& node);
    void inspect_frames(ui::NodeIndex index);
    void inspect_neighbours(ui::NodeIndex index);
    void inspect_targets();
    void inspect_gap(ui::NodeIndex target, ui::NodeIndex other);
    void inspect_sides(const ui::Node& node);
    bool is_cut_off_by_another(const ui::Node& node) const;
    void inspect_scroller(ui::NodeIndex index);

    /// What lies over something else on purpose, or is scrolled below it, is in another layer.
    ui::NodeIndex layer_of(ui::NodeIndex index) const;
    std::string words_of(ui::NodeIndex index) const;

    const ui::Tree& tree_;
    ui::Size screen_;
    ui::Texts& texts_;
    std::vector<ui::NodeIndex> inks_; ///< texts and icons
    std::vector<std::string> problems_;
};

} // namespace foothold::access_tests
