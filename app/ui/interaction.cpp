#include "app/ui/interaction.hpp"

#include "app/ui/field_editor.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

constexpr float drag_threshold = 10; ///< dp that a finger may tremble
constexpr float wheel_step = 64;
constexpr float glide_per_s = 0.02f; ///< share of the speed that is left after a second
constexpr float slowest_glide = 12;  ///< dp per second

Rect common(Rect first, Rect second) {
    const float x = std::max(first.x, second.x);
    const float y = std::max(first.y, second.y);
    return {x, y, std::max(0.0f, std::min(first.right(), second.right()) - x),
            std::max(0.0f, std::min(first.bottom(), second.bottom()) - y)};
}

} // namespace

std::vector<Interaction::Target> Interaction::targets(const Tree& tree, Size viewport) const {
    const auto& nodes = tree.nodes();
    std::vector<Rect> clips(nodes.size());
    std::vector<Target> found;
    std::size_t modal_begin = 0;
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        const Node& node = nodes[index];
        const Rect outer = node.parent == no_node ? Rect{0, 0, viewport.width, viewport.height} : clips[node.parent];
        const bool clips_children = node.box.is_clipping || node.box.is_scrolling;
        clips[index] = clips_children ? common(outer, node.rect) : outer;
        if (node.box.is_modal) modal_begin = found.size();
        if (node.box.tap.is_set() || node.box.blocks_taps || node.box.is_field)
            found.push_back({index, common(outer, node.rect)});
    }
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(modal_begin));
    return found;
}

NodeIndex Interaction::scroller_at(const Tree& tree, Point point) const {
    NodeIndex found = no_node;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        const Node& node = tree.nodes()[index];
        if (node.box.is_modal) found = no_node;
        if (node.box.is_scrolling && node.rect.contains(point)) found = index;
    }
    return found;
}

void Interaction::scroll_by(std::uint64_t key, float distance) {
    const auto found = scrolls_.find(key);
    if (found != scrolls_.end()) found->second.offset = std::clamp(found->second.offset + distance, 0.0f, found->second.limit);
}

Response Interaction::update(const Tree& tree, Size viewport, const Input& input) {
    Response response;
    if (tree.nodes().empty()) return response;
    const auto reachable = targets(tree, viewport);
    const auto logical = [&](Point point) {
        return Point{tree.theme().is_right_to_left ? viewport.width - point.x : point.x, point.y};
    };
    const Point at = logical(input.pointer);
    find_edited(tree, reachable);
    response.tap = keyboard(tree, reachable, input, response);
    if (input.wheel != 0)
        if (const NodeIndex scroller = scroller_at(tree, at); scroller != no_node)
            scroll_by(tree.nodes()[scroller].key, -input.wheel * wheel_step);
    for (const Press& change : input.presses) {
        const Point where = logical(change.at);
        if (is_down_) drag(where, input);
        if (change.is_down) {
            press(tree, reachable, where);
        } else if (is_down_) {
            const Tap tap = release(tree, reachable, where);
            if (tap.is_set()) response.tap = tap;
        }
        is_down_ = change.is_down;
        last_point_ = where;
    }
    find_edited(tree, reachable);
    if (is_down_) drag(at, input);
    last_point_ = at;
    response.is_moving = glide(input.time_s) || is_dragging_;
    last_time_s_ = input.time_s;
    return response;
}

void Interaction::press(const Tree& tree, const std::vector<Target>& targets, Point at) {
    shows_focus_ = false;
    is_dragging_ = false;
    velocity_ = 0;
    pressed_at_ = last_point_ = at;
    pressed_ = 0;
    const auto hit =
        std::find_if(targets.rbegin(), targets.rend(), [at](const Target& target) { return target.visible.contains(at); });
    if (hit != targets.rend()) pressed_ = tree.nodes()[hit->node].key;
    focused_ = pressed_;
    const NodeIndex scroller = scroller_at(tree, at);
    scrolling_ = scroller == no_node ? 0 : tree.nodes()[scroller].key;
}

