#include "app/main/application.hpp"
#include "app/text/fonts.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::main {

namespace {

using domain::Activity;
using screens::morning;
using screens::Screen;

constexpr domain::Id other{4, 2};
constexpr domain::Id match{4, 1};
constexpr domain::Id coffee{7, 1};

domain::Match matched(domain::Role role) {
    const bool is_mentor = role == domain::Role::mentor;
    domain::Match pair{.id = match, .mentor = is_mentor ? screens::person : other};
    pair.participant = is_mentor ? other : screens::person;
    pair.mentor_name = "Birgitte";
    pair.participant_name = "Samira";
    pair.participant_languages = {"ar"};
    pair.shares = {Activity::course, Activity::danish};
    return pair;
}

domain::Person reader_with(domain::Role role) { return {.id = screens::person, .name = "Me", .role = role, .languages = {"en"}}; }

domain::SharedAppointment shared(std::uint64_t number, Activity activity, domain::Instant starts) {
    return {{6, number}, match, activity, {}, starts, starts + domain::hour_s, false};
}

std::vector<domain::Record> of_mentor() {
    return {reader_with(domain::Role::mentor), matched(domain::Role::mentor),
            shared(1, Activity::course, morning + domain::hour_s), shared(2, Activity::danish, morning + domain::day_s)};
}

std::vector<domain::Record> of_participant() {
    domain::Proposal asked{.id = coffee, .match = match, .mentor = other, .participant = screens::person};
    asked.mentor_name = "Birgitte";
    asked.from = other;
    asked.starts = morning + domain::day_s;
    asked.ends = asked.starts + domain::hour_s;
    return {reader_with(domain::Role::participant), matched(domain::Role::participant), asked};
}

/// The interface of one of the two, and everything that it has done.
class Desk {
public:
    Desk(domain::Role role, std::vector<domain::Record> records) :
        stage_(std::move(records), {"en"}, role), application_(stage_.catalogues, fonts_, stage_.model, {}, 1, hands()) {
        frame({});
    }

    void open(screens::Route route) {
        application_.open(route);
        frame({});
    }
    void look(int frames) {
        for (int count = 0; count < frames; ++count) frame({});
    }
    void tap(std::string_view word) {
        const auto& nodes = application_.surface().tree().nodes();
        const auto found = std::ranges::find_if(
            nodes, [&](const ui::Node& node) { return screens::visible(std::string{node.content}) == word; });
        REQUIRE(found != nodes.end());
        const ui::Point at{found->rect.x + found->rect.width / 2, found->rect.y + found->rect.height / 2};
        frame({.pointer = at, .presses = {{at, true}, {at, false}}});
        frame({});
    }
    void keep() {
        client::Changes changes;
        changes.status.phase = client::SyncStatus::Phase::idle;
        for (const client::ActionReport& action : stage_.model.actions())
            changes.actions.push_back({action.action, client::ActionState::kept, {}, {}, {}, {}});
        stage_.model.take(std::move(changes));
        frame({});
    }
    /// The server has all that was done, and the device says no more of it.
    void settle() {
        client::Changes changes;
        changes.status.phase = client::SyncStatus::Phase::idle;
        for (const auto& [id, viewing] : stage_.model.records().all<domain::Viewing>()) changes.put.emplace_back(viewing);
        for (const client::ActionReport& action : stage_.model.actions())
            changes.actions.push_back({action.action, client::ActionState::sent, {}, {}, {}, {}});
        stage_.model.take(std::move(changes));
        frame({});
    }

    template <class Intent>
    std::vector<Intent> done() const {
        std::vector<Intent> found;
        for (const domain::Intent& intent : done_)
            if (const auto* each = std::get_if<Intent>(&intent)) found.push_back(*each);
        return found;
    }
    std::size_t count() const { return done_.size(); }
    const domain::Records& records() const { return stage_.model.records(); }
    const screens::Place& place() const { return application_.place(); }

private:
    Hands hands() {
        return {.perform = [this](domain::Intent intent) {
            done_.push_back(intent);
            const domain::Action action{{9, done_.size()}, screens::person, morning, std::move(intent)};
            return stage_.model.perform(action) == domain::Verdict::merged ? domain::Id{} : action.id;
        }};
    }
    void frame(ui::Input input) {
        input.time_s = time_s_ += 0.016;
        application_.frame({800, 2600}, input, morning, {});
    }

