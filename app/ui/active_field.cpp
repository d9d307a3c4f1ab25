#include "app/ui/active_field.hpp"

#include "app/ui/clean.hpp"

#include <algorithm>

namespace foothold::ui {

ActiveField::ActiveField(Tree& tree, Texts& texts, Interaction& interaction, float pixels_per_dp) :
    tree_(tree), texts_(texts), interaction_(interaction), scale_(pixels_per_dp),
    editor_([this](std::string_view shown) -> const text::Layout& { return lay_out(shown); }) {}

Rect ActiveField::as_seen(Rect rect) const { return tree_.theme().is_right_to_left ? mirrored(rect, viewport_.width) : rect; }

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
        editor_.leave();
    }
    if (!interaction_.is_typing() || offer_.menu) composition_ = {};
    overlay_.clear();
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
    FieldOverlay::Content content{.selection = editing.selection, .field_top = field_top()};
    content.has_handles = offer_.handles && !editing.selection.is_empty();
    content.lines = as_seen(tree_.nodes()[tree_.nodes()[index].parent].rect);
    if (offer_.menu) content.menu = {editing.words, commands_for(editing, editing.written.size(), has_clipboard_, can_paste_)};
    overlay_.lay_out(flex, viewport, view, content);
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
    if (interaction_.is_down()) {
        pointer_.drag(draft, view_of(draft), input.pointer);
        offer(pointer_.rest(draft, view_of(draft), input.time_s));
    }
    if (pointer_.is_selecting()) interaction_.hold_still();
}

FieldPart ActiveField::part_of(NodeIndex node) const {
    const bool is_field = node != no_node && interaction_.is_edited(tree_.nodes()[node]);
    return is_field ? FieldPart::text : overlay_.part_of(node);
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
    const Rect caret = view.writing_place(draft.selection.caret);
    if (node.text.editing->rules.is_single_line()) {
        const float width_px = node.rect.width * scale_;
        const float x_px = (caret.x - view.origin().x) * scale_;
        const float room_px = FieldPainter::caret_width * scale_;
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
    const Rect caret = view_of(editing).writing_place(editing.selection.caret);
    return TextEntry{{caret.x, caret.y, FieldPainter::caret_width, caret.height}, editing.keyboard, is_composing()};
}

void ActiveField::paint_text(Painter& painter, const Node& node) {
    FieldPainter paint{painter, tree_.theme(), viewport_.width};
    const Color ink = node.text.color.is_visible() ? node.text.color : tree_.theme().colors().ink;
    const Rect seen = as_seen(node.rect);
    const NodeIndex active = text_node();
    if (active == no_node || &tree_.nodes()[active] != &node) {
        const text::Layout& layout = texts_.layout(node, node.rect.width);
        return paint.text(layout, {seen.x - scrolled(node, layout) / scale_, seen.y}, seen.width, ink);
    }
    const Selection selection = node.text.editing->selection;
    const FieldView view = view_of(*node.text.editing);
    paint.selection(view, selection.range());
    paint.text(view.layout(), view.origin(), seen.width, ink);
    paint.composition(view);
    if (interaction_.is_typing() && (selection.is_empty() || view.is_composing())) paint.caret(view, selection.caret, seen);
}

void ActiveField::paint_handles(Painter& painter) {
    FieldPainter paint{painter, tree_.theme(), viewport_.width};
    overlay_.paint(paint);
}

} // namespace foothold::ui
