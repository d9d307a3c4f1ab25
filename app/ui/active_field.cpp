#include "app/ui/active_field.hpp"

#include "app/ui/clean.hpp"
#include "app/ui/edit_menu.hpp"
#include "app/ui/painter.hpp"
#include "app/ui/touch_handles.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float caret_width = 2;

/// The text of the first rectangle to the last one, as one.
Rect around(const std::vector<Rect>& rects, Rect otherwise) {
    if (rects.empty()) return otherwise;
    Rect all = rects.front();
    for (const Rect& rect : rects) {
        const float right = std::max(all.right(), rect.right());
        const float bottom = std::max(all.bottom(), rect.bottom());
        all.x = std::min(all.x, rect.x);
        all.y = std::min(all.y, rect.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

} // namespace

ActiveField::ActiveField(Tree& tree, Texts& texts, Interaction& interaction, float pixels_per_dp) :
    tree_(tree), texts_(texts), interaction_(interaction), scale_(pixels_per_dp),
    editor_([this](std::string_view shown) -> const text::Layout& { return lay_out(shown); }) {}

Rect ActiveField::as_seen(Rect rect) const {
    if (tree_.theme().is_right_to_left) rect.x = viewport_.width - rect.right();
    return rect;
}

NodeIndex ActiveField::text_node() const {
    const auto& nodes = tree_.nodes();
    if (interaction_.edited() == 0) return no_node;
    bool is_inside = false;
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        if (nodes[index].box.is_field) is_inside = interaction_.is_edited(nodes[index]);
        if (is_inside && nodes[index].text.editing) return index;
    }
    return no_node;
}

float ActiveField::field_top() const {
    for (NodeIndex index = text_node(); index != no_node; index = tree_.nodes()[index].parent)
        if (tree_.nodes()[index].box.is_field) return tree_.nodes()[index].rect.y;
    return 0;
}

const text::Layout& ActiveField::lay_out(std::string_view shown) {
    Node node = tree_.nodes()[text_node()];
    node.content = shown;
    return texts_.layout(node, node.rect.width);
}

FieldView ActiveField::view(std::string_view written, text::Caret caret, bool is_hidden) {
    ShownText shown = editor_.shown(written, is_hidden);
    if (is_composing()) shown.insert(caret.position, composition_);
    Node node = tree_.nodes()[text_node()];
    node.content = shown.text();
    const text::Layout& layout = texts_.layout(node, node.rect.width);
    const Rect seen = as_seen(node.rect);
    const Point origin{seen.x - scrolled(node, layout) / scale_, seen.y};
    return {layout, std::move(shown), origin, scale_};
}

FieldView ActiveField::view_of(const Draft& draft) {
    const Editing& editing = *tree_.nodes()[text_node()].text.editing;
    return view(draft.text, draft.selection.caret, editing.rules.is_secret && !draft.is_revealed);
}

/// Where nothing is written a single line shows its beginning.
float ActiveField::scrolled(const Node& node, const text::Layout& layout) {
    const float limit = texts_.box_width_px(node, node.rect.width) - node.rect.width * scale_;
    if (limit < 1) return 0;
    const bool is_written_in = scroll_px_ && text_node() != no_node && tree_.nodes()[text_node()].key == node.key;
    return std::clamp(is_written_in ? *scroll_px_ : layout.is_rtl ? limit : 0, 0.0f, limit);
}

void ActiveField::prepare() {
    if (interaction_.edited() != key_) {
        key_ = interaction_.edited();
        offer_ = {};
        scroll_px_.reset();
        pointer_.let_go();
    }
    if (!interaction_.is_typing() || offer_.menu) composition_ = {};
    begin_ = end_ = {};
    const NodeIndex active = text_node();
    bool hides_placeholder = false;
    for (NodeIndex index = 0; index < tree_.nodes().size(); ++index) {
        const Text& text = tree_.nodes()[index].text;
        if (text.is_placeholder && std::exchange(hides_placeholder, false)) tree_.rewrite(index, {});
        if (!text.editing) continue;
        const bool composes = index == active && is_composing();
        if (!composes && !text.editing->is_hidden) continue;
        ShownText shown = editor_.shown(text.editing->written, text.editing->is_hidden);
        if (composes) shown.insert(text.editing->selection.caret.position, composition_);
        tree_.rewrite(index, shown.text());
        hides_placeholder = composes;
    }
}

void ActiveField::lay_over(Flex& flex, Size viewport) {
    viewport_ = viewport;
    const NodeIndex index = text_node();
    if (index == no_node || (!offer_.menu && !offer_.handles)) return;
    const Editing editing = *tree_.nodes()[index].text.editing;
    const FieldView view = view_of(editing);
    const Rect frame = as_seen(tree_.nodes()[tree_.nodes()[index].parent].rect);
    const Range range = editing.selection.range();
    const bool has_handles = offer_.handles && !range.is_empty();
    const auto commands = commands_for(editing, editing.written.size(), has_clipboard_, can_paste_);
    NodeIndex bar = no_node;
    tree_.over_all([&] {
        const auto is_seen = [&](const TouchHandle& hold) {
            return frame.grown(2).contains({hold.place.x, hold.place.bottom() - 1});
        };
        if (const TouchHandle hold = begin_handle(view, range); has_handles && is_seen(hold)) add_handle(begin_, hold);
        if (const TouchHandle hold = end_handle(view, range); has_handles && is_seen(hold)) add_handle(end_, hold);
        if (offer_.menu && !commands.empty()) bar = edit_menu(tree_, viewport, {editing.words, commands});
    });
    flex.lay_out_over_all();
    if (bar == no_node) return;
    const Rect selected = around(view.between(range), view.caret(editing.selection.caret));
    const float top = std::max(selected.y, frame.y);
    const Rect seen{selected.x, top, selected.width, std::max(0.0f, std::min(selected.bottom(), frame.bottom()) - top)};
    const Size size{tree_.nodes()[bar].rect.width, tree_.nodes()[bar].rect.height};
    const Point at = place_edit_menu(size, seen, field_top(), has_handles ? TouchHandle::target : 0, viewport);
    const Rect place = as_seen({at.x, at.y, size.width, size.height});
    tree_.nodes()[bar].box.at = Point{place.x, place.y};
    flex.lay_out_over_all();
}

void ActiveField::add_handle(Handle& handle, const TouchHandle& hold) {
    const Rect place = as_seen(hold.touchable(viewport_));
    Box box{.width = place.width, .height = place.height, .at = Point{place.x, place.y}};
    box.serves_field = true;
    handle.node = static_cast<NodeIndex>(tree_.nodes().size());
    handle.disc = hold.disc();
    handle.stem = {hold.place.x - caret_width / 2, hold.place.y, caret_width, hold.place.height};
    tree_.box(box);
}

bool ActiveField::close() {
    if (!offer_.menu && !offer_.handles && !is_composing()) return false;
    offer_ = {};
    composition_ = {};
    interaction_.return_to_field();
    return true;
}

bool ActiveField::edit(Draft& draft, const Input& input, const Response& response, Clipboard* clipboard) {
    const NodeIndex index = text_node();
    if (index == no_node) return false;
    const bool is_typing = interaction_.is_typing();
    const bool has_input = !input.presses.empty() || !input.strokes.empty() || response.edit || interaction_.is_down();
    if (!has_input) return false;
    const std::string text = draft.text;
    const Selection selection = draft.selection;
    const FieldPointer::Offer offer = offer_;
    has_clipboard_ = clipboard != nullptr;
    can_paste_ = clipboard && clipboard->has_text();
    point(draft, input, response);
    if (response.edit) perform(draft, *response.edit, clipboard);
    if (is_typing)
        for (const Stroke& stroke : input.strokes) take(draft, stroke, clipboard);
    const bool has_moved = draft.text != text || draft.selection != selection;
    if (has_moved || is_composing()) reveal_caret(draft);
    const bool has_other_offer = offer.menu != offer_.menu || offer.handles != offer_.handles;
    return has_moved || has_other_offer || response.edit || !input.strokes.empty() || !input.presses.empty();
}

void ActiveField::point(Draft& draft, const Input& input, const Response& response) {
    const auto offer = [this](const std::optional<FieldPointer::Offer>& offered) {
        if (offered) offer_ = *offered;
    };
    for (std::size_t count = 0; count < input.presses.size(); ++count) {
        const Press& press = input.presses[count];
        if (press.is_down) {
            is_finger_ = press.is_finger;
            const FieldPart part = part_of(response.hits[count]);
            if (part != FieldPart::nothing) composition_ = {};
            offer(pointer_.press(draft, view_of(draft), press, part, input.time_s));
        } else {
            pointer_.drag(draft, view_of(draft), press.at);
            offer(pointer_.release(draft, view_of(draft), press));
        }
    }
    if (interaction_.is_dragging()) pointer_.let_go();
    if (interaction_.is_down()) {
        pointer_.drag(draft, view_of(draft), input.pointer);
        offer(pointer_.rest(draft, view_of(draft), input.time_s));
    }
    if (pointer_.is_selecting()) interaction_.hold_still();
}

FieldPart ActiveField::part_of(NodeIndex node) const {
    if (node == no_node) return FieldPart::nothing;
    if (node == begin_.node) return FieldPart::begin_handle;
    if (node == end_.node) return FieldPart::end_handle;
    return interaction_.is_edited(tree_.nodes()[node]) ? FieldPart::text : FieldPart::nothing;
}

void ActiveField::take(Draft& draft, const Stroke& stroke, Clipboard* clipboard) {
    const FieldRules& rules = tree_.nodes()[text_node()].text.editing->rules;
    if (const auto* composition = std::get_if<Composition>(&stroke)) {
        offer_ = {};
        const auto text = clean(composition->text, true);
        composition_ = text && !rules.is_secret ? Composition{*text, composition->cursor} : Composition{};
        composition_.cursor = std::min(composition_.cursor, static_cast<std::uint32_t>(composition_.text.size()));
        return;
    }
    if (const auto* key = std::get_if<KeyStroke>(&stroke)) {
        if (is_composing() || !is_for_field(key->key)) return; // the input method's
        offer_ = {.menu = key->key == Key::menu};
    } else {
        composition_ = {};
        offer_ = {};
    }
    editor_.take(draft, stroke, rules, clipboard);
}

void ActiveField::perform(Draft& draft, EditCommand command, Clipboard* clipboard) {
    editor_.take(draft, command, tree_.nodes()[text_node()].text.editing->rules, clipboard);
    if (command == EditCommand::reveal) return;
    const bool selects = command == EditCommand::select_all;
    offer_ = {.handles = selects && is_finger_, .menu = selects};
    interaction_.return_to_field();
}

void ActiveField::reveal_caret(const Draft& draft) {
    const Node& node = tree_.nodes()[text_node()];
    const Node& frame = tree_.nodes()[node.parent];
    const FieldView view = view_of(draft);
    const std::uint32_t cursor = view.shown_text().shown(draft.selection.caret.position);
    const Rect caret = is_composing() ? view.caret_in_shown(cursor + composition_.cursor) : view.caret(draft.selection.caret);
    if (node.text.editing->rules.is_single_line()) {
        const float width_px = node.rect.width * scale_;
        const float x_px = (caret.x - view.origin().x) * scale_;
        const float room_px = caret_width * scale_;
        scroll_px_ = std::clamp(scrolled(node, view.layout()), x_px + room_px - width_px, std::max(0.0f, x_px - room_px));
        return;
    }
    if (!frame.box.is_scrolling) return;
    Scroll& scroll = interaction_.scrolls()[frame.key];
    const float top = caret.y - view.origin().y;
    scroll.offset = std::clamp(scroll.offset, top + caret.height - frame.box.max_height, top);
    scroll.limit = std::max(scroll.limit, scroll.offset);
}

std::optional<TextEntry> ActiveField::entry() {
    const NodeIndex index = text_node();
    if (index == no_node || !interaction_.is_typing()) return std::nullopt;
    const Editing& editing = *tree_.nodes()[index].text.editing;
    const FieldView view = view_of(editing);
    const std::uint32_t cursor = view.shown_text().shown(editing.selection.caret.position) + composition_.cursor;
    const Rect caret = is_composing() ? view.caret_in_shown(cursor) : view.caret(editing.selection.caret);
    return TextEntry{{caret.x, caret.y, caret_width, caret.height}, editing.keyboard, is_composing()};
}

void ActiveField::paint_text(Painter& painter, const Node& node) {
    const Palette& colors = tree_.theme().colors();
    const Color ink = node.text.color.is_visible() ? node.text.color : colors.ink;
    const NodeIndex active = text_node();
    if (active == no_node || &tree_.nodes()[active] != &node) {
        const text::Layout& layout = texts_.layout(node, node.rect.width);
        Rect seen = as_seen(node.rect);
        seen.x -= scrolled(node, layout) / scale_;
        return painter.text(layout, as_seen(seen), ink);
    }
    const Editing& editing = *node.text.editing;
    const FieldView view = view_of(editing);
    for (const Rect& rect : view.between(editing.selection.range())) painter.fill(as_seen(rect), 0, colors.selection);
    painter.text(view.layout(), as_seen({view.origin().x, view.origin().y, node.rect.width, node.rect.height}), ink);
    if (is_composing()) {
        const std::uint32_t begin = view.shown_text().shown(editing.selection.caret.position);
        const Range range{begin, begin + static_cast<std::uint32_t>(composition_.text.size())};
        for (const Rect& rect : view.underlines(range)) painter.fill(as_seen(rect), 0, colors.link);
    }
    if (interaction_.is_typing() && (editing.selection.is_empty() || is_composing())) paint_caret(painter, node, view);
}

void ActiveField::paint_caret(Painter& painter, const Node& node, const FieldView& view) {
    const Color color = tree_.theme().colors().link;
    const text::Caret caret = node.text.editing->selection.caret;
    const std::uint32_t shown = view.shown_text().shown(caret.position);
    const Rect place = is_composing() ? view.caret_in_shown(shown + composition_.cursor) : view.caret(caret);
    const Rect frame = as_seen(node.rect);
    const float x = std::clamp(place.x - caret_width / 2, frame.x, frame.right() - caret_width);
    painter.fill(as_seen({x, place.y, caret_width, place.height}), 0, color);
    if (is_composing() || !view.mixes_directions_at(caret)) return;
    // A flag towards where the next letter goes.
    const bool is_rtl = view.is_rtl_at(caret);
    for (const Rect step : {Rect{0, 0, 7, 2}, Rect{0, 2, 5, 2}, Rect{0, 4, 3, 2}}) {
        const float left = is_rtl ? x - step.width : x + caret_width;
        painter.fill(as_seen({left, place.y + step.y, step.width, step.height}), 0, color);
    }
}

void ActiveField::paint_handles(Painter& painter) {
    const Color color = tree_.theme().colors().link;
    for (const Handle& handle : {begin_, end_}) {
        if (handle.node == no_node) continue;
        painter.fill(as_seen(handle.stem), 0, color);
        painter.fill(as_seen(handle.disc), handle.disc.width / 2, color);
    }
}

} // namespace foothold::ui
