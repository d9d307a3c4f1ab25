#include "app/ui/reading.hpp"

#include "app/ui/card.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <string>

namespace foothold::ui {

namespace {

using Contents = std::vector<std::string>;

/// A page with one card, whose pill reads these lines.
class Page {
public:
    explicit Page(std::vector<Words> lines, std::function<void(Tree&)> content) :
        lines_(std::move(lines)), content_(std::move(content)) {}

    Contents read(std::size_t line) {
        build(line);
        Contents texts;
        for (const NodeIndex index : texts_being_read(tree_)) texts.emplace_back(tree_.nodes()[index].content);
        return texts;
    }

    Contents actions() {
        build(0);
        Contents words;
        for (const SpokenAction& action : actions_of(tree_, tree_.reading().pill, lines_)) words.push_back(action.words.text);
        return words;
    }

private:
    void build(std::size_t line) {
        tree_.begin_frame({}, "en");
        tree_.column({}, [&] {
            tree_.text("Heading"); // of the page
            card(tree_, [&] {
                listen(tree_, {.word = "Stop", .state = ListenState::speaking, .tap = {0}, .lines = &lines_, .line = line});
                content_(tree_);
            });
            tree_.row({.tap = {1}}, [&] { tree_.text("Beside the card"); });
        });
    }

    Tree tree_;
    std::vector<Words> lines_;
    std::function<void(Tree&)> content_;
};

void button_with(Tree& tree, std::string_view words) {
    tree.row({.tap = {7}}, [&] { tree.text(words); });
}

} // namespace

TEST_CASE("the text of the card that says the line is the one that is read") {
    Page page({{"Heading"}, {"Danish"}}, [](Tree& tree) {
        tree.text("Heading");
        tree.text("Danish");
    });
    CHECK(page.read(0) == Contents{"Heading"});
    CHECK(page.read(1) == Contents{"Danish"});
}

TEST_CASE("the same words in two rows are read one after the other") {
    Page page({{"10:00"}, {"Danish"}, {"10:00"}, {"Talk"}}, [](Tree& tree) {
        tree.text("10:00");
        tree.text("Danish");
        tree.row({}, [&] { tree.text("10:00"); });
        tree.text("Talk");
    });
    CHECK(page.read(0) == Contents{"10:00"});
    CHECK(page.read(2) == Contents{"10:00"});
    CHECK(page.read(3) == Contents{"Talk"});
}

TEST_CASE("a line that is shown in parts, or inside a longer text, is found") {
    Page page({{"Monday, 10:00"}, {"Danish"}}, [](Tree& tree) {
        tree.text("Monday");
        tree.text("10:00");
        tree.text("Danish, with Lone");
    });
    CHECK(page.read(0) == Contents{"Monday", "10:00"});
    CHECK(page.read(1) == Contents{"Danish, with Lone"});
}

TEST_CASE("a line that is not shown has no band") {
    Page page({{"Only heard"}}, [](Tree& tree) { tree.text("Something else"); });
    CHECK(page.read(0).empty());
}

TEST_CASE("what can be chosen comes after the lines, each once, without rows that were read and without the pill") {
    Page page({{"Danish"}}, [](Tree& tree) {
        button_with(tree, "Danish");
        button_with(tree, "Directions");
        button_with(tree, "I can’t come");
        button_with(tree, "Directions");
    });
    CHECK(page.actions() == Contents{"Directions", "I can’t come"});
    CHECK(page.read(1).empty()); // leads over to them
    CHECK(page.read(2) == Contents{"Directions"});
    CHECK(page.read(3) == Contents{"I can’t come"});
    CHECK(page.read(4).empty());
}

} // namespace foothold::ui
