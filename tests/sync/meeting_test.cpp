#include "tests/client/directory.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>

namespace foothold::sync_tests {

namespace {

using domain::Activity;

constexpr domain::Id coffee{9, 1};

domain::Instant now() {
    return {std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

// The town, with a lesson near enough to be shared: Mette sees Amal's courses.
std::vector<domain::Record> records() {
    std::vector<domain::Record> records = town::records();
    for (domain::Record& record : records) {
        if (auto* match = std::get_if<domain::Match>(&record)) match->shares = {Activity::course};
        auto* lesson = std::get_if<domain::Session>(&record);
        if (!lesson || lesson->id != town::sewing_lesson) continue;
        lesson->starts = now() + domain::day_s;
        lesson->ends = lesson->starts + domain::hour_s;
    }
    return records;
}

// Amal, her mentor Mette, and a server.
struct Pair {
    client::Directory directory;
    RunningServer server{directory.path() / "server", records()};
    Tablet amal{directory.path() / "amal", server, town::amal};
    Tablet mette{directory.path() / "mette", server, town::mette};
};

domain::ProposeMeeting coffee_soon() {
    return {coffee, town::match, town::soon, town::soon + domain::hour_s, {}, "Kaffe?", "da"};
}

const domain::Talk* meeting_on(const client::Model& model) {
    const auto* proposal = model.records().find<domain::Proposal>(coffee);
    return proposal ? model.records().find<domain::Talk>(domain::talk_of(*proposal)) : nullptr;
}

std::size_t shared_on(const Tablet& tablet) { return tablet.model().records().all<domain::SharedAppointment>().size(); }

} // namespace

TEST_CASE("a mentor asks offline, the participant says yes offline, and both have the meeting") {
    Pair pair;
    pair.amal.sync();
    pair.mette.sync();
    pair.server.stop();
    pair.mette.perform(coffee_soon());
    CHECK(pair.mette.code_of_sync() == "network.refused");
    pair.server.start();
    pair.mette.sync();
    pair.amal.sync();
    pair.server.stop();
    const client::Model asked = pair.amal.model();
    REQUIRE(asked.records().find<domain::Proposal>(coffee));
    CHECK(asked.records().find<domain::Proposal>(coffee)->text == "Kaffe?");
    pair.amal.perform(domain::AnswerProposal{coffee, town::match, true});
    CHECK(meeting_on(pair.amal.model())); // at once
    pair.server.start();
    pair.amal.sync();
    CHECK_FALSE(meeting_on(pair.mette.model()));
    pair.mette.sync();
    const client::Model model = pair.mette.model();
    const auto* meeting = meeting_on(model);
    REQUIRE(meeting);
    CHECK(meeting->kind == domain::TalkKind::mentor_meeting);
    CHECK(meeting->starts == town::soon);
    CHECK(meeting->person_name == "Amal");
}

TEST_CASE("a proposal that was taken back in the meantime cannot be accepted any more") {
    Pair pair;
    pair.mette.sync();
    pair.mette.perform(coffee_soon());
    pair.mette.sync();
    pair.amal.sync();
    pair.mette.perform(domain::WithdrawProposal{coffee});
    pair.mette.sync();
    const domain::Id yes = pair.amal.perform(domain::AnswerProposal{coffee, town::match, true});
    pair.amal.sync();
    const client::Model model = pair.amal.model();
    CHECK_FALSE(meeting_on(model));
    REQUIRE(model.find_action(yes));
    CHECK(model.find_action(yes)->reason == domain::Reason::cancelled);
}

TEST_CASE("what a participant no longer shares is gone from the mentor's device after one sync") {
    Pair pair;
    pair.amal.sync();
    pair.mette.sync();
    CHECK(shared_on(pair.mette) == 1);
    pair.amal.perform(domain::ShareActivity{town::match, Activity::course, false});
    pair.amal.sync();
    pair.mette.sync();
    CHECK(shared_on(pair.mette) == 0);
    const auto rows = pair.mette.rows();
    CHECK(std::ranges::none_of(rows, [](const auto& row) {
        return domain::record_kind_names[static_cast<std::size_t>(row.second)] == "shared_appointment";
    }));
}

TEST_CASE("what was on a mentor's screen without a network is read by the participant after both have synced") {
    Pair pair;
    pair.amal.sync();
    pair.mette.sync();
    const domain::Date day = domain::danish_time(now()).date;
    pair.mette.perform(domain::ReportViewing{town::match, day, {Activity::course}});
    pair.mette.sync();
    pair.amal.sync();
    const client::Model model = pair.amal.model();
    const auto* viewing = model.records().find<domain::Viewing>(domain::viewing_id(town::match, day));
    REQUIRE(viewing);
    CHECK(viewing->activities == std::vector{Activity::course});
    CHECK(viewing->mentor_name == "Mette");
}

} // namespace foothold::sync_tests
