#include "app/main/application.hpp"

#include "app/text/fonts.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace foothold::main {

namespace {

using client::ActionState;
using screens::morning;

constexpr domain::Id dinner{2, 1};
constexpr domain::Id news{3, 1};
constexpr domain::Id match{4, 1};

std::vector<domain::Record> records() {
    domain::Event event;
    event.id = dinner;
    event.title = domain::untranslated("Dinner");
    event.starts = morning + domain::day_s;
    event.ends = event.starts + domain::hour_s;
    domain::Match mentoring;
    mentoring.id = match;
    mentoring.mentor = {4, 2};
    mentoring.participant = screens::person;
    mentoring.mentor_name = "Birgitte";
    mentoring.status = domain::MatchStatus::matched;
    return {mentoring, domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}, event,
            domain::Notice{
                .id = news, .person = screens::person, .title = domain::untranslated("Dinner"), .about = dinner, .at = morning}};
}

std::vector<domain::Record> together(std::vector<domain::Record> some, std::vector<domain::Record> more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

/// The interface with a hand on it, and a disk that keeps when it is told to.
class Desk {
public:
    explicit Desk(std::vector<domain::Record> more = {}) :
        stage_(together(records(), std::move(more))), application_(stage_.catalogues, fonts_, stage_.model, {}, 1, hands()) {
        frame({});
    }

    void show(screens::Sheet sheet) {
        application_.show(std::move(sheet));
        frame({});
    }

    ui::Size viewport{800, 1600};

    Application::Frame frame(ui::Input input) {
        input.time_s = time_s_ += 0.016;
        return application_.frame(viewport, input, morning, {});
    }

    void tap(std::string_view word) {
        const ui::Point at = place_of(word);
        frame({.pointer = at, .presses = {{at, true}, {at, false}}});
        frame({});
    }

    /// Opens the conversation with the mentor and presses in its field; a finger stays there.
    void write_to_mentor(bool with_finger) {
        application_.open({screens::Screen::conversation, match});
        frame({});
        const ui::Point at = write("Goddag");
        if (with_finger) frame({.pointer = at, .presses = {{.at = at, .is_down = true, .is_finger = true}}});
        pointer_ = at;
    }
    /// In the field that is shown; where it was pressed.
    ui::Point write(const std::string& words) {
        const auto& nodes = application_.surface().tree().nodes();
        const auto field = std::ranges::find_if(nodes, [](const ui::Node& node) { return node.box.is_field; });
        REQUIRE(field != nodes.end());
        const ui::Point at{field->rect.x + 30, field->rect.y + 28};
        frame({.pointer = at, .presses = {{at, true}, {at, false}}});
        frame({.strokes = {words}});
        return at;
    }
    std::string written() const { return application_.place().draft().text; }
    bool has_selected() const { return !application_.place().draft().selection.is_empty(); }
    std::optional<ui::TextEntry> entry() { return application_.entry(); }

    /// What the disk says about everything that was performed.
    void report(ActionState state, domain::Reason reason = {}) {
        client::Changes changes;
        changes.status.phase = client::SyncStatus::Phase::idle;
        for (const client::ActionReport& action : stage_.model.actions())
            changes.actions.push_back({action.action, state, {}, reason, {}, {}});
        stage_.model.take(std::move(changes));
        frame({});
    }

    /// What the server has said about what is to come.
    void announce(std::uint64_t bytes, client::SyncStatus::Phase phase) {
        client::Changes changes;
        changes.status.phase = phase;
        changes.status.bytes_coming = bytes;
        stage_.model.take(std::move(changes));
        application_.show(screens::SyncSheet{});
        frame({});
    }
    bool shows(std::string_view word) {
        const auto& nodes = application_.surface().tree().nodes();
        return std::ranges::any_of(nodes,
                                   [&](const ui::Node& node) { return screens::visible(std::string{node.content}) == word; });
    }
    int fetched() const { return fetched_; }

    Application::Frame wait(double seconds) {
        time_s_ += seconds;
        return frame({.pointer = pointer_});
    }

    std::string toast() const { return application_.place().toast ? application_.place().toast->sentence : ""; }
    bool can_undo() const { return application_.place().toast && application_.place().toast->can_undo; }
    bool is_coming() const {
        const auto* answer = stage_.model.records().find<domain::Rsvp>(domain::combine(dinner, screens::person));
        return answer && answer->is_coming;
    }

    const screens::Settings& kept() const { return kept_; }
    const ui::Theme& theme() { return application_.surface().tree().theme(); }
    void open(screens::Screen screen) {
        application_.open({screen, {}});
        frame({});
    }

private:
    Hands hands() {
        return {.perform =
                    [this](domain::Intent intent) {
                        const domain::Action action{{9, ++performed_}, screens::person, morning, std::move(intent)};
                        return stage_.model.perform(action) == domain::Verdict::merged ? domain::Id{} : action.id;
                    },
                .fetch_anyway = [this] { ++fetched_; },
                .keep_settings = [this](const screens::Settings& chosen) { kept_ = chosen; }};
    }

    ui::Point place_of(std::string_view word) {
        const auto& nodes = application_.surface().tree().nodes();
        const auto found = std::ranges::find_if(
            nodes, [&](const ui::Node& node) { return screens::visible(std::string{node.content}) == word; });
        REQUIRE(found != nodes.end());
        return {found->rect.x + found->rect.width / 2, found->rect.y + found->rect.height / 2};
    }

    screens::Stage stage_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Application application_;
    screens::Settings kept_;
    double time_s_ = 0;
    ui::Point pointer_;
    std::uint64_t performed_ = 0;
    int fetched_ = 0;
};

} // namespace

