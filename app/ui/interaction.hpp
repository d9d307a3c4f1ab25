#pragma once

#include "app/ui/input.hpp"
#include "app/ui/scroll.hpp"
#include "app/ui/targets.hpp"
#include "app/ui/tree.hpp"

#include <cstdint>
#include <optional>

namespace foothold::ui {

/// What came of an input.
struct Response {
    Tap tap;
    std::optional<EditCommand> edit; ///< asked of the field that is being written in
    std::vector<NodeIndex> hits;     ///< for each press of the input: what it went down on, or no_node
    bool goes_back = false;
    bool looks_for_something = false;
    bool is_moving = false; ///< something glides on: draw again soon
};

/// Pointer, finger and keyboard on a tree that has been laid out. Keeps between frames what is pressed, focused and scrolled, by
/// the nodes' keys.
class Interaction {
public:
    Response update(const Tree& tree, Size viewport, const Input& input);

    /// Key of what is held down to be tapped, and of what the last input tapped; 0 = nothing.
    std::uint64_t pressed() const { return is_dragging_ || is_swiping_ ? 0 : pressed_; }
    std::uint64_t tapped() const { return tapped_; }
    bool is_focused(const Node& node) const { return shows_focus_ && node.key == focused_ && !node.box.is_field; }
    /// Whether this is the field that is being written in.
    bool is_edited(const Node& node) const { return node.box.is_field && node.key == edited_; }
    /// Whether the keyboard is that field's, and not on what belongs to it.
    bool is_typing() const { return edited_ != 0 && focused_ == edited_; }
    /// Key of that field; 0 = none.
    std::uint64_t edited() const { return edited_; }
    /// Key of what the keyboard is on; 0 = nothing.
    std::uint64_t focused() const { return focused_; }
    /// The keyboard is the field's again.
    void return_to_field();
    /// The next tree's first field is written in, without a tap.
    void begin_to_write() { is_to_write_ = true; }
    bool is_down() const { return is_down_; }
    /// The pointer does something else than scroll until it goes up.
    void hold_still();
    Scrolls& scrolls() { return scrolls_; }
    void forget_scroll() { scrolls_.clear(); }
    /// Scrolls so far that this node can be seen.
    void reveal(const Tree& tree, NodeIndex node);

private:
    NodeIndex scroller_at(const Tree& tree, Point point) const;
    NodeIndex press(const Tree& tree, const std::vector<Target>& targets, Point at, const Press& press);
    void drag(Point at, const Input& input);
    /// A finger that comes in from the edge where reading starts leads back.
    void swipe(Point at);
    void release(const Tree& tree, const std::vector<Target>& targets, Point at, Response& response);
    void keyboard(const Tree& tree, const std::vector<Target>& targets, const Input& input, Response& response);
    /// The field and the bar that is open above it, among which the keyboard stays; empty when there is none.
    std::vector<Target> bar_targets(const Tree& tree, const std::vector<Target>& targets) const;
    void find_edited(const Tree& tree, const std::vector<Target>& targets);
    void activate(const Tree& tree, const std::vector<Target>& targets, Response& response);
    /// False when the key leads nowhere from here.
    bool move_focus(const Tree& tree, const std::vector<Target>& targets, Key key);
    /// A sheet takes the focus, and gives it back to what opened it.
    void follow_sheet(const Tree& tree);
    void focus_first_field(const Tree& tree);
    /// What scrolls in the middle of the screen: the page that is read.
    NodeIndex page_of(const Tree& tree) const;
    /// Scrolls as far as there is something to see, then leads to the page after or before, where there is one.
    void turn_page(const Tree& tree, float direction, Response& response);
    void turn_sideways(const Tree& tree, Key key, Response& response) const;
    bool glide(double time_s);
    void scroll_by(std::uint64_t key, float distance);

    Scrolls scrolls_;
    std::uint64_t pressed_ = 0;
    std::uint64_t tapped_ = 0;
    std::uint64_t focused_ = 0;
    std::uint64_t edited_ = 0;
    std::uint64_t opener_ = 0; ///< had the focus when the sheet came
    std::uint64_t scrolling_ = 0;
    Point pressed_at_;
    Point last_point_;
    float velocity_ = 0; ///< dp per second
    double last_time_s_ = 0;
    bool is_down_ = false;
    bool is_dragging_ = false;
    bool is_from_edge_ = false;
    bool is_swiping_ = false;
    bool shows_focus_ = false;
    bool has_sheet_ = false;
    bool is_to_write_ = false;
};

} // namespace foothold::ui
