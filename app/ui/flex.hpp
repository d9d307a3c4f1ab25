#pragma once

#include "app/ui/scroll.hpp"
#include "app/ui/tree.hpp"

namespace foothold::ui {

/// Measures text for layout, in dp.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Size of the node's text when lines may not be wider than `width`; 0 = one unbroken paragraph.
    virtual Size measure(const Node& node, float width) = 0;
};

/// Where every node is, by the rules of CSS flexbox as far as Box has them. The root fills `viewport`; scrolling nodes hold their
/// children at full height, moved up by their offset, which is kept within its limit.
class Flex {
public:
    Flex(Tree& tree, TextMeasure& measure, Scrolls& scrolls) : nodes_(tree.nodes()), measure_(measure), scrolls_(scrolls) {}

    void lay_out(Size viewport);
    /// What was added over all since then, which has an `at` each.
    void lay_out_over_all() { place_detached(0); }

private:
    template <class Visit>
    void each_in_flow(NodeIndex parent, Visit&& visit);
    std::vector<NodeIndex> in_flow(NodeIndex parent);

    float intrinsic_width(NodeIndex index);
    float intrinsic_content_width(NodeIndex index);
    float height_at(NodeIndex index, float width);
    float content_height_at(NodeIndex index, float inner_width);
    float outer_width(NodeIndex index) { return intrinsic_width(index) + nodes_[index].box.margin.horizontal(); }
    float width_in_wrapping_row(NodeIndex index);

    struct Line {
        std::size_t begin = 0;
        std::size_t end = 0;
        float height = 0;
    };
    std::vector<Line> lines_of(const Box& box, const std::vector<NodeIndex>& children, float inner_width);
    std::vector<float> widths_in_line(const Box& box, const std::vector<NodeIndex>& children, Line line, float inner_width);
    /// Growing children of a wrapping row whose content needs more than their share get it from those who need less.
    void even_out(const std::vector<NodeIndex>& children, Line line, std::vector<float>& widths);
    std::vector<float> cells(const Box& box, const std::vector<NodeIndex>& children, Line line, float inner_width);
    /// Takes `excess` away from the children that may become narrower, each in proportion to its width.
    void squeeze(const std::vector<NodeIndex>& children, Line line, std::vector<float>& widths, float excess);
    float line_height(const std::vector<NodeIndex>& children, Line line, const std::vector<float>& widths);

    void place(NodeIndex index, Rect rect);
    void place_column(NodeIndex index, Rect inner);
    float scrolled_by(NodeIndex index, float content_height);
    void place_row(NodeIndex index, Rect inner);
    void place_line(NodeIndex index, const std::vector<NodeIndex>& children, Line line, Rect inner);
    void place_detached(NodeIndex index);

    std::vector<Node>& nodes_;
    TextMeasure& measure_;
    Scrolls& scrolls_;
};

} // namespace foothold::ui