TEST_CASE("nothing is called kept before it is on the disk") {
    Desk desk;
    desk.tap("I will come");
    CHECK(desk.is_coming());
    CHECK(desk.toast().empty());
    desk.report(ActionState::kept);
    CHECK(desk.toast() == "You are coming. Kept on this tablet.");
}

TEST_CASE("what the disk or a rule refuses is said, and cannot be undone") {
    Desk desk;
    desk.tap("I will come");
    desk.report(ActionState::not_kept);
    CHECK(desk.toast() == "This tablet could not keep it. Please try again.");
    CHECK_FALSE(desk.can_undo());

    Desk other;
    other.tap("I will come");
    other.report(ActionState::needs_a_look, domain::Reason::full);
    CHECK(other.toast() == "All places were taken.");
}

TEST_CASE("how much is coming is shown, and fetched when somebody says so") {
    Desk desk;
    desk.announce(3'200'000, client::SyncStatus::Phase::asking);
    CHECK(desk.shows("About 3.2 MB are coming"));
    desk.tap("Fetch it now");
    CHECK(desk.fetched() == 1);
    desk.announce(1'400'000, client::SyncStatus::Phase::syncing);
    CHECK(desk.shows("About 1.4 MB are coming"));
    CHECK_FALSE(desk.shows("Fetch it now"));
    desk.announce(0, client::SyncStatus::Phase::idle);
    CHECK_FALSE(desk.shows("About 0.1 MB are coming"));
}

TEST_CASE("an answer can be undone as long as the toast shows") {
    Desk desk;
    desk.tap("I will come");
    desk.report(ActionState::kept);
    desk.tap("Undo");
    CHECK_FALSE(desk.is_coming());
    CHECK(desk.toast().empty());
}

TEST_CASE("while a toast shows nothing is drawn until it goes") {
    Desk desk;
    desk.tap("I will come");
    desk.report(ActionState::kept);
    const Application::Frame frame = desk.wait(1);
    CHECK_FALSE(frame.is_moving);
    CHECK_FALSE(frame.has_changed);
    REQUIRE(frame.changes_in_s);
    CHECK(*frame.changes_in_s > 6);
    desk.wait(*frame.changes_in_s + 0.001);
    CHECK(desk.toast().empty());
    CHECK_FALSE(desk.wait(0).changes_in_s);
}

TEST_CASE("a field that is written in draws nothing by itself") {
    Desk desk;
    desk.write_to_mentor(false);
    CHECK(desk.written() == "Goddag");
    REQUIRE(desk.entry());
    const Application::Frame frame = desk.wait(1);
    CHECK_FALSE(frame.is_moving);
    CHECK_FALSE(frame.has_changed);
    CHECK_FALSE(frame.changes_in_s);
}