void Interaction::drag(Point at, const Input& input) {
    const float distance = last_point_.y - at.y;
    if (!is_dragging_ && std::abs(at.y - pressed_at_.y) > drag_threshold && scrolling_ != 0) is_dragging_ = true;
    if (!is_dragging_) return;
    scroll_by(scrolling_, distance);
    const auto elapsed = static_cast<float>(input.time_s - last_time_s_);
    if (elapsed <= 0) return;
    constexpr float smoothing = 0.6f;
    velocity_ = smoothing * velocity_ + (1 - smoothing) * distance / elapsed;
}

Tap Interaction::release(const Tree& tree, const std::vector<Target>& targets, Point at) {
    Tap tap;
    const auto hit =
        std::find_if(targets.rbegin(), targets.rend(), [at](const Target& target) { return target.visible.contains(at); });
    if (!is_dragging_ && pressed_ != 0 && hit != targets.rend() && tree.nodes()[hit->node].key == pressed_)
        tap = tree.nodes()[hit->node].box.tap;
    if (!is_dragging_) velocity_ = 0;
    pressed_ = 0;
    is_dragging_ = false;
    return tap;
}

bool Interaction::glide(double time_s) {
    if (is_down_ || velocity_ == 0) return false;
    const auto elapsed = static_cast<float>(time_s - last_time_s_);
    scroll_by(scrolling_, velocity_ * elapsed);
    velocity_ *= std::pow(glide_per_s, elapsed);
    const auto scroll = scrolls_.find(scrolling_);
    const bool is_at_end =
        scroll == scrolls_.end() || scroll->second.offset <= 0 || scroll->second.offset >= scroll->second.limit;
    if (std::abs(velocity_) < slowest_glide || is_at_end) velocity_ = 0;
    return velocity_ != 0;
}

Tap Interaction::keyboard(const Tree& tree, const std::vector<Target>& targets, const Input& input, Response& response) {
    Tap tap;
    for (const Stroke& stroke : input.strokes) {
        if (!std::holds_alternative<Key>(stroke)) continue;
        const Key key = std::get<Key>(stroke);
        if (edited_ != 0 && is_for_field(key)) continue;
        const bool is_forward = key == Key::tab || key == Key::down;
        const bool is_backward = key == Key::back_tab || key == Key::up;
        if (is_forward || is_backward) move_focus(tree, targets, is_forward ? 1 : -1);
        if (key == Key::escape) response.goes_back = true;
        if (key == Key::activate && shows_focus_)
            for (const Target& target : targets)
                if (tree.nodes()[target.node].key == focused_) tap = tree.nodes()[target.node].box.tap;
    }
    return tap;
}

void Interaction::find_edited(const Tree& tree, const std::vector<Target>& targets) {
    edited_ = 0;
    for (const Target& target : targets) {
        const Node& node = tree.nodes()[target.node];
        if (node.box.is_field && node.key == focused_) edited_ = focused_;
    }
}

void Interaction::move_focus(const Tree& tree, const std::vector<Target>& targets, int direction) {
    if (targets.empty()) return;
    const auto count = static_cast<int>(targets.size());
    const auto current = std::find_if(targets.begin(), targets.end(),
                                      [&](const Target& target) { return tree.nodes()[target.node].key == focused_; });
    int next = direction > 0 ? 0 : count - 1;
    if (current != targets.end())
        next = (static_cast<int>(current - targets.begin()) + (shows_focus_ || edited_ != 0 ? direction : 0) + count) % count;
    shows_focus_ = true;
    focused_ = tree.nodes()[targets[static_cast<std::size_t>(next)].node].key;
    reveal(tree, targets[static_cast<std::size_t>(next)].node);
}

void Interaction::reveal(const Tree& tree, NodeIndex node) {
    constexpr float room = 24;
    const Rect rect = tree.nodes()[node].rect;
    for (NodeIndex outer = tree.nodes()[node].parent; outer != no_node; outer = tree.nodes()[outer].parent) {
        const Node& scroller = tree.nodes()[outer];
        if (!scroller.box.is_scrolling) continue;
        if (rect.y < scroller.rect.y) scroll_by(scroller.key, rect.y - scroller.rect.y - room);
        if (rect.bottom() > scroller.rect.bottom()) scroll_by(scroller.key, rect.bottom() - scroller.rect.bottom() + room);
    }
}

} // namespace foothold::ui
