#include "app/ui/outline.hpp"

#include <optional>
#include <utility>

namespace foothold::ui {

namespace {

bool is_read(const Node& node) {
    const bool is_picture = node.kind == Node::Kind::picture || node.kind == Node::Kind::sketch;
    return node.text.editing || ((node.kind == Node::Kind::text || is_picture) && !node.content.empty());
}

/// The ground of a sheet and the page behind it only keep presses off.
bool does_something(const Box& box) { return !box.is_modal && (box.tap.is_set() || box.edits || box.is_field); }

/// Walks the tree once; what belongs to a node is found through its parent.
class Teller {
public:
    Teller(const Tree& tree, Size viewport, std::uint64_t edited) :
        tree_(tree), viewport_(viewport), visible_(visible_parts(tree, viewport)), around_(tree.nodes().size()) {
        for (const Target& target : targets_of(tree, viewport)) {
            const Node& node = tree.nodes()[target.node];
            const Box& box = node.box;
            if (box.is_modal) front_ = target.node;
            around_[target.node].target = does_something(box) ? outline_.targets.size() : Outline::nothing;
            outline_.targets.push_back({as_seen(target.visible), box.is_field, box.is_field && node.key == edited});
        }
    }

    Outline tell() {
        for (NodeIndex index = 0; index < tree_.nodes().size(); ++index) visit(index);
        return std::move(outline_);
    }

private:
    struct Around {
        std::optional<std::size_t> target; ///< none yet: that of the parent
        std::size_t scroller = Outline::nothing;
    };

    void visit(NodeIndex index) {
        const Node& node = tree_.nodes()[index];
        Around& around = around_[index];
        const Around outer = node.parent == no_node ? Around{Outline::nothing} : around_[node.parent];
        around.scroller = outer.scroller;
        if (!around.target) around.target = outer.target;
        if (index < front_) return;
        if (node.box.is_scrolling) {
            around.scroller = outline_.scrollers.size();
            outline_.scrollers.push_back(as_seen(visible_[index]));
        }
        if (is_read(node))
            outline_.parts.push_back(
                {node.content, as_seen(node.rect), as_seen(visible_[index]), *around.target, outer.scroller});
    }

    Rect as_seen(Rect rect) const { return tree_.theme().is_right_to_left ? mirrored(rect, viewport_.width) : rect; }

    const Tree& tree_;
    Size viewport_;
    std::vector<Rect> visible_;
    std::vector<Around> around_;
    NodeIndex front_ = 0; ///< the sheet, which everything in front of the page comes after
    Outline outline_;
};

} // namespace

Outline outline_of(const Tree& tree, Size viewport, std::uint64_t edited) { return Teller{tree, viewport, edited}.tell(); }

} // namespace foothold::ui
