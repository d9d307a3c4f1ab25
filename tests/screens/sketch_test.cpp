#include "app/screens/sketch_view.hpp"

#include "app/screens/sheets.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::screens {

namespace {

constexpr domain::Id harbour{2, 1};

domain::Place place() {
    domain::Place place{.id = harbour, .name = in("en", "Bakery"), .address = "Havnen 1, 4000 Roskilde"};
    place.sketch.roads = {{"Havnevej", {{0, 84}, {100, 84}}}, {"", {{48, 100}, {48, 30}}}};
    place.sketch.way = {{12, 84}, {48, 84}, {48, 30}, {84, 30}};
    using Kind = domain::SketchMarkKind;
    place.sketch.marks = {{Kind::door, {84, 30}, in("en", "Blue door")},
                          {Kind::school, {10, 10}, {}},
                          {Kind::shop, {56, 56}, {{{"en", "Fish"}, {"ar", "سمك"}}}},
                          {Kind::bus_stop, {12, 84}, {}}};
    return place;
}

i18n::Catalogues some_arabic() {
    i18n::Catalogues words;
    words.add(catalogue_of("ar", "msgid \"Bus stop\"\nmsgstr \"موقف الحافلة\"\n\nmsgid \"School\"\nmsgstr \"مدرسة\"\n"));
    return words;
}

std::vector<std::string> names_of(const ui::SketchDrawing& drawing) {
    std::vector<std::string> names;
    for (const ui::SketchMark& mark : drawing.marks) names.push_back(mark.words.text);
    return names;
}

std::vector<ui::Words> heard_in_directions(const Stage& stage) {
    const Scene scene = stage.scene();
    ui::Tree tree;
    tree.begin_frame({}, "en");
    Build build(tree, scene);
    tree.column({}, [&] { draw_sheet(build, DirectionsSheet{harbour, {}}); });
    return std::get<Speak>(build.command(*build.pill(0))).lines;
}

} // namespace

TEST_CASE("a place without a sketch shows none") {
    const Stage stage({});
    CHECK_FALSE(make_sketch({}, stage.reader));
}

TEST_CASE("the marks of a sketch have their names in the reader's language, and without one that of their kind") {
    const Stage english({});
    CHECK(names_of(*make_sketch(place(), english.reader)) == std::vector<std::string>{"Blue door", "School", "Fish", "Bus stop"});
    const Stage arabic({}, {"ar", "en"}, domain::Role::participant, some_arabic());
    CHECK(names_of(*make_sketch(place(), arabic.reader)) ==
          std::vector<std::string>{"Blue door", "مدرسة", "سمك", "موقف الحافلة"});
    CHECK(make_sketch(place(), arabic.reader)->roads.front().name == "Havnevej");
}

TEST_CASE("the door alone is the goal") {
    const Stage stage({});
    const auto drawing = *make_sketch(place(), stage.reader);
    CHECK(drawing.marks.front().is_goal);
    CHECK(std::ranges::count(drawing.marks, true, &ui::SketchMark::is_goal) == 1);
}

TEST_CASE("a sketch says in words from where to where it leads, past what in the order of the way, and which roads there are") {
    const Stage stage({});
    domain::Place told = place();
    CHECK(visible(make_sketch(told, stage.reader)->description) ==
          "On foot from Bus stop to Blue door. On the way: Fish. Roads: Havnevej.");
    told.sketch.marks.insert(told.sketch.marks.begin(), {domain::SketchMarkKind::bridge, {66, 30}, {}});
    CHECK(visible(make_sketch(told, stage.reader)->description) ==
          "On foot from Bus stop to Blue door. On the way: Fish, Bridge. Roads: Havnevej.");
    told.sketch.marks.clear();
    told.sketch.roads.clear();
    CHECK(make_sketch(told, stage.reader)->description == "A sketch of the way.");
}

TEST_CASE("the directions of a place are read with the words of its sketch") {
    const auto with = heard_in_directions(Stage({place()}));
    CHECK(visible(with.back().text).starts_with("On foot from Bus stop"));
    domain::Place bare = place();
    bare.sketch = {};
    CHECK(heard_in_directions(Stage({bare})).size() + 1 == with.size());
}

} // namespace foothold::screens
