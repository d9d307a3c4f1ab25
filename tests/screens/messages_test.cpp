#include "app/screens/messages_view.hpp"

#include "app/screens/correspondents.hpp"
#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

MessagesView messages_of(MentorDesk& desk) {
    MessagesView view;
    desk.look([&](const Scene& scene) { view = make_messages(scene); });
    return view;
}

bool has_unread(MentorDesk& desk) {
    bool has = false;
    desk.look([&](const Scene& scene) { has = has_unread_messages(scene); });
    return has;
}

std::vector<std::string> names_in(const MessagesView& view) {
    std::vector<std::string> names;
    for (const MessagesRow& row : view.rows) names.push_back(visible(row.name.text));
    return names;
}

} // namespace

TEST_CASE("the newest conversation is first, those without messages are last in the order of the matches") {
    MentorDesk desk;
    desk.coordinator("Hanne");
    desk.match("Samira", february);
    const auto yonas = desk.match("Yonas", february + 1);
    desk.match("Reza", february + 2);
    const auto mette = desk.coordinator("Mette");
    desk.message(yonas, at(11, 20), "Good evening");
    desk.message(mette, at(11, 21), "Sparring on Monday?");
    CHECK(names_in(messages_of(desk)) == std::vector<std::string>{"Mette", "Yonas A.", "Samira A.", "Reza A.", "Hanne"});
    desk.wrote(yonas, at(12, 8), "Good morning");
    CHECK(names_in(messages_of(desk)).front() == "Yonas A.");
}

TEST_CASE("a row says what was written last, by whom and when, and leads to the conversation") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    desk.message(samira, at(12, 6, 40), "See you");
    const MessagesRow theirs = messages_of(desk).rows.at(0);
    CHECK(theirs.through == samira);
    CHECK(theirs.initials == "SA");
    CHECK(theirs.position == 0u);
    CHECK(theirs.last.text == "See you");
    CHECK(theirs.when == "2 hours ago");
    desk.wrote(samira, at(12, 7, 40), "At four");
    const MessagesRow mine = messages_of(desk).rows.at(0);
    CHECK(visible(mine.last.text) == "You: At four");
    CHECK(mine.when == "1 hour ago");
}

TEST_CASE("a conversation in which nothing was written says neither what nor when") {
    MentorDesk desk;
    desk.match("Samira", february);
    const MessagesRow row = messages_of(desk).rows.at(0);
    CHECK(row.last.empty());
    CHECK(row.when.empty());
    CHECK(row.unread.empty());
}

TEST_CASE("how many messages wait to be read is said in words, for each conversation") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    const auto yonas = desk.match("Yonas", february + 1);
    const auto hanne = desk.coordinator("Hanne");
    CHECK_FALSE(has_unread(desk));
    desk.message(samira, at(12, 7), "One");
    desk.message(samira, at(12, 8), "Two");
    desk.letter(yonas, at(11, 8), "Seen", at(11, 9));
    desk.message(hanne, at(10, 8), "Three");
    desk.wrote(yonas, at(11, 10), "Not read by Yonas");
    const MessagesView view = messages_of(desk);
    CHECK(visible(view.rows.at(0).unread) == "2 new messages");
    CHECK(view.rows.at(1).unread.empty());
    CHECK(visible(view.rows.at(2).unread) == "1 new message");
    CHECK(has_unread(desk));
}

TEST_CASE("who was a mentee until lately can be written to, and the row says that it has ended") {
    MentorDesk desk;
    desk.match("Samira", february, domain::MatchStatus::ended, domain::date_of(std::chrono::year{2026} / 3 / 1));
    const auto amal = desk.match("Amal", february, domain::MatchStatus::ended, domain::date_of(std::chrono::year{2026} / 2 / 9));
    desk.match("Yonas", february + 1);
    desk.message(amal, at(12, 8), "Nobody answers here any more");
    const MessagesView view = messages_of(desk);
    CHECK(names_in(view) == std::vector<std::string>{"Yonas A.", "Samira A."});
    CHECK(view.rows.at(0).note.empty());
    CHECK(visible(view.rows.at(1).note) == "Ended on 1 March");
    CHECK(view.rows.at(1).position == 1u);
    CHECK_FALSE(has_unread(desk));
}

TEST_CASE("a contact has the role in words and in colour") {
    MentorDesk desk;
    const auto hanne = desk.coordinator("Hanne");
    const MessagesRow row = messages_of(desk).rows.at(0);
    CHECK(row.through == hanne);
    CHECK(row.note == "Coordinator");
    CHECK(row.role == domain::ContactRole::coordinator);
    CHECK_FALSE(row.position);
}

TEST_CASE("a mentor who can write with nobody reads so") {
    MentorDesk desk;
    desk.match("", february, domain::MatchStatus::trained);
    const MessagesView view = messages_of(desk);
    CHECK(view.rows.empty());
    CHECK(view.empty_title == "Nobody to write with yet");
    CHECK_FALSE(view.empty_detail.empty());
}

TEST_CASE("a long message is shown by its beginning, in whole words and whole letters") {
    CHECK(beginning_of("See you") == "See you");
    CHECK(beginning_of("See you\nat four") == "See you at four");
    const std::string long_words = "I am on the train from Roskilde and come ten minutes later than we said yesterday";
    CHECK(beginning_of(long_words) == "I am on the train from Roskilde and come ten minutes later than we…");
    std::string without_spaces;
    for (int letter = 0; letter < 90; ++letter) without_spaces += "ش";
    CHECK(beginning_of(without_spaces) == without_spaces.substr(0, 140) + "…");
}

TEST_CASE("a message in a language that the mentor does not read says which") {
    MentorDesk desk;
    desk.language = "ar";
    const auto samira = desk.match("Samira", february);
    desk.message(samira, at(12, 8), "See you");
    CHECK(messages_of(desk).rows.at(0).last.is_fallback);
    desk.wrote(samira, at(12, 8, 30), "At four");
    CHECK_FALSE(messages_of(desk).rows.at(0).last.is_fallback);
}

} // namespace foothold::screens
