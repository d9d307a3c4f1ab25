#include "app/ui/field_pointer.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

constexpr double rest_s = 0.5;
constexpr float tremble = 10; ///< dp that a finger may move while it rests

Range paragraph_at(std::string_view text, std::uint32_t position) {
    const std::size_t before = position == 0 ? std::string_view::npos : text.rfind('\n', position - 1);
    const std::size_t end = std::min(text.find('\n', position), text.size());
    return {static_cast<std::uint32_t>(before == std::string_view::npos ? 0 : before + 1), static_cast<std::uint32_t>(end)};
}

bool is_near(Point one, Point other) { return std::hypot(one.x - other.x, one.y - other.y) <= tremble; }

bool holds(Range range, std::uint32_t letter) { return range.begin <= letter && letter < range.end; }

} // namespace

std::optional<FieldPointer::Offer> FieldPointer::press(Draft& draft, const FieldView& view, const Press& press, FieldPart part,
                                                       double time_s) {
    editor_.begin_anew(draft);
    pressed_at_ = press.at;
    pressed_s_ = time_s;
    mode_ = Mode::none;
    if (part == FieldPart::nothing) return std::nullopt;
    if (part != FieldPart::text) return take_handle(draft, view, press.at, part == FieldPart::begin_handle);
    if (press.asks_what_can_be_done) {
        if (!holds(draft.selection.range(), view.letter_at(press.at))) editor_.select(draft, caret_at(view.hit(press.at)));
        return Offer{.menu = true};
    }
    if (press.is_finger && press.taps == 1) {
        mode_ = Mode::waiting;
        return std::nullopt;
    }
    if (press.with.shift) {
        mode_ = Mode::letters;
        pivot_ = {draft.selection.anchor, draft.selection.anchor};
        extend(draft, view, press.at);
        return Offer{};
    }
    begin(draft, view, press.at, press.taps == 1 ? Mode::letters : press.taps == 2 ? Mode::words : Mode::paragraphs);
    return Offer{.handles = press.is_finger, .menu = press.is_finger};
}

FieldPointer::Offer FieldPointer::take_handle(Draft& draft, const FieldView& view, Point at, bool is_begin) {
    const Range range = draft.selection.range();
    editor_.select(draft, is_begin ? Selection{caret_before(range.begin), range.end} : selecting(range));
    const Rect place = view.caret(draft.selection.caret);
    grip_ = {place.x - at.x, place.y + place.height / 2 - at.y};
    mode_ = Mode::handle;
    return {.handles = true};
}

void FieldPointer::begin(Draft& draft, const FieldView& view, Point at, Mode mode) {
    mode_ = mode;
    if (mode == Mode::letters) {
        editor_.select(draft, caret_at(view.hit(at)));
        pivot_ = draft.selection.range();
    } else {
        pivot_ = unit_at(draft, view.letter_at(at));
        editor_.select(draft, selecting(pivot_));
    }
}

Range FieldPointer::unit_at(const Draft& draft, std::uint32_t letter) {
    if (mode_ == Mode::paragraphs) return paragraph_at(draft.text, letter);
    const auto [begin, end] = editor_.breaks().word_at(draft.text, letter);
    return {begin, end};
}

void FieldPointer::drag(Draft& draft, const FieldView& view, Point at) {
    if (mode_ == Mode::waiting && !is_near(at, pressed_at_)) mode_ = Mode::none;
    if (is_selecting() && at != pressed_at_) extend(draft, view, at);
}

void FieldPointer::extend(Draft& draft, const FieldView& view, Point at) {
    if (mode_ == Mode::handle) {
        const text::Caret caret = view.hit({at.x + grip_.x, at.y + grip_.y});
        if (caret.position != draft.selection.anchor) editor_.select(draft, {caret, draft.selection.anchor});
        return;
    }
    const text::Caret caret = view.hit(at);
    if (mode_ == Mode::letters) return editor_.select(draft, {caret, pivot_.begin});
    const Range unit = unit_at(draft, view.letter_at(at));
    if (caret.position < pivot_.begin) {
        editor_.select(draft, {caret_before(std::min(unit.begin, pivot_.begin)), pivot_.end});
    } else {
        editor_.select(draft, selecting({pivot_.begin, std::max(unit.end, pivot_.end)}));
    }
}

std::optional<FieldPointer::Offer> FieldPointer::release(Draft& draft, const FieldView& view, const Press& press) {
    const Mode ended = std::exchange(mode_, Mode::none);
    if (ended == Mode::handle) return Offer{.handles = true, .menu = true};
    if (ended != Mode::waiting || !is_near(press.at, pressed_at_)) return std::nullopt;
    editor_.select(draft, caret_at(view.hit(press.at)));
    return Offer{};
}

std::optional<FieldPointer::Offer> FieldPointer::rest(Draft& draft, const FieldView& view, double time_s) {
    if (mode_ != Mode::waiting || time_s < pressed_s_ + rest_s) return std::nullopt;
    begin(draft, view, pressed_at_, Mode::words);
    return Offer{.handles = !draft.selection.is_empty(), .menu = true};
}

std::optional<double> FieldPointer::rests_in_s(double time_s) const {
    if (mode_ != Mode::waiting) return std::nullopt;
    return std::max(0.0, pressed_s_ + rest_s - time_s);
}

} // namespace foothold::ui
