#include "app/screens/linked_words.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

/// The numbers that can be called from a text, by the buttons below it.
std::vector<std::string> callable_in(const std::string& text) {
    const Stage stage{{}};
    const Scene scene = stage.scene();
    ui::Tree tree;
    tree.begin_frame({}, "en");
    Build build{tree, scene};
    tree.column({}, [&] { linked_words(build, {text}, {}); });
    std::vector<std::string> numbers;
    for (const ui::Node& node : tree.nodes())
        if (node.box.tap.is_set())
            numbers.push_back(std::get<CallSheet>(std::get<ShowSheet>(build.command(node.box.tap)).sheet).phone);
    return numbers;
}

} // namespace

TEST_CASE("a phone number in a text can be called, each once, in reading order") {
    CHECK(callable_in("Ring til +45 99 31 00 00 eller 70 10 10 10, helst +45 99 31 00 00.") ==
          std::vector<std::string>{"+45 99 31 00 00", "70 10 10 10"});
}

TEST_CASE("an address and a room are not called") {
    CHECK(callable_in("Se www.aalborg.dk, skriv til job@aalborg.dk, lokale 112.").empty());
}

} // namespace foothold::screens
