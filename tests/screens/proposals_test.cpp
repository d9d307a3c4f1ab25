#include "app/screens/conversation_view.hpp"
#include "app/screens/new_meeting_view.hpp"
#include "app/screens/person_view.hpp"
#include "app/screens/proposal_view.hpp"
#include "app/screens/today_view.hpp"
#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id birgitte{4, 2};
constexpr domain::Id match_id{4, 1};
constexpr domain::Id library{8, 1};
constexpr domain::Id coffee{7, 1};
const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

domain::Match match() {
    domain::Match match;
    match.id = match_id;
    match.mentor = birgitte;
    match.participant = person;
    match.mentor_name = "Birgitte";
    match.participant_name = "Samira";
    return match;
}

domain::Proposal asked(domain::Id from = birgitte) {
    domain::Proposal proposal{.id = coffee, .match = match_id, .mentor = birgitte, .participant = person};
    proposal.mentor_name = "Birgitte";
    proposal.participant_name = "Samira";
    proposal.from = from;
    proposal.starts = at(13, 15);
    proposal.ends = at(13, 16);
    proposal.place = library;
    proposal.text = "Kaffe?";
    proposal.language = "da";
    return proposal;
}

domain::Contact contact() {
    domain::Contact contact;
    contact.id = {3, 1};
    contact.person = person;
    contact.user = birgitte;
    contact.name = "Birgitte";
    contact.role = domain::ContactRole::mentor;
    return contact;
}

domain::Place library_place() {
    domain::Place place;
    place.id = library;
    place.name = in("en", "The library");
    return place;
}

} // namespace

TEST_CASE("a proposed meeting asks on Today, on the mentor's page and in the conversation, with place and words") {
    Stage stage({match(), asked(), contact(), library_place()});
    const TodayView today = make_today(stage.scene());
    REQUIRE(today.proposals.size() == 1);
    const ProposalView& view = today.proposals.front();
    CHECK(view.state == ProposalState::to_answer);
    CHECK(visible(view.title) == "Birgitte asks: can you meet on Friday 13 March at 15:00?");
    CHECK(view.place.text == "The library");
    CHECK(view.text.text == "Kaffe?");
    CHECK(view.text.is_fallback); // it is in Danish
    CHECK(view.detail.empty());
    CHECK(make_person({3, 1}, stage.scene())->proposals.size() == 1);
    CHECK(make_person({3, 1}, stage.scene())->new_meeting == Route{Screen::new_meeting, match_id});
    CHECK(make_conversation(match_id, stage.scene())->proposals.size() == 1);
    stage.place.day = domain::danish_time(at(13, 8)).date;
    CHECK(make_today(stage.scene()).proposals.empty());
}

TEST_CASE("somebody who is asked reads what they have at that time") {
    domain::Talk talk{.id = {6, 1}, .person = person, .with_name = "Mette"};
    talk.starts = at(13, 15, 30);
    talk.ends = at(13, 16, 30);
    const Stage stage({match(), asked(), talk});
    const auto views = make_proposals(stage.scene());
    REQUIRE(views.size() == 1);
    CHECK(visible(views.front().detail) == "You have this then: Talk with Mette");
}

TEST_CASE("an answer is on the screen until the server has it, and a meeting that was agreed on is in the plan") {
    Stage stage({match(), asked(), library_place()});
    stage.model.perform({{9, 1}, person, morning, domain::AnswerProposal{coffee, match_id, true}});
    auto views = make_proposals(stage.scene());
    REQUIRE(views.size() == 1);
    CHECK(views.front().state == ProposalState::answered);
    CHECK(visible(views.front().title) == "You meet Birgitte on Friday 13 March at 15:00");
    CHECK(views.front().detail == "Kept on this tablet, not sent yet");
    CHECK(domain::schedule_of(person, stage.model.records(), domain::danish_time(at(13, 8)).date,
                              domain::danish_time(at(13, 8)).date)
              .size() == 1);
    client::Changes sent;
    sent.actions = {stage.model.actions().front()};
    sent.actions.front().state = client::ActionState::sent;
    domain::Proposal accepted = asked();
    accepted.status = domain::ProposalStatus::accepted;
    sent.put = {accepted};
    stage.model.take(std::move(sent));
    CHECK(make_proposals(stage.scene()).empty());
}

TEST_CASE("who asked reads that no answer has come, and calmly that the other one can't") {
    domain::Proposal own = asked(person);
    CHECK(make_proposals(Stage({match(), own}).scene()).front().detail == "No answer yet");
    own.status = domain::ProposalStatus::declined;
    const Stage declined({match(), own});
    const auto view = make_proposals(declined.scene()).front();
    CHECK(visible(view.title) == "Birgitte can’t meet on Friday 13 March at 15:00");
    CHECK(view.detail == "You can ask for another time.");
    own.status = domain::ProposalStatus::withdrawn;
    CHECK(make_proposals(Stage({match(), own}).scene()).empty());
}

TEST_CASE("nobody is asked for what is past, nor by somebody whose match has ended") {
    domain::Proposal late = asked();
    late.starts = morning;
    CHECK(make_proposals(Stage({match(), late}).scene()).empty());
    domain::Match ended = match();
    ended.status = domain::MatchStatus::ended;
    CHECK(make_proposals(Stage({ended, asked()}).scene()).empty());
    CHECK_FALSE(make_new_meeting(match_id, Stage({ended}).scene()));
}

TEST_CASE("common free times come first, and any other time says what is in its way") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.match("Yonas", february + 1);
    desk.shared(samira, at(13, 8), at(13, 15));
    desk.look([&](const Scene& scene) {
        const auto view = make_new_meeting(samira, scene);
        REQUIRE(view);
        CHECK(view->partners.size() == 2);
        CHECK(view->partners.front().is_chosen);
        CHECK(visible(view->times[1].words) == "Friday 15:00");
        CHECK(view->days.size() == 7);
        CHECK(view->days.front().is_free);
        CHECK_FALSE(view->days_before);
        CHECK(view->taken.empty());
    });
    desk.place.meeting.starts = at(13, 10);
    desk.look([&](const Scene& scene) {
        const auto view = make_new_meeting(samira, scene);
        CHECK(visible(view->chosen) == "Friday 13 March, 10:00 to 11:00");
        REQUIRE(view->taken.size() == 1);
        CHECK(visible(view->taken.front()) == "Samira has this then: Danish");
        CHECK(view->ask.command.proposal.starts == at(13, 10));
        CHECK_FALSE(view->hours.at(2).is_free);
        CHECK(view->hours.at(2).is_chosen);
        CHECK(view->hours.at(7).is_free);
    });
    desk.place.meeting.day = domain::danish_time(at(19, 8)).date;
    desk.look([&](const Scene& scene) {
        const auto view = make_new_meeting(samira, scene);
        CHECK(view->days.front().date == domain::danish_time(at(19, 8)).date);
        CHECK(view->days_before);
    });
}

TEST_CASE("a participant asks her mentor at times of her own, and nothing of his is told") {
    const Stage stage({match()});
    const auto view = make_new_meeting(match_id, stage.scene());
    REQUIRE(view);
    CHECK(view->partners.empty());
    CHECK(view->free_heading == "You are free:");
    CHECK(visible(view->ask.note) == "Birgitte gets it and answers yes or no.");
}

} // namespace foothold::screens
