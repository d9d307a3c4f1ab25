#include "app/ui/interaction.hpp"

#include "app/ui/field_editor.hpp"
#include "app/ui/focus.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace foothold::ui {

namespace {

constexpr float drag_threshold = 10; ///< dp that a finger may tremble
constexpr float edge_width = 24;     ///< dp from the edge in which a finger may begin that leads back
constexpr float swipe_min = 72;      ///< dp that it has to come in
constexpr float wheel_step = 64;
constexpr float glide_per_s = 0.02f; ///< share of the speed that is left after a second
constexpr float slowest_glide = 12;  ///< dp per second

/// Key of the field that a node is or lies in; 0 = none.
std::uint64_t field_around(const Tree& tree, NodeIndex index) {
    for (; index != no_node; index = tree.nodes()[index].parent)
        if (tree.nodes()[index].box.is_field) return tree.nodes()[index].key;
    return 0;
}

} // namespace

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
    const auto reachable = targets_of(tree, viewport);
    const auto logical = [&](Point point) {
        return Point{tree.theme().is_right_to_left ? viewport.width - point.x : point.x, point.y};
    };
    const Point at = logical(input.pointer);
    tapped_ = 0;
    follow_sheet(tree);
    focus_first_field(tree);
    find_edited(tree, reachable);
    keyboard(tree, reachable, input, response);
    if (input.wheel != 0)
        if (const NodeIndex scroller = scroller_at(tree, at); scroller != no_node)
            scroll_by(tree.nodes()[scroller].key, -input.wheel * wheel_step);
    for (const Press& change : input.presses) {
        const Point where = logical(change.at);
        if (is_down_) drag(where, input);
        response.hits.push_back(change.is_down ? press(tree, reachable, where, change) : no_node);
        if (!change.is_down && is_down_) release(tree, reachable, where, response);
        is_down_ = change.is_down;
        last_point_ = where;
    }
    find_edited(tree, reachable);
    if (is_down_) drag(at, input);
    last_point_ = at;
    response.is_moving = glide(input.time_s) || is_dragging_ || is_swiping_;
    last_time_s_ = input.time_s;
    return response;
}

NodeIndex Interaction::press(const Tree& tree, const std::vector<Target>& targets, Point at, const Press& press) {
    shows_focus_ = false;
    is_dragging_ = is_swiping_ = false;
    is_from_edge_ = press.is_finger && at.x <= edge_width;
    velocity_ = 0;
    pressed_at_ = last_point_ = at;
    pressed_ = 0;
    scrolling_ = 0;
    const auto hit =
        std::find_if(targets.rbegin(), targets.rend(), [at](const Target& target) { return target.visible.contains(at); });
    const NodeIndex node = hit == targets.rend() ? no_node : hit->node;
    const Box box = node == no_node ? Box{} : tree.nodes()[node].box;
    const bool is_other_button = press.asks_what_can_be_done;
    if (node != no_node && !is_other_button) pressed_ = tree.nodes()[node].key;
    if (!box.serves_field && (!is_other_button || box.is_field)) focused_ = node == no_node ? 0 : tree.nodes()[node].key;
    if (box.edits && field_around(tree, node) != 0) focused_ = field_around(tree, node);
    if (box.serves_field || is_other_button || (box.is_field && !press.is_finger)) return node; // selects rather than scrolls
    const NodeIndex scroller = scroller_at(tree, at);
    scrolling_ = scroller == no_node ? 0 : tree.nodes()[scroller].key;
    return node;
}

void Interaction::hold_still() {
    scrolling_ = 0;
    is_dragging_ = false;
    velocity_ = 0;
}

void Interaction::return_to_field() {
    if (edited_ != 0) focused_ = edited_;
    shows_focus_ = false;
}

void Interaction::swipe(Point at) {
    const float across = at.x - pressed_at_.x;
    if (is_from_edge_ && !is_dragging_ && across > drag_threshold && across > std::abs(at.y - pressed_at_.y)) is_swiping_ = true;
}

void Interaction::drag(Point at, const Input& input) {
    swipe(at);
    if (is_swiping_) return;
    const float distance = last_point_.y - at.y;
    if (!is_dragging_ && std::abs(at.y - pressed_at_.y) > drag_threshold && scrolling_ != 0) is_dragging_ = true;
    if (!is_dragging_) return;
    scroll_by(scrolling_, distance);
    const auto elapsed = static_cast<float>(input.time_s - last_time_s_);
    if (elapsed <= 0) return;
    constexpr float smoothing = 0.6f;
    velocity_ = smoothing * velocity_ + (1 - smoothing) * distance / elapsed;
}

