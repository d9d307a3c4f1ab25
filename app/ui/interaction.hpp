#pragma once

#include "app/ui/input.hpp"
#include "app/ui/scroll.hpp"
#include "app/ui/tree.hpp"

#include <cstdint>
#include <optional>

namespace foothold::ui {

/// What came of an input.
struct Response {
    Tap tap;
    bool goes_back = false;
    bool is_moving = false; ///< something glides on: draw again soon
};

/// Pointer, finger and keyboard on a tree that has been laid out. Keeps between frames what is pressed, focused and scrolled, by
/// the nodes' keys.
class Interaction {
public:
    Response update(const Tree& tree, Size viewport, const Input& input);

    bool is_pressed(const Node& node) const { return node.key == pressed_ && pressed_ != 0 && !is_dragging_; }
    bool is_focused(const Node& node) const { return shows_focus_ && node.key == focused_ && !node.box.is_field; }
    /// Whether this is the field that typing goes to.
    bool is_edited(const Node& node) const { return node.box.is_field && node.key == edited_; }
    Scrolls& scrolls() { return scrolls_; }
    void forget_scroll() { scrolls_.clear(); }

private:
    struct Target {
        NodeIndex node = no_node;
        Rect visible;
    };

    std::vector<Target> targets(const Tree& tree, Size viewport) const;
    NodeIndex scroller_at(const Tree& tree, Point point) const;
    void press(const Tree& tree, const std::vector<Target>& targets, Point at);
    void drag(Point at, const Input& input);
    Tap release(const Tree& tree, const std::vector<Target>& targets, Point at);
    Tap keyboard(const Tree& tree, const std::vector<Target>& targets, const Input& input, Response& response);
    void find_edited(const Tree& tree, const std::vector<Target>& targets);
    void move_focus(const Tree& tree, const std::vector<Target>& targets, int direction);
    void reveal(const Tree& tree, NodeIndex node);
    bool glide(double time_s);
    void scroll_by(std::uint64_t key, float distance);

    Scrolls scrolls_;
    std::uint64_t pressed_ = 0;
    std::uint64_t focused_ = 0;
    std::uint64_t edited_ = 0;
    std::uint64_t scrolling_ = 0;
    Point pressed_at_;
    Point last_point_;
    float velocity_ = 0; ///< dp per second
    double last_time_s_ = 0;
    bool is_down_ = false;
    bool is_dragging_ = false;
    bool shows_focus_ = false;
};

} // namespace foothold::ui
