#include "app/ui/motion.hpp"

#include <algorithm>
#include <utility>

namespace foothold::ui {

namespace {

constexpr double press_s = 0.09;
constexpr double page_s = 0.2;
constexpr double sheet_s = 0.28;
constexpr double stone_s = 0.2;
constexpr double little_s = 0.09;

/// Of a cubic curve from 0 to 1 with these two handles.
float bezier(float one, float two, float at) {
    const float rest = 1 - at;
    return 3 * rest * rest * at * one + 3 * rest * at * at * two + at * at * at;
}

} // namespace

float eased(float share) {
    float low = 0;
    float high = 1;
    for (int step = 0; step < 16; ++step) {
        const float middle = (low + high) / 2;
        (bezier(0.2f, 0, middle) < share ? low : high) = middle;
    }
    return share <= 0 ? 0 : share >= 1 ? 1 : bezier(0, 1, (low + high) / 2);
}

float Motion::Span::share(double time_s) const { return eased(static_cast<float>((time_s - begins_s) / lasts_s)); }

Motion::Span Motion::span(double lasts_s) const { return {time_s_, is_little_ ? little_s : lasts_s}; }

void Motion::update(const Tree& tree, double time_s, std::uint64_t pressed, std::uint64_t tapped) {
    const double elapsed_s = std::max(0.0, time_s - time_s_);
    const bool can_move = elapsed_s > 0;
    time_s_ = time_s;
    is_little_ = tree.theme().has_little_motion;
    for (std::optional<Span>* each : {&page_, &coming_, &going_})
        if (*each && (*each)->is_over(time_s)) each->reset();
    std::erase_if(filling_, [&](const auto& each) { return each.second.is_over(time_s); });
    if (std::exchange(is_other_page_, false) && can_move) page_ = span(page_s);
    update_presses(elapsed_s, pressed, tapped);
    update_sheet(tree, can_move);
    update_stones(tree, can_move);
}

bool Motion::is_moving() const {
    const auto moves = [](const Press& press) { return press.is_down ? press.depth < 1 : press.depth > 0; };
    return page_ || coming_ || going_ || !filling_.empty() || std::ranges::any_of(presses_, moves);
}

/// A tap between two frames is seen all the same.
void Motion::update_presses(double elapsed_s, std::uint64_t pressed, std::uint64_t tapped) {
    const auto step = static_cast<float>(elapsed_s / press_s);
    for (Press& press : presses_) press.depth = std::clamp(press.depth + (press.is_down ? step : -step), 0.0f, 1.0f);
    for (Press& press : presses_) press.is_down = press.key == pressed;
    std::erase_if(presses_, [](const Press& press) { return !press.is_down && press.depth <= 0; });
    for (const std::uint64_t key : {pressed, tapped}) {
        if (key == 0 || elapsed_s <= 0) continue;
        const auto known = std::ranges::find(presses_, key, &Press::key);
        Press& press = known == presses_.end() ? presses_.emplace_back(Press{key}) : *known;
        press.is_down = key == pressed;
        if (key == tapped) press.depth = 1;
    }
}

float Motion::pressure(std::uint64_t key) const {
    const auto found = std::ranges::find(presses_, key, &Press::key);
    return found == presses_.end() ? 0 : found->depth;
}

void Motion::update_sheet(const Tree& tree, bool can_move) {
    const bool has_sheet = std::ranges::any_of(tree.nodes(), [](const Node& node) { return node.box.is_modal; });
    if (std::exchange(has_sheet_, has_sheet) == has_sheet || !can_move) return;
    (has_sheet ? coming_ : going_) = span(sheet_s);
    (has_sheet ? going_ : coming_).reset();
}

void Motion::update_stones(const Tree& tree, bool can_move) {
    std::unordered_map<std::uint64_t, bool> stones;
    for (const Node& node : tree.nodes()) {
        if (!node.box.is_done) continue;
        const auto before = stones_.find(node.key);
        const bool has_become_done = *node.box.is_done && before != stones_.end() && !before->second;
        if (has_become_done && can_move) filling_.insert_or_assign(node.key, span(stone_s));
        stones.emplace(node.key, *node.box.is_done);
    }
    stones_ = std::move(stones);
}

float Motion::filled(std::uint64_t stone) const {
    const auto found = filling_.find(stone);
    return found == filling_.end() ? 1 : found->second.share(time_s_);
}

} // namespace foothold::ui
