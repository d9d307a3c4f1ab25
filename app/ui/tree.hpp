#pragma once

#include "app/text/style.hpp"
#include "app/ui/color.hpp"
#include "app/ui/edit_command.hpp"
#include "app/ui/field_rules.hpp"
#include "app/ui/geometry.hpp"
#include "app/ui/icon.hpp"
#include "app/ui/keyboard.hpp"
#include "app/ui/picture.hpp"
#include "app/ui/qr_matrix.hpp"
#include "app/ui/scroll.hpp"
#include "app/ui/selection.hpp"
#include "app/ui/theme.hpp"

#include <cstdint>
#include <deque>
#include <limits>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace foothold::ui {

enum class Axis : std::uint8_t { column, row };
/// Across the axis. `automatic`: columns stretch their children, rows centre them.
enum class Cross : std::uint8_t { automatic, start, center, end, stretch };
/// Along the axis, when nothing grows.
enum class Main : std::uint8_t { start, center, end, apart };

/// What happens when a node is tapped: an index into the list that the screen keeps beside the tree.
struct Tap {
    static constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();
    std::size_t index = nothing;

    bool is_set() const { return index != nothing; }
};

/// How a node takes part in layout and what is painted for it: the part of CSS flexbox that the design uses. 0 = automatic.
struct Box {
    Axis axis = Axis::column;
    Insets padding;
    Insets margin;
    float gap = 0;
    float row_gap = 0; ///< between lines of a wrapping row or a grid; 0 = `gap`
    float width = 0;
    float height = 0;
    float min_width = 0;
    float min_height = 0;
    float max_width = 0;
    float max_height = 0;       ///< of something that scrolls: as high as its content, but not higher than this
    float ratio = 0;            ///< at least so many times as high as it is wide
    float ratio_height_max = 0; ///< but for that no higher than this
    float grow = 0;             ///< share of what is left along the parent's axis
    float wrap_width = 0;  ///< a growing child of a wrapping row may become this narrow before the row goes on below; 0 = never
    bool is_rigid = false; ///< never narrower than its content in a row, unless it has the line, but for icons, for itself
    bool wraps = false;    ///< a row that goes on in a second line rather than squeezing its children
    int columns = 0;       ///< more than 0: a grid of equally wide columns
    Cross cross = Cross::automatic;
    Main main = Main::start;
    float lift = 0;          ///< painted this far higher; takes no part in layout
    float reach = 0;         ///< at least so high for fingers: into what is free above and below it; takes no part in layout
    std::optional<Point> at; ///< placed here in its parent, outside the flow

    Color fill = transparent;
    Color pressed_fill = transparent;
    float radius = 0;
    Color border = transparent;
    float border_width = 0;
    Elevation elevation = Elevation::flat;
    bool is_clipping = false;
    std::optional<bool> is_done; ///< of a stone, which is filled from its middle when it becomes done

    Tap tap;
    bool blocks_taps = false; ///< what lies behind it cannot be tapped through it
    bool is_scrolling = false;
    bool begins_at_top = false;  ///< whatever was scrolled here before
    bool is_held_at_end = false; ///< scrolled to its end until somebody scrolls away from there
    bool is_field = false;       ///< takes typing while it has the focus; its text is the one with `editing`
    bool serves_field = false;   ///< belongs to the field that is being written in, which keeps the focus when this is pressed
    std::optional<EditCommand> edits; ///< what a tap asks of that field, or of the one that this is inside
    bool is_modal = false;            ///< nothing outside it can be tapped
    bool is_card = false;             ///< what the Listen pill inside it reads
    bool is_listen = false;           ///< belongs to that pill
    Tap turns_back;                   ///< what a key does here that leads to the page before, such as Page up at the top
    Tap turns_on;                     ///< and to the page after
    std::string_view name;            ///< for what must keep its scroll position or focus while its neighbours change
    std::uint64_t id = 0;             ///< the same as a number; 0 = none
    bool is_long_list = false;        ///< its children with an `id` are the rows that had to be built
};

/// The words of the bar above a selection.
struct EditWords {
    std::string_view cut;
    std::string_view copy;
    std::string_view paste;
    std::string_view select_all;
};

/// What makes a text one that can be written in.
struct Editing {
    std::string_view written; ///< filled in by the tree: the text's content
    Selection selection;
    FieldRules rules;
    bool is_hidden = false; ///< dots stand for its letters
    Keyboard keyboard = Keyboard::text;
    EditWords words;
};

struct Text {
    TextRole role = TextRole::body;
    text::Weight weight = text::Weight::regular;
    Color color = transparent; ///< not set: the theme's ink
    text::Align align = text::Align::start;
    int lines_max = 0;
    float scale_max = 0;  ///< where the place cannot grow: the text grows no more than this with the reader's scale; 0 = fully
    bool shrinks = false; ///< one line, set smaller rather than cut
    std::string_view language;      ///< empty: the interface's
    bool is_left_to_right = false;  ///< phone numbers, addresses, bus lines
    bool has_own_direction = false; ///< that of its first letter: what people write in the language of their choice
    bool is_reading = false;        ///< several lines to be read, not tapped: Urdu has Nastaliq here, in lines high enough for it
    bool has_links = false;         ///< addresses and phone numbers in it are painted in the theme's link colour
    const Editing* editing = nullptr; ///< has to live for the call only
    bool is_placeholder = false;      ///< stands in a field that nothing is written in
    float grow = 0;
    float wrap_width = 0; ///< as in Box
    Insets margin;
};

struct Glyph {
    Icon icon = Icon::none;
    float size = 24;
    Color color = transparent; ///< not set: the theme's ink
    bool is_mirrored = false;  ///< turned in a right-to-left interface: arrows, chevrons, send
};

