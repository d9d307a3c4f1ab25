#include "app/ui/way.hpp"

#include "app/ui/flex.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>

namespace foothold::ui {

namespace {

class EvenText final : public TextMeasure {
public:
    Size measure(const Node& node, float) override { return {10 * static_cast<float>(node.content.size()), 20}; }
};

constexpr std::array icons{Icon::handshake, Icon::edit_note, Icon::school, Icon::work, Icon::flag};

/// A way of five stones on a tablet that stands upright.
class Laid {
public:
    Laid() {
        tree_.begin_frame(Theme{}, "en");
        std::vector<WayStone> stones;
        for (const Icon icon : icons) stones.push_back({WayState::next, icon, {"Step"}, {}});
        stones.back().state = WayState::goal;
        tree_.column({}, [&] { way(tree_, stones); });
        EvenText measure;
        Flex{tree_, measure, scrolls_}.lay_out({700, 600});
    }

    Rect stone(std::size_t index) const {
        return std::ranges::find_if(tree_.nodes(), [&](const Node& node) { return node.glyph.icon == icons.at(index); })->rect;
    }

    std::vector<Rect> pebbles() const {
        std::vector<Rect> found;
        for (const Node& node : tree_.nodes())
            if (node.box.width == 12 && node.box.height == 9) found.push_back(node.rect);
        return found;
    }

private:
    Tree tree_;
    Scrolls scrolls_;
};

} // namespace

TEST_CASE("the second line of a way begins below the end of the first and leads back") {
    const Laid laid;
    CHECK(laid.stone(0).x < laid.stone(1).x);
    CHECK(laid.stone(1).x < laid.stone(2).x);
    CHECK(laid.stone(3).x == laid.stone(2).x);
    CHECK(laid.stone(3).y > laid.stone(2).bottom());
    CHECK(laid.stone(4).x == laid.stone(1).x);
}

TEST_CASE("pebbles stand 20 apart, and two lead down to the second line") {
    const auto pebbles = Laid{}.pebbles();
    REQUIRE(pebbles.size() == 3 + 3 + 2 + 3);
    CHECK(pebbles[1].x - pebbles[0].x == 20);
    CHECK(pebbles[2].x - pebbles[1].x == 20);
    CHECK(pebbles[6].y > pebbles[5].bottom());
    CHECK(pebbles[7].y > pebbles[6].bottom());
}

} // namespace foothold::ui
