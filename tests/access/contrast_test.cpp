#include "tests/access/screens.hpp"

#include "app/ui/edge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace foothold::access_tests {

namespace {

using ui::Color;
using ui::Node;
using ui::NodeIndex;

std::string hex(Color color) { return fmt::format("{:02X}{:02X}{:02X}", color.red, color.green, color.blue); }

/// Each pair of colours that is too weak, once, with where it was seen first.
class Findings {
public:
    void weigh(const Shown& shown, std::string_view what, std::string_view words, Color color, Color ground, double least) {
        if (ui::contrast(color, ground) >= least || !seen_.insert(hex(color) + hex(ground) + std::string{what}).second) return;
        list_ += fmt::format("{}: {} “{}” {} on {} is {:.2f}\n", shown.name, what, words, hex(color), hex(ground),
                             ui::contrast(color, ground));
    }

    const std::string& list() const { return list_; }

private:
    std::set<std::string> seen_;
    std::string list_;
};

struct Least {
    double text;
    double icon;
    double edge;
};

void look(const Shown& shown, const Least& least, Findings& findings) {
    const ui::Tree& tree = shown.tree();
    const Color ink = tree.theme().colors().ink;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        const Node& node = tree.nodes()[index];
        const Color ground = ui::ground_of(tree, index);
        if (node.kind == Node::Kind::text && !node.content.empty())
            findings.weigh(shown, "text", node.content, node.text.color.is_visible() ? node.text.color : ink, ground, least.text);
        if (node.kind == Node::Kind::glyph)
            findings.weigh(shown, "icon", {}, node.glyph.color.is_visible() ? node.glyph.color : ink, ground, least.icon);
        const bool has_border = node.box.border.is_visible() && node.box.border_width > 0;
        if (has_border) findings.weigh(shown, "border", {}, node.box.border, ground, least.edge);
        if (const Color edge = ui::edge_of(tree, index); edge.is_visible())
            findings.weigh(shown, "edge", {}, edge, ground, least.edge);
    }
}

void expect_at_least(const Least& least, screens::Settings settings) {
    Findings findings;
    for (const ui::Size size : {phone, tablet, landscape})
        each_screen({"en", size, settings}, [&](const Shown& shown) { look(shown, least, findings); });
    INFO(findings.list());
    CHECK(findings.list().empty());
}

} // namespace

TEST_CASE("with strong contrast every text of every screen has 7 : 1, every icon and edge 4.5 : 1") {
    constexpr Least strong{7, 4.5, 4.5};
    for (const ui::Brightness brightness : {ui::Brightness::light, ui::Brightness::dark})
        expect_at_least(strong, {.brightness = brightness, .has_high_contrast = true});
}

TEST_CASE("in the usual colours every text has 5 : 1, every icon 3 : 1") {
    constexpr Least usual{5, 3, 1};
    for (const ui::Brightness brightness : {ui::Brightness::light, ui::Brightness::dark})
        expect_at_least(usual, {.brightness = brightness});
}

TEST_CASE("with strong contrast every card and control has an edge") {
    std::size_t with_edge = 0;
    each_screen({"en", tablet, {.has_high_contrast = true}}, [&](const Shown& shown) {
        const ui::Tree& tree = shown.tree();
        for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
            const Node& node = tree.nodes()[index];
            const bool is_card = node.box.elevation != ui::Elevation::flat;
            const bool is_button = node.box.tap.is_set() && node.box.fill.is_visible() && !node.box.is_modal;
            if (!is_card && !is_button) continue;
            INFO(shown.name << " " << node.rect.x << " " << node.rect.y);
            CHECK((ui::edge_of(tree, index).is_visible() || node.box.border.is_visible()));
            ++with_edge;
        }
    });
    CHECK(with_edge > 300);
}

TEST_CASE("with strong contrast what is chosen is told by more than its tint") {
    for (const ui::Brightness brightness : {ui::Brightness::light, ui::Brightness::dark})
        each_screen({"en", tablet, {.brightness = brightness, .has_high_contrast = true}}, [&](const Shown& shown) {
            const auto& nodes = shown.tree().nodes();
            const ui::Palette& colors = shown.tree().theme().colors();
            if (shown.name.starts_with("Samira today")) {
                const auto day = std::ranges::find(nodes, std::string_view{"Today"}, &Node::content);
                REQUIRE(day != nodes.end());
                CHECK(nodes[day->parent].box.border == colors.accent);
            }
            if (shown.name.starts_with("Samira me")) {
                const auto checks =
                    std::ranges::count_if(nodes, [](const Node& node) { return node.glyph.icon == ui::Icon::check_circle; });
                CHECK(checks == 6); // size, colours, contrast, movement, internet, reminders
            }
        });
}

} // namespace foothold::access_tests