void Interaction::release(const Tree& tree, const std::vector<Target>& targets, Point at, Response& response) {
    const auto hit =
        std::find_if(targets.rbegin(), targets.rend(), [at](const Target& target) { return target.visible.contains(at); });
    if (is_swiping_ && at.x - pressed_at_.x >= swipe_min) response.goes_back = true;
    if (!is_dragging_ && !is_swiping_ && pressed_ != 0 && hit != targets.rend() && tree.nodes()[hit->node].key == pressed_) {
        const Box& box = tree.nodes()[hit->node].box;
        if (box.tap.is_set()) response.tap = box.tap;
        if (box.edits) response.edit = box.edits;
        tapped_ = pressed_;
    }
    if (!is_dragging_ || tree.theme().has_little_motion) velocity_ = 0;
    pressed_ = 0;
    is_dragging_ = is_from_edge_ = is_swiping_ = false;
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

void Interaction::keyboard(const Tree& tree, const std::vector<Target>& targets, const Input& input, Response& response) {
    for (const Stroke& stroke : input.strokes) {
        const auto* pressed = std::get_if<KeyStroke>(&stroke);
        if (!pressed || (is_typing() && is_for_field(pressed->key))) continue;
        const Key key = pressed->key;
        const bool has_moved = move_focus(tree, targets, key);
        if (key == Key::escape) response.goes_back = true;
        if (key == Key::find) response.looks_for_something = true;
        if (key == Key::page_up || key == Key::page_down) turn_page(tree, key == Key::page_down ? 1.0f : -1.0f, response);
        if (!has_moved && (key == Key::left || key == Key::right)) turn_sideways(tree, key, response);
        if (key == Key::activate && shows_focus_) activate(tree, targets, response);
    }
}

void Interaction::activate(const Tree& tree, const std::vector<Target>& targets, Response& response) {
    for (const Target& target : targets) {
        const Node& node = tree.nodes()[target.node];
        if (node.key != focused_) continue;
        if (node.box.tap.is_set()) response.tap = node.box.tap;
        if (node.box.edits) response.edit = node.box.edits;
        tapped_ = node.key;
    }
}

std::vector<Target> Interaction::bar_targets(const Tree& tree, const std::vector<Target>& targets) const {
    std::vector<Target> bar;
    if (edited_ == 0) return bar;
    std::ranges::copy_if(targets, std::back_inserter(bar), [&](const Target& target) {
        const Node& node = tree.nodes()[target.node];
        return node.key == edited_ || (node.box.serves_field && node.box.edits);
    });
    if (bar.size() < 2) bar.clear();
    return bar;
}

NodeIndex Interaction::page_of(const Tree& tree) const {
    const Rect whole = tree.nodes().front().rect;
    return scroller_at(tree, {whole.width / 2, whole.height / 2});
}

void Interaction::turn_page(const Tree& tree, float direction, Response& response) {
    constexpr float share = 0.8f; // of what is seen: some of it stays
    const NodeIndex page = page_of(tree);
    if (page == no_node) return;
    const Node& node = tree.nodes()[page];
    const Scroll scroll = scrolls_[node.key];
    const bool is_at_end = direction > 0 ? scroll.offset >= scroll.limit : scroll.offset <= 0;
    const Tap turns = direction > 0 ? node.box.turns_on : node.box.turns_back;
    if (is_at_end && turns.is_set()) response.tap = turns;
    scroll_by(node.key, direction * share * node.rect.height);
}

void Interaction::turn_sideways(const Tree& tree, Key key, Response& response) const {
    const NodeIndex page = page_of(tree);
    if (page == no_node) return;
    const bool leads_on = (key == Key::left) == tree.theme().is_right_to_left;
    const Tap turns = leads_on ? tree.nodes()[page].box.turns_on : tree.nodes()[page].box.turns_back;
    if (turns.is_set()) response.tap = turns;
}

/// The field that is being written in stays the same while the focus is on what serves it.
void Interaction::find_edited(const Tree& tree, const std::vector<Target>& targets) {
    std::uint64_t found = 0;
    bool is_served = false;
    bool is_there = false;
    for (const Target& target : targets) {
        const Node& node = tree.nodes()[target.node];
        is_there = is_there || (node.box.is_field && node.key == edited_);
        if (node.key != focused_) continue;
        is_served = node.box.serves_field;
        if (node.box.is_field || node.box.edits) found = field_around(tree, target.node);
    }
    if (!is_served || !is_there) edited_ = found;
}

bool Interaction::move_focus(const Tree& tree, const std::vector<Target>& targets, Key key) {
    const auto bar = bar_targets(tree, targets);
    std::vector<NodeIndex> stops;
    NodeIndex focused = no_node;
    for (const Target& target : bar.empty() ? targets : bar) {
        if (!takes_focus(tree.nodes()[target.node])) continue;
        stops.push_back(target.node);
        if (tree.nodes()[target.node].key == focused_) focused = target.node;
    }
    NodeIndex next = bar.empty() ? next_focus(tree, stops, focused, key) : next_in_bar(tree, stops, focused, key);
    if (next == no_node) return false;
    if (focused != no_node && !shows_focus_ && edited_ == 0) next = focused; // show where it is before it goes on
    shows_focus_ = true;
    focused_ = tree.nodes()[next].key;
    reveal(tree, next);
    return true;
}

void Interaction::follow_sheet(const Tree& tree) {
    const bool has_sheet = std::ranges::any_of(tree.nodes(), [](const Node& node) { return node.box.is_modal; });
    if (has_sheet == has_sheet_) return;
    if (has_sheet) opener_ = focused_;
    focused_ = has_sheet ? 0 : opener_;
    has_sheet_ = has_sheet;
}

void Interaction::focus_first_field(const Tree& tree) {
    if (!is_to_write_) return;
    const auto field =
        std::ranges::find_if(tree.nodes(), [](const Node& node) { return node.box.is_field && !node.box.serves_field; });
    if (field == tree.nodes().end()) return;
    is_to_write_ = false;
    focused_ = field->key;
    shows_focus_ = false;
}

void Interaction::reveal(const Tree& tree, NodeIndex node) {
    constexpr float room = 24;
    const Rect rect = tree.nodes()[node].rect;
    for (NodeIndex outer = tree.nodes()[node].parent; outer != no_node; outer = tree.nodes()[outer].parent) {
        const Node& scroller = tree.nodes()[outer];
        if (!scroller.box.is_scrolling) continue;
        if (rect.y < scroller.rect.y) scroll_by(scroller.key, rect.y - scroller.rect.y - room);
        const float bottom =
            std::min(scroller.rect.bottom(), tree.nodes().front().rect.bottom()); // a sheet reaches below the screen
        if (rect.bottom() > bottom) scroll_by(scroller.key, rect.bottom() - bottom + room);
    }
}

} // namespace foothold::ui
