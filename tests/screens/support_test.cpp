#include "app/screens/support_view.hpp"

#include "app/screens/search_own_entries.hpp"
#include "app/screens/today_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::screens {

namespace {

using domain::SupportRequest;
using domain::SupportStatus;

constexpr domain::Id question{9, 1};
constexpr domain::Id bakery{2, 1};
constexpr domain::Id company{2, 2};
constexpr domain::Id match{2, 3};
constexpr domain::Id somebody{1, 2};

domain::Contact mentor(std::uint32_t until_minute) {
    domain::Contact contact{.id = {3, 1}, .person = person, .role = domain::ContactRole::mentor, .name = "Birgitte"};
    contact.phone = "70 00 00 31";
    for (int day = 0; day < 7; ++day) contact.hours.push_back({static_cast<domain::Weekday>(day), 480, until_minute});
    contact.lifeline_order = 1;
    return contact;
}

SupportRequest asked(SupportStatus status = SupportStatus::open, std::string owner = {}) {
    SupportRequest request{.id = question, .person = person, .about = bakery, .text = "My shift", .language = "en"};
    request.status = status;
    request.owner = std::move(owner);
    if (status == SupportStatus::answered) request.answer = {{{"da", "Kom klokken ni"}, {"en", "Come at nine"}}};
    request.asked_at = at("2026-03-10T10:00");
    request.at = at("2026-03-11T10:00");
    return request;
}

std::vector<domain::Record> with(std::vector<domain::Record> more) {
    domain::Internship internship{.id = bakery, .person = person, .company = company, .title = in("en", "Baker")};
    std::vector<domain::Record> records{domain::Person{.id = person, .name = "Samira"}, internship,
                                        domain::Organisation{.id = company, .name = in("da", "Havnens Bageri")}};
    records.insert(records.end(), more.begin(), more.end());
    return records;
}

RequestView only(const Stage& stage) {
    const auto views = make_support_requests(stage.scene());
    REQUIRE(views.size() == 1);
    return views.front();
}

RequestView only(SupportRequest request) { return only(Stage(with({std::move(request)}))); }

domain::Notice notice(domain::Id about) {
    domain::Notice told{.id = {8, 1}, .person = person, .title = in("en", "My shift"), .body = in("en", "Come at nine")};
    told.about = about;
    told.at = morning - domain::hour_s;
    return told;
}

} // namespace

TEST_CASE("what somebody asks says where it is: on its way to the disk, kept, sent, taken by somebody, answered") {
    Stage stage(with({}));
    REQUIRE(stage.model.perform(
                {{9, 9}, person, at("2026-03-10T10:00"), domain::AskForSupport{question, bakery, false, "My shift", "en"}}) ==
            domain::Verdict::applied);
    CHECK(only(stage).state == "Being kept");
    client::Changes changes;
    changes.actions = {stage.model.actions().front()};
    changes.actions.front().state = client::ActionState::kept;
    stage.model.take(std::move(changes));
    CHECK(only(stage).state == "Kept on this tablet, not sent yet");
    CHECK(visible(only(asked()).state) == "Sent, 10 March 2026. No answer yet");
    CHECK(visible(only(asked(SupportStatus::open, "Line")).state) == "Line has it. No answer yet");
    CHECK(visible(only(asked(SupportStatus::answered, "Line")).state) == "Line answered, 11 March 2026");
    CHECK(visible(only(asked(SupportStatus::answered)).state) == "Answered, 11 March 2026");
    CHECK(visible(only(asked(SupportStatus::taken_back)).state) == "You took it back, 11 March 2026");
}

TEST_CASE("a question can be taken back as long as it waits, also when somebody has it") {
    CHECK(only(asked()).take_back == domain::Intent{domain::TakeBackSupport{question}});
    CHECK(only(asked(SupportStatus::open, "Line")).take_back);
    CHECK_FALSE(only(asked(SupportStatus::answered, "Line")).take_back);
    CHECK_FALSE(only(asked(SupportStatus::taken_back)).take_back);
}

TEST_CASE("a question says what it is about, and the answer is read in the reader's language") {
    const RequestView answered = only(asked(SupportStatus::answered, "Line"));
    CHECK(visible(answered.title) == "It is about: Havnens Bageri");
    CHECK(answered.text.text == "My shift");
    CHECK(answered.answer.text == "Come at nine");
    SupportRequest general = asked();
    general.about = {};
    CHECK(only(general).title == "You asked for help");
    general.about = {7, 7}; // is no longer there
    CHECK(only(general).title == "You asked for help");
}

TEST_CASE("nobody sees what somebody else has asked") {
    SupportRequest others = asked();
    others.person = somebody;
    const Stage stage(with({others}));
    CHECK(make_support_requests(stage.scene()).empty());
    CHECK_FALSE(make_support_request(question, stage.scene()));
    CHECK(own_entries(stage.scene()).empty());
}

