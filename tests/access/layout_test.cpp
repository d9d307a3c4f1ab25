#include "tests/access/screens.hpp"

#include "app/ui/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace foothold::access_tests {

namespace {

using ui::Node;
using ui::NodeIndex;
using ui::Rect;

constexpr float tolerance = 1;
constexpr float smallest_px = 11; ///< of a text that was made smaller to fit

bool is_inside(const Rect& inner, const Rect& outer, bool also_vertically) {
    const bool is_across = inner.x >= outer.x - tolerance && inner.right() <= outer.right() + tolerance;
    const bool is_down = inner.y >= outer.y - tolerance && inner.bottom() <= outer.bottom() + tolerance;
    return is_across && (is_down || !also_vertically);
}

bool overlap(const Rect& first, const Rect& second) {
    return std::min(first.right(), second.right()) - std::max(first.x, second.x) > tolerance &&
           std::min(first.bottom(), second.bottom()) - std::max(first.y, second.y) > tolerance;
}

/// Whether a line ends in the middle of a word: letters on both sides of the break.
bool breaks_a_word(const text::Layout& layout, std::string_view content) {
    constexpr std::string_view may_end_a_line = " \n\t-/.,:;@";
    for (std::size_t line = 0; line + 1 < layout.lines.size(); ++line) {
        const std::size_t end = layout.lines[line].end;
        if (end == 0 || end >= content.size()) continue;
        const bool is_dash = end >= 3 && content.substr(end - 3).starts_with("\xE2\x80"); // – and other general punctuation
        if (may_end_a_line.find(content[end - 1]) == std::string_view::npos && !is_dash && !content.substr(end).starts_with(' '))
            return true;
    }
    return false;
}

/// What a screen must not do with its words. Collects sentences about where it does.
class Inspection {
public:
    explicit Inspection(const Shown& shown) : shown_(shown), texts_(fonts()) { texts_.begin_frame(shown.tree(), 1); }

    std::vector<std::string> problems() {
        const auto& nodes = shown_.tree().nodes();
        for (NodeIndex index = 0; index < nodes.size(); ++index) {
            const Node& node = nodes[index];
            if (node.kind != Node::Kind::text || node.content.empty() || node.text.editing) continue;
            check_size(node);
            check_frames(index);
            for (NodeIndex other = index + 1; other < nodes.size(); ++other)
                if (is_ink(nodes[other]) && overlap(node.rect, nodes[other].rect) && layer_of(index) == layer_of(other))
                    say(node, fmt::format("lies on “{}”", nodes[other].content));
        }
        return std::move(problems_);
    }

private:
    static bool is_ink(const Node& node) {
        return node.kind == Node::Kind::glyph || (node.kind == Node::Kind::text && !node.content.empty());
    }

    void say(const Node& node, std::string_view what) {
        problems_.push_back(fmt::format("{}: “{}” {} ({:.0f} {:.0f} {:.0f}x{:.0f})", shown_.name, node.content, what, node.rect.x,
                                        node.rect.y, node.rect.width, node.rect.height));
    }

    void check_size(const Node& node) {
        const text::Layout& layout = texts_.layout(node, node.rect.width);
        const bool is_staff_chip =
            node.text.lines_max == 1; // a calendar's columns are too narrow for words (DESIGN.md, section 5)
        if (layout.is_truncated && !is_staff_chip) say(node, "is cut");
        const bool fits = layout.width_px <= node.rect.width + tolerance && layout.height_px <= node.rect.height + tolerance;
        if (!fits) say(node, fmt::format("needs {:.0f}x{:.0f}", layout.width_px, layout.height_px));
        if (layout.size_px < smallest_px) say(node, "is too small to read");
        if (breaks_a_word(layout, node.content)) say(node, "is broken within a word");
    }

    /// What scrolls may hide what is above and below.
    void check_frames(NodeIndex index) {
        const auto& nodes = shown_.tree().nodes();
        const Node& node = nodes[index];
        Rect rect = node.rect;
        for (NodeIndex outer = node.parent; outer != ui::no_node; outer = nodes[outer].parent) {
            const Node& frame = nodes[outer];
            if (!is_inside(rect, frame.rect, !frame.box.is_scrolling)) return say(node, "reaches out of its frame");
            if (frame.box.is_scrolling || frame.box.at) break;
            rect.y += frame.box.lift; // takes no part in the layout of what is around it
        }
        if (!is_inside(node.rect, {0, 0, shown_.view.size.width, shown_.view.size.height}, false))
            say(node, "reaches out of the screen");
    }

    /// What lies over something else on purpose, or is scrolled below it, is in another layer.
    NodeIndex layer_of(NodeIndex index) const {
        const auto& nodes = shown_.tree().nodes();
        while (index != ui::no_node && !nodes[index].box.at && !nodes[index].box.is_scrolling) index = nodes[index].parent;
        return index;
    }

    const Shown& shown_;
    ui::Texts texts_;
    std::vector<std::string> problems_;
};

std::string listed(const std::vector<std::string>& problems) {
    constexpr std::size_t shown_max = 60;
    std::string list = fmt::format("{} problems\n", problems.size());
    for (std::size_t index = 0; index < std::min(problems.size(), shown_max); ++index) list += problems[index] + "\n";
    return list;
}

void check_layout(const View& view) {
    std::vector<std::string> problems;
    each_screen(view, [&](const Shown& shown) {
        auto found = Inspection{shown}.problems();
        problems.insert(problems.end(), found.begin(), found.end());
    });
    INFO(listed(problems));
    CHECK(problems.empty());
}

} // namespace

TEST_CASE("no text of any screen is cut, at any size of text, on any device, in any language") {
    for (const std::string& language : languages()) {
        check_layout({language, phone, scaled(200)});
        check_layout({language, tablet, scaled(150)});
        check_layout({language, landscape, scaled(100)});
    }
    for (const std::string language : {"en", "da", "ar"})
        for (const auto& [size, percent] :
             {std::pair{phone, 100}, {phone, 150}, {tablet, 100}, {tablet, 200}, {landscape, 150}, {landscape, 200}})
            check_layout({language, size, scaled(percent)});
}

} // namespace foothold::access_tests