/// Lines of one width with round ends, from a node's top left corner as it is seen: they are mirrored nowhere.
struct BroadLines {
    std::vector<std::vector<Point>> lines;
    float width = 0;
    Color color;
};

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = std::numeric_limits<NodeIndex>::max();

struct Node {
    enum class Kind : std::uint8_t { box, text, glyph, picture, qr_code, sketch };

    Kind kind = Kind::box;
    Box box;
    Text text;
    Glyph glyph;
    const Picture* picture = nullptr; ///< its content is what it shows, in words
    const QrMatrix* qr_code = nullptr;
    const BroadLines* lines = nullptr; ///< of a sketch; its content is what it shows, in words
    std::string_view content;
    std::uint64_t key = 0;
    NodeIndex parent = no_node;
    NodeIndex first_child = no_node;
    NodeIndex next_sibling = no_node;

    // Filled in by layout.
    Rect rect;
    float intrinsic_width = -1;
    float measured_width = -1;
    float measured_height = 0;
};

/// Of what is inside a node and has this number, or the hash of this name.
std::uint64_t key_inside(std::uint64_t parent_key, std::uint64_t id);

struct Words;
class ListMemory;
class TextMeasure;

/// What is being read aloud while the frame is shown.
struct Reading {
    NodeIndex pill = no_node;                  ///< the one that says Stop
    const std::vector<Words>* lines = nullptr; ///< of its card; null when nothing is read; must outlive the frame
    std::size_t line = 0;                      ///< the one that is heard now
};

/// What a frame shows: built anew each time, in reading order, then laid out and painted.
///
///     tree.column({.gap = 16}, [&] {
///         tree.text(title, {.role = TextRole::head});
///         tree.row({.tap = open}, [&] { ... });
///     });
class Tree {
public:
    Tree() = default;
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    void begin_frame(const Theme& theme, std::string_view language);
    /// What long lists go by; both must outlive the tree.
    void remember(const ListMemory& lists, const Scrolls& scrolls) {
        lists_ = &lists;
        scrolls_ = &scrolls;
    }

    /// What texts are measured with while the frame is built; must outlive the tree.
    void measure_with(TextMeasure& measure) { measure_ = &measure; }
    bool can_measure() const { return measure_ != nullptr; }
    /// As wide and high as this text is when its lines may not be wider than `width`; 0 = one line.
    Size measured(std::string_view content, const Text& text, float width) const;

    template <class Children>
    void column(Box box, Children&& children) {
        box.axis = Axis::column;
        nest({.kind = Node::Kind::box, .box = box}, std::forward<Children>(children));
    }

    template <class Children>
    void row(Box box, Children&& children) {
        box.axis = Axis::row;
        nest({.kind = Node::Kind::box, .box = box}, std::forward<Children>(children));
    }

    void box(const Box& box);
    void text(std::string_view content, const Text& text = {});
    void icon(const Glyph& glyph);
    void picture(std::string_view description, const Picture& picture);
    /// A code as wide as that, never mirrored; its squares are whole pixels.
    void qr_code(std::string_view digits, float side);
    /// A drawing of lines, and on it what stands at its places.
    template <class Children>
    void sketch(std::string_view description, const Box& box, BroadLines lines, Children&& children) {
        lines_.push_back(std::move(lines));
        nest({.kind = Node::Kind::sketch, .box = box, .lines = &lines_.back(), .content = keep(description)},
             std::forward<Children>(children));
    }
    /// How many squares such a code is wide.
    std::size_t qr_squares(std::string_view digits) { return qr_codes_.of(digits).side; }
    void space(float grow = 1) { box({.grow = grow}); }

    /// Adds to what is built already, over all of it.
    template <class Children>
    void over_all(Children&& children) {
        open_ = 0;
        children();
        open_ = no_node;
    }
    /// Says something else in a text that was added before.
    void rewrite(NodeIndex node, std::string_view content) { nodes_[node].content = keep(content); }
    /// The box that is being filled is the pill of what is read.
    void read_along(const std::vector<Words>& lines, std::size_t line) { reading_ = {open_, &lines, line}; }
    const Reading& reading() const { return reading_; }

    /// Null: nothing is remembered, and every row of a list is built.
    const ListMemory* lists() const { return lists_; }
    /// Of the box that is being filled.
    std::uint64_t open_key() const { return nodes_[open_].key; }
    /// How far the box that is being filled has been scrolled, with what scrolls around it.
    Scroll scrolled() const;

    const Theme& theme() const { return theme_; }
    std::string_view language() const { return language_; }

    std::vector<Node>& nodes() { return nodes_; }
    const std::vector<Node>& nodes() const { return nodes_; }

private:
    template <class Children>
    void nest(const Node& node, Children&& children) {
        const NodeIndex outer = open_;
        open_ = append(node);
        children();
        open_ = outer;
    }

    NodeIndex append(Node node);
    std::string_view keep(std::string_view text);
    const Editing* keep(const Editing* editing, std::string_view written);

    struct Open {
        NodeIndex last_child = no_node;
        std::uint32_t count = 0;
    };

    Theme theme_;
    std::string_view language_;
    std::vector<Node> nodes_;
    std::vector<Open> opened_;
    NodeIndex open_ = no_node;
    Reading reading_;
    const ListMemory* lists_ = nullptr;
    const Scrolls* scrolls_ = nullptr;
    TextMeasure* measure_ = nullptr;
    QrCodes qr_codes_;
    std::deque<BroadLines> lines_;
    std::pmr::monotonic_buffer_resource texts_{16 * 1024};
};

} // namespace foothold::ui