TEST_CASE("after a message is sent nothing lies on it, and the next words go into the same field") {
    Desk desk;
    desk.tap("I will come");
    desk.report(ActionState::kept);
    desk.write_to_mentor(false);
    CHECK_FALSE(desk.toast().empty());
    desk.tap("Send");
    CHECK(desk.toast().empty());
    CHECK(desk.written().empty());
    desk.frame({.strokes = {"Hej"}});
    CHECK(desk.written() == "Hej");
}

namespace {

domain::Talk talk_with_mette(std::uint64_t hour) {
    domain::Talk talk{.id = {11, hour}, .person = screens::person, .with_name = "Mette"};
    talk.starts = domain::instant_of({domain::danish_time(morning).date, static_cast<int>(hour) * 60});
    talk.ends = talk.starts + domain::hour_s;
    talk.room = domain::untranslated("Room " + std::to_string(hour));
    return talk;
}

domain::Record declined(const domain::Talk& talk) {
    return domain::Attendance{domain::combine(talk.id, screens::person), talk.id, screens::person,
                              domain::AttendanceAnswer::cannot_come,     {},      morning};
}

} // namespace

TEST_CASE("on a phone the rest of the day is what somebody still goes to") {
    const auto [first, second, third] = std::array{talk_with_mette(10), talk_with_mette(13), talk_with_mette(15)};
    const auto on_phone = [](std::vector<domain::Record> more) {
        auto desk = std::make_unique<Desk>(std::move(more));
        desk->viewport = {390, 844};
        desk->frame({});
        return desk;
    };
    const auto desk = on_phone({first, second, third, declined(first)});
    CHECK(desk->shows("Talk at 15:00"));
    CHECK(desk->shows("Room 15"));
    const auto all = on_phone({first, second, third});
    CHECK(all->shows("Talk at 13:00"));
    CHECK(all->shows("Room 13, and 1 more thing today"));
    const auto only_declined = on_phone({first, second, declined(first)});
    CHECK(only_declined->shows("Talk at 10:00"));
    CHECK(only_declined->shows("You can’t come. We have told them."));
}

TEST_CASE("a finger that rests on a field is waited for, once") {
    Desk desk;
    desk.write_to_mentor(true);
    const Application::Frame frame = desk.wait(0);
    REQUIRE(frame.changes_in_s);
    CHECK_FALSE(desk.has_selected());
    CHECK(desk.wait(*frame.changes_in_s).has_changed);
    CHECK(desk.has_selected());
    CHECK_FALSE(desk.wait(0).changes_in_s);
}

TEST_CASE("what is chosen in Me holds at once, and is kept") {
    Desk desk;
    desk.viewport.height = 3200;
    desk.open(screens::Screen::me);
    desk.tap("Strong contrast");
    CHECK(desk.theme().colors().has_high_contrast);
    desk.tap("Dark colours");
    CHECK(desk.theme().colors().has_high_contrast);
    CHECK(desk.theme().colors().is_dark);
    desk.tap("Little movement");
    CHECK(desk.theme().has_little_motion);
    CHECK(desk.kept() ==
          screens::Settings{.brightness = ui::Brightness::dark, .has_high_contrast = true, .has_little_motion = true});
}

TEST_CASE("words that are ready stand in the field of the conversation, and leave alone what was written there") {
    domain::Internship internship{.id = {5, 1}, .person = screens::person, .title = domain::untranslated("Bakery")};
    const domain::Date today = domain::danish_time(morning).date;
    internship.from = internship.until = today;
    domain::Contact mette{.id = {5, 2}, .person = screens::person, .user = {5, 3}};
    mette.role = domain::ContactRole::contact_person;
    mette.name = "Mette";
    Desk desk({internship, mette});
    const auto write_to_mette = [&] {
        desk.show(screens::AbsenceSheet{internship.id, today});
        desk.tap("Write to Mette");
    };
    write_to_mette();
    CHECK(screens::visible(desk.written()) == "I can’t come to Bakery on Thursday 12 March.");
    desk.write("Goddag");
    const std::string written = desk.written();
    CHECK(written.find("Goddag") != std::string::npos);
    write_to_mette();
    CHECK(desk.written() == written);
}

} // namespace foothold::main