    screens::Stage stage_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Application application_;
    std::vector<domain::Intent> done_;
    double time_s_ = 0;
};

const domain::Date today = domain::danish_time(morning).date;

} // namespace

TEST_CASE("a participant who is asked says yes with one tap, and has the meeting") {
    Desk desk(domain::Role::participant, of_participant());
    desk.tap("Yes, I will come");
    CHECK(desk.done<domain::AnswerProposal>() == std::vector<domain::AnswerProposal>{{coffee, match, true}});
    CHECK(desk.records().all<domain::Talk>().size() == 1);
    CHECK(desk.place().toast == std::nullopt);
    desk.keep();
    REQUIRE(desk.place().toast);
    CHECK(screens::visible(desk.place().toast->sentence) == "You meet Birgitte. Kept on this tablet.");
    CHECK_FALSE(desk.place().toast->can_undo); // an answer is given once; "I can't come" is there for later
}

TEST_CASE("a participant who cannot says another time, and has no meeting") {
    Desk desk(domain::Role::participant, of_participant());
    desk.tap("No, another time");
    CHECK(desk.done<domain::AnswerProposal>() == std::vector<domain::AnswerProposal>{{coffee, match, false}});
    CHECK(desk.records().all<domain::Talk>().empty());
}

TEST_CASE("a mentor asks for one of the times, and can take it back as long as the toast shows") {
    Desk desk(domain::Role::mentor, of_mentor());
    desk.open({Screen::new_meeting, match});
    desk.tap("Saturday 10:00");
    desk.tap("Ask Samira");
    const auto asked = desk.done<domain::ProposeMeeting>();
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().match == match);
    CHECK(asked.front().starts == screens::at("2026-03-14T10:00"));
    CHECK(asked.front().ends == screens::at("2026-03-14T11:00"));
    CHECK(asked.front().language == "en");
    CHECK_FALSE(asked.front().proposal.is_nil());
    desk.keep();
    desk.tap("Undo");
    CHECK(desk.done<domain::WithdrawProposal>() == std::vector<domain::WithdrawProposal>{{asked.front().proposal}});
    CHECK(desk.records().find<domain::Proposal>(asked.front().proposal)->status == domain::ProposalStatus::withdrawn);
}

TEST_CASE("a proposal that waits can be taken back on the mentee's page") {
    Desk desk(domain::Role::mentor, of_mentor());
    desk.open({Screen::new_meeting, match});
    desk.tap("Ask Samira");
    desk.open({Screen::mentee, match});
    desk.tap("Take it back");
    CHECK(desk.done<domain::WithdrawProposal>().size() == 1);
}

TEST_CASE("a switch shares at once, and back again") {
    Desk desk(domain::Role::participant, of_participant());
    desk.open({Screen::me, {}});
    desk.tap("Talk");
    CHECK(desk.done<domain::ShareActivity>() == std::vector<domain::ShareActivity>{{match, Activity::talk, true}});
    desk.keep();
    desk.tap("Undo");
    CHECK(desk.records().find<domain::Match>(match)->shares == std::vector{Activity::course, Activity::danish});
}

TEST_CASE("the mentor's app tells once a day of what was on her screen, and of nothing else") {
    Desk desk(domain::Role::mentor, of_mentor());
    desk.look(5);
    // Upright one day of the week is shown: today's.
    CHECK(desk.done<domain::ReportViewing>() == std::vector<domain::ReportViewing>{{match, today, {Activity::course}}});
    desk.open({Screen::mentee, match});
    desk.look(5);
    CHECK(desk.done<domain::ReportViewing>().back() == domain::ReportViewing{match, today, {Activity::danish}});
    desk.settle();
    desk.open({Screen::mentees, {}});
    desk.look(5);
    CHECK(desk.count() == 2);
}

TEST_CASE("what was told before the app was opened again is not told twice") {
    auto records = of_mentor();
    const std::vector<Activity> told{Activity::course, Activity::danish};
    records.emplace_back(
        domain::Viewing{domain::viewing_id(match, today), match, screens::person, other, "Birgitte", today, told});
    Desk desk(domain::Role::mentor, records);
    desk.open({Screen::mentee, match});
    desk.look(3);
    CHECK(desk.count() == 0);
}

TEST_CASE("a participant's app tells of nothing") {
    Desk desk(domain::Role::participant, of_participant());
    desk.open({Screen::me, {}});
    desk.look(3);
    CHECK(desk.count() == 0);
}

} // namespace foothold::main
