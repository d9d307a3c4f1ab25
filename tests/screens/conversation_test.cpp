#include "app/screens/conversation_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id match_id{4, 1};
constexpr domain::Id mentor{4, 2};
constexpr domain::Id stranger{4, 3};

domain::Match match() {
    domain::Match match;
    match.id = match_id;
    match.mentor = mentor;
    match.participant = person;
    match.mentor_name = "Birgitte";
    match.status = domain::MatchStatus::matched;
    return match;
}

domain::Message message(std::uint64_t number, domain::Id from, domain::Id to, const char* when, const char* language = "en") {
    return {{5, number}, from, to, "Somebody", "Hello", language, at(when), std::nullopt};
}

} // namespace

TEST_CASE("a conversation has what the two wrote, by day, the newest last") {
    const auto view = make_conversation(
        match_id, Stage({match(), message(1, person, mentor, "2026-03-12T08:00"), message(2, mentor, person, "2026-03-11T19:00"),
                         message(3, stranger, person, "2026-03-12T08:10")})
                      .scene());
    REQUIRE(view);
    REQUIRE(view->days.size() == 2);
    CHECK(view->days.at(0).heading == "Yesterday");
    CHECK(view->days.at(0).messages.at(0).is_unread);
    CHECK(view->days.at(1).heading == "Today");
    REQUIRE(view->days.at(1).messages.size() == 1);
    CHECK(view->days.at(1).messages.at(0).delivery == Delivery::sent);
    CHECK(visible(view->days.at(1).messages.at(0).state) == "8:00 · Sent");
}

TEST_CASE("one's own message says when the other one has read it") {
    domain::Message read = message(1, person, mentor, "2026-03-12T08:00");
    read.read_at = at("2026-03-12T08:20");
    const auto view = make_conversation(match_id, Stage({match(), read, message(2, person, mentor, "2026-03-12T08:30")}).scene());
    REQUIRE(view);
    CHECK(view->days.at(0).messages.at(0).delivery == Delivery::read);
    CHECK(visible(view->days.at(0).messages.at(0).state) == "8:00 · Read");
    CHECK(visible(view->days.at(0).messages.at(1).state) == "8:30 · Sent");
}

TEST_CASE("a message in another language says which; one's own does not") {
    const auto view = make_conversation(match_id, Stage({match(), message(1, mentor, person, "2026-03-12T08:00", "da"),
                                                         message(2, person, mentor, "2026-03-12T08:01", "da")})
                                                      .scene());
    CHECK(view->days.at(0).messages.at(0).text.is_fallback);
    CHECK_FALSE(view->days.at(0).messages.at(1).text.is_fallback);
}

TEST_CASE("a match that has ended can be read and not written to") {
    domain::Match ended = match();
    ended.status = domain::MatchStatus::ended;
    const auto view = make_conversation(match_id, Stage({ended, message(1, mentor, person, "2026-03-12T08:00")}).scene());
    REQUIRE(view);
    CHECK(view->with.has_ended);
    CHECK(view->days.size() == 1);
}

TEST_CASE("a match that ended lately can be written to, and says until when") {
    domain::Match ended = match();
    ended.status = domain::MatchStatus::ended;
    ended.until = domain::date_of(std::chrono::year{2026} / 2 / 10);
    const auto view = make_conversation(match_id, Stage({ended}).scene());
    CHECK_FALSE(view->with.has_ended);
    CHECK(visible(view->with.farewell).ends_with("until Thursday 12 March."));
    ended.until = domain::date_of(std::chrono::year{2026} / 2 / 9);
    CHECK(make_conversation(match_id, Stage({ended}).scene())->with.has_ended);
}

TEST_CASE("a message is on the screen before it is kept, and says so") {
    domain::Person writer;
    writer.id = person;
    Stage stage({match(), writer});
    stage.model.perform({{6, 1}, person, morning, domain::SendMessage{{6, 2}, match_id, "On my way", "en"}});
    const auto view = make_conversation(match_id, stage.scene());
    REQUIRE(view->days.size() == 1);
    CHECK(view->days.at(0).messages.at(0).delivery == Delivery::keeping);
    client::Changes kept;
    kept.actions = {stage.model.actions().front()};
    kept.actions.front().state = client::ActionState::kept;
    stage.model.take(kept);
    const auto later = make_conversation(match_id, stage.scene());
    CHECK(visible(later->days.at(0).messages.at(0).state) == "8:40 · Kept on this tablet, not sent yet");
}

TEST_CASE("the words of a message that was refused stay on the screen") {
    domain::Person writer;
    writer.id = person;
    domain::Match early = match();
    early.status = domain::MatchStatus::trained;
    Stage stage({early, writer});
    stage.model.perform({{6, 1}, person, morning, domain::SendMessage{{6, 2}, match_id, "On my way", "en"}});
    const auto view = make_conversation(match_id, stage.scene());
    REQUIRE(view->days.size() == 1);
    CHECK(view->days.at(0).messages.at(0).delivery == Delivery::refused);
    CHECK(view->days.at(0).messages.at(0).text.text == "On my way");
}

TEST_CASE("there is no conversation through what the reader does not have") {
    CHECK_FALSE(make_conversation(match_id, Stage({}).scene()));
}

} // namespace foothold::screens
