#include "app/screens/sharing_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::Activity;

constexpr domain::Id match_id{4, 1};
constexpr domain::Id birgitte{4, 2};

domain::Match match() {
    domain::Match match;
    match.id = match_id;
    match.mentor = birgitte;
    match.participant = person;
    match.mentor_name = "Birgitte";
    match.shares = {Activity::course, Activity::mentor};
    return match;
}

domain::Viewing seen(int days_ago, std::vector<Activity> activities) {
    const domain::Date day = domain::danish_time(morning).date - days_ago;
    return {domain::viewing_id(match_id, day), match_id, birgitte, person, "Birgitte", day, std::move(activities)};
}

} // namespace

TEST_CASE("each kind of appointment has a switch of its own, and says what of it is seen") {
    const auto views = make_sharing(Stage({match()}).scene());
    REQUIRE(views.size() == 1);
    CHECK(visible(views.front().heading) == "What Birgitte may see");
    REQUIRE(views.front().switches.size() == 5); // the meetings of the two are theirs anyway
    const SharingSwitch& course = views.front().switches.at(0);
    CHECK(course.is_on);
    CHECK(course.change == domain::ShareActivity{match_id, Activity::course, false});
    const SharingSwitch& talk = views.front().switches.at(2);
    CHECK_FALSE(talk.is_on);
    CHECK(talk.what == "When. Never with whom, and never what a talk is about");
    CHECK(talk.change == domain::ShareActivity{match_id, Activity::talk, true});
}

TEST_CASE("a switch holds at once, without a network") {
    Stage stage({match()});
    stage.model.perform({{9, 1}, person, morning, make_sharing(stage.scene()).front().switches.at(0).change});
    CHECK_FALSE(make_sharing(stage.scene()).front().switches.at(0).is_on);
}

TEST_CASE("what was seen is told by day, the newest first, ten days until somebody wants more") {
    std::vector<domain::Record> records{match(), seen(0, {Activity::course}), seen(1, {Activity::danish, Activity::event})};
    for (int day = 2; day < 12; ++day) records.emplace_back(seen(day, {Activity::course}));
    domain::Viewing of_another = seen(20, {Activity::course});
    of_another.mentor = {4, 9};
    records.emplace_back(of_another);
    Stage stage(records);
    SharingView view = make_sharing(stage.scene()).front();
    REQUIRE(view.seen.size() == 10);
    CHECK(view.has_more);
    CHECK(visible(view.seen.at(0)) == "Today: Course");
    CHECK(visible(view.seen.at(1)) == "11 March: Danish, Event");
    stage.place.unfolded.insert(match_id);
    view = make_sharing(stage.scene()).front();
    CHECK(view.seen.size() == 12);
    CHECK_FALSE(view.has_more);
}

TEST_CASE("a match that has ended has no switches") {
    domain::Match ended = match();
    ended.status = domain::MatchStatus::ended;
    CHECK(make_sharing(Stage({ended}).scene()).empty());
}

} // namespace foothold::screens