TEST_CASE("the page knows what it is asked about, and is gone with it") {
    Stage stage(with({}));
    const auto page = make_support(bakery, stage.scene());
    REQUIRE(page);
    CHECK(visible(page->about) == "It is about: Havnens Bageri");
    CHECK(page->ask.asked.about == bakery);
    CHECK_FALSE(page->ask.asked.is_acute);
    CHECK_FALSE(make_support({7, 7}, stage.scene()));
    const auto general = make_support({}, stage.scene());
    REQUIRE(general);
    CHECK(general->about.empty());
    CHECK(general->ask.asked.about.is_nil());
}

TEST_CASE("what cannot wait shows who can be called at this moment, and 112 when nobody answers") {
    Stage stage(with({mentor(1200)}));
    stage.place.stack = {{Screen::support, bakery}};
    stage.place.cannot_wait.insert(stage.place.written_on());
    const auto page = make_support(bakery, stage.scene());
    REQUIRE(page);
    CHECK(page->cannot_wait);
    CHECK(page->ask.asked.is_acute);
    REQUIRE(page->lifeline);
    CHECK(page->lifeline->who.called == "Birgitte");
    const Stage early(with({mentor(500)})); // until 8:20
    REQUIRE(make_support(bakery, early.scene())->lifeline);
    CHECK(make_support(bakery, early.scene())->lifeline->is_emergency);
    stage.place.stack = {{Screen::support, {}}}; // another page has a switch of its own
    CHECK_FALSE(make_support({}, stage.scene())->cannot_wait);
}

TEST_CASE("on the page of what it is about stands how far the newest question that waits has come") {
    SupportRequest older = asked(SupportStatus::open, "Jens");
    older.id = {9, 2};
    older.asked_at = at("2026-03-01T10:00");
    SupportRequest answered = asked(SupportStatus::answered, "Line");
    answered.id = {9, 3};
    answered.asked_at = at("2026-03-11T10:00");
    CHECK(visible(support_state(bakery, Stage(with({older, answered})).scene())) == "Jens has it. No answer yet");
    CHECK(visible(support_state(bakery, Stage(with({older, answered, asked()})).scene())) ==
          "Sent, 10 March 2026. No answer yet");
    CHECK(support_state(bakery, Stage(with({answered})).scene()).empty());
    CHECK(support_state(company, Stage(with({older})).scene()).empty());
}

TEST_CASE("a mentor asks about the match, by the mentee's name") {
    const domain::Match pair{.id = match, .mentor = person, .participant = somebody, .participant_name = "Elif"};
    const Stage stage({domain::Person{.id = person, .name = "Mette"}, pair}, {"en"}, domain::Role::mentor);
    CHECK(visible(support_about(match, stage.scene()).text) == "You are the mentor of Elif");
    CHECK_FALSE(make_support(match, stage.scene())->lifeline);
}

TEST_CASE("an answer is news that names who gave it and leads to the question") {
    const Stage stage(with({asked(SupportStatus::answered, "Line"), notice(question)}));
    const NewsListView news = make_news(stage.scene());
    REQUIRE(news.rows.size() == 1);
    CHECK(visible(news.rows[0].title.text) == "Line has answered you");
    CHECK(news.rows[0].detail.text == "Come at nine");
    CHECK(news.rows[0].route == Route{Screen::support_request, question});
    CHECK(make_support_request(question, stage.scene()));
    const NewsListView early = make_news(Stage(with({notice(question)})).scene()); // the question has not come yet
    REQUIRE(early.rows.size() == 1);
    CHECK(early.rows[0].title.text == "My shift");
    CHECK(early.rows[0].detail.text == "Come at nine");
}

TEST_CASE("an answer about somebody's data is news that leads to what they asked") {
    domain::DataRequest request{.id = {9, 4}, .person = person, .text = "Two l", .language = "en"};
    request.status = domain::DataRequestStatus::done;
    request.at = morning - domain::hour_s;
    const NewsListView news = make_news(Stage(with({request, notice(request.id)})).scene());
    REQUIRE(news.rows.size() == 1);
    CHECK(news.rows[0].title.text == "What you asked about your data has been answered");
    CHECK(visible(news.rows[0].detail.text) == "Done, 12 March 2026");
    CHECK(news.rows[0].route == Route{Screen::about_me, {}});
}

TEST_CASE("a question is found by its words, by what it is about and by its answer") {
    const Stage stage(with({asked(SupportStatus::answered, "Line")}));
    const auto entries = own_entries(stage.scene());
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].title.text == "You asked for help");
    CHECK(entries[0].detail.text == "My shift");
    CHECK(entries[0].route == Route{Screen::support_request, question});
    for (const char* words : {"Havnens Bageri", "Line", "Kom klokken ni"})
        CHECK(entries[0].further.find(words) != std::string::npos);
}

} // namespace foothold::screens
