#include "app/ui/edit_history.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::ui {

namespace {

/// A text that is typed at its end, as the editor reports it.
struct Page {
    void type(const std::string& letters, EditKind kind = EditKind::typing) {
        history.add({kind, static_cast<std::uint32_t>(text.size()), {}, letters, {}, {}});
        text += letters;
    }
    void erase() {
        const auto at = static_cast<std::uint32_t>(text.size() - 1);
        history.add({EditKind::erasing_before, at, text.substr(at), {}, {}, {}});
        text.pop_back();
    }
    bool undo() { return history.undo(text, selection); }
    bool redo() { return history.redo(text, selection); }

    std::string text;
    Selection selection;
    EditHistory history;
};

} // namespace

TEST_CASE("what is typed is taken back word by word") {
    Page page;
    for (const char letter : std::string{"to ord nu"}) page.type({letter});
    CHECK(page.history.size() == 3);
    CHECK(page.undo());
    CHECK(page.text == "to ord ");
    CHECK(page.undo());
    CHECK(page.text == "to ");
    CHECK(page.redo());
    CHECK(page.text == "to ord ");
    page.type("x");
    CHECK_FALSE(page.redo());
    CHECK(page.text == "to ord x");
}

TEST_CASE("what is erased in a row comes back word by word") {
    Page page;
    page.type("en to", EditKind::other);
    for (int count = 0; count < 4; ++count) page.erase();
    CHECK(page.text == "e");
    CHECK(page.undo());
    CHECK(page.text == "en ");
    CHECK(page.undo());
    CHECK(page.text == "en to");
}

TEST_CASE("a moved caret begins a new step") {
    Page page;
    page.type("a");
    page.history.close();
    page.type("b");
    CHECK(page.undo());
    CHECK(page.text == "a");
}

TEST_CASE("a history forgets its oldest steps rather than growing without end") {
    Page page;
    for (int step = 0; step < 400; ++step) page.type("x", EditKind::other);
    CHECK(page.history.size() == EditHistory::edits_max);
    for (int step = 0; step < 20; ++step) page.type(std::string(8000, 'y'), EditKind::other);
    CHECK(page.history.bytes() <= EditHistory::bytes_max);
    const std::size_t kept = page.history.size();
    std::size_t undone = 0;
    while (page.undo()) ++undone;
    CHECK(undone == kept);
    page.type("z");
    CHECK(page.history.size() == 1);
    CHECK(page.history.bytes() == 1);
}

} // namespace foothold::ui
