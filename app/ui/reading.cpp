#include "app/ui/reading.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace foothold::ui {

namespace {

/// A stretch of the tree's nodes: a card and all that is in it.
struct Card {
    NodeIndex begin = 0;
    NodeIndex end = 0;
};

bool is_inside(const Tree& tree, NodeIndex index, NodeIndex ancestor) {
    while (index != no_node && index > ancestor) index = tree.nodes()[index].parent;
    return index == ancestor;
}

Card stretch_of(const Tree& tree, NodeIndex box) {
    NodeIndex end = box + 1;
    while (end < tree.nodes().size() && is_inside(tree, end, box)) ++end;
    return {box, end};
}

std::optional<Card> card_around(const Tree& tree, NodeIndex pill) {
    for (NodeIndex box = pill; box != no_node; box = tree.nodes()[box].parent)
        if (tree.nodes()[box].box.is_card) return stretch_of(tree, box);
    return std::nullopt;
}

/// Where the lines of a pill are shown: in its card, else anywhere on the page.
Card shown_in(const Tree& tree, NodeIndex pill) {
    return card_around(tree, pill).value_or(Card{0, static_cast<NodeIndex>(tree.nodes().size())});
}

bool is_among(std::string_view text, const std::vector<Words>& lines) {
    return std::ranges::any_of(lines, [text](const Words& line) { return line.text.find(text) != std::string::npos; });
}

/// The words inside a box that can be tapped; nothing when some of them have been read.
Words words_inside(const Tree& tree, NodeIndex box, const std::vector<Words>& lines) {
    Words words;
    const Card inside = stretch_of(tree, box);
    for (NodeIndex index = inside.begin; index < inside.end; ++index) {
        const Node& node = tree.nodes()[index];
        if (node.kind != Node::Kind::text || node.content.empty()) continue;
        if (is_among(node.content, lines)) return {};
        words.text += (words.empty() ? "" : ", ") + std::string{node.content};
        words.language = std::string{node.text.language};
    }
    return words;
}

/// Finds the texts of one line after another, each text once, so that two rows with the same time are told apart.
class Search {
public:
    Search(const Tree& tree, Card card) : tree_(tree), card_(card), is_used_(tree.nodes().size()), cursor_(card.begin) {}

    std::vector<NodeIndex> take(std::string_view line) {
        if (line.empty()) return {};
        std::vector<NodeIndex> found = showing(line);
        if (found.empty()) { // the head of a column, once for each of its rows
            is_used_.assign(is_used_.size(), false);
            found = showing(line);
        }
        for (const NodeIndex index : found) is_used_[index] = true;
        if (!found.empty()) cursor_ = found.back();
        return found;
    }

private:
    std::vector<NodeIndex> showing(std::string_view line) const {
        const NodeIndex whole = find(line);
        return whole == no_node ? parts_of(line) : std::vector{whole};
    }

    /// A picture stands for its description.
    bool is_free_text(NodeIndex index) const {
        const Node::Kind kind = tree_.nodes()[index].kind;
        const bool is_picture = kind == Node::Kind::picture || kind == Node::Kind::sketch;
        return (kind == Node::Kind::text || is_picture) && !is_used_[index];
    }

    NodeIndex find(std::string_view line) const {
        for (const Card range : {Card{cursor_, card_.end}, Card{card_.begin, cursor_}})
            for (NodeIndex index = range.begin; index < range.end; ++index)
                if (is_free_text(index) && tree_.nodes()[index].content == line) return index;
        return no_node;
    }

    /// The day and the time of "Monday, 10:00", where they are shown apart.
    std::vector<NodeIndex> parts_of(std::string_view line) const {
        constexpr std::size_t shortest_part = 3;
        std::vector<NodeIndex> parts;
        for (NodeIndex index = card_.begin; index < card_.end; ++index) {
            const std::string_view content = tree_.nodes()[index].content;
            if (!is_free_text(index) || content.size() < shortest_part) continue;
            if (line.find(content) != std::string_view::npos || content.find(line) != std::string_view::npos)
                parts.push_back(index);
        }
        return parts;
    }

    const Tree& tree_;
    Card card_;
    std::vector<bool> is_used_;
    NodeIndex cursor_;
};

std::vector<NodeIndex> texts_inside(const Tree& tree, NodeIndex box) {
    std::vector<NodeIndex> texts;
    const Card inside = stretch_of(tree, box);
    for (NodeIndex index = inside.begin; index < inside.end; ++index)
        if (tree.nodes()[index].kind == Node::Kind::text) texts.push_back(index);
    return texts;
}

Color ground_of(const Tree& tree, NodeIndex text) {
    for (NodeIndex box = tree.nodes()[text].parent; box != no_node; box = tree.nodes()[box].parent)
        if (tree.nodes()[box].box.fill.is_visible()) return tree.nodes()[box].box.fill;
    return tree.theme().colors().background;
}

bool is_tint(Color ground, const Palette& colors) {
    const std::array tones{colors.course, colors.danish, colors.talk, colors.mentor, colors.work,
                           colors.event,  colors.ok,     colors.note, colors.care,   colors.quiet};
    return ground == colors.primary_tint || std::ranges::find(tones, ground, &Tone::tint) != tones.end();
}

} // namespace

std::vector<SpokenAction> actions_of(const Tree& tree, NodeIndex pill, const std::vector<Words>& lines) {
    std::vector<SpokenAction> actions;
    const auto card = card_around(tree, pill);
    if (!card) return actions;
    for (NodeIndex index = card->begin + 1; index < card->end; ++index) {
        if (!tree.nodes()[index].box.tap.is_set() || tree.nodes()[index].box.is_listen) continue;
        Words words = words_inside(tree, index, lines);
        const bool is_known = std::ranges::any_of(actions, [&](const SpokenAction& action) { return action.words == words; });
        if (!words.empty() && !is_known) actions.push_back({index, std::move(words)});
    }
    return actions;
}

std::vector<NodeIndex> texts_being_read(const Tree& tree) {
    const Reading& reading = tree.reading();
    if (!reading.lines) return {};
    const std::vector<Words>& lines = *reading.lines;
    if (reading.line >= lines.size()) {
        const auto actions = actions_of(tree, reading.pill, lines);
        const std::size_t action = reading.line - lines.size() - 1; // behind the line that leads over
        return reading.line > lines.size() && action < actions.size() ? texts_inside(tree, actions[action].box)
                                                                      : std::vector<NodeIndex>{};
    }
    Search search(tree, shown_in(tree, reading.pill));
    std::vector<NodeIndex> found;
    for (std::size_t line = 0; line <= reading.line; ++line) found = search.take(lines[line].text);
    return found;
}

Band band_behind(const Tree& tree, NodeIndex text) {
    const Palette& colors = tree.theme().colors();
    const Color ground = ground_of(tree, text);
    if (ground == colors.primary) return {colors.primary_inset, colors.primary_line};
    if (ground == colors.primary_inset) return {colors.primary, colors.primary_line};
    if (ground == colors.surface || ground == colors.background || ground == colors.sunken) return {colors.primary_tint};
    if (is_tint(ground, colors)) return {colors.surface};
    const Color ink = tree.nodes()[text].text.color;
    return {transparent, ink.is_visible() ? ink : colors.ink}; // a button, a full chip: whatever suits its own text
}

} // namespace foothold::ui
