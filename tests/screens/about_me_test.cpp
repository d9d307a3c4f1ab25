#include "app/screens/about_me_view.hpp"

#include "app/screens/correction_screen.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::screens {

namespace {

using domain::DataRequest;
using domain::DataRequestKind;
using domain::DataRequestStatus;

constexpr domain::Id mentor{1, 2};
constexpr domain::Id match{2, 1};
constexpr domain::Id somebody{1, 3};

domain::Date day(std::string_view text) { return *domain::parse_date(text); }

/// A record of the person's own, and words of it that have to be read.
struct Own {
    std::vector<domain::Record> records; ///< the first is the one that counts
    std::vector<std::string> words = {}; ///< none: it is about nobody
};

/// No operator takes every kind: of a new one it has to be thought what it says about somebody.
struct OwnOf {
    Own operator()(domain::Person record) const {
        record.id = person;
        record.name = "Zelda";
        record.initial = "Q";
        record.languages = {"ti", "ar"};
        record.phase = domain::AsylumPhase::phase_2;
        record.phase_since = day("2026-01-07");
        record.residence = {3, 1};
        domain::Place place{.id = {3, 1}, .name = in("en", "Centre North")};
        place.address = "Vej 1, 9000 Aalborg";
        return {{record, place},
                {"Zelda Q.", "Participant", "Tigrinya, Arabic", "In phase 2 (fase 2)", "7 January 2026", "Centre North",
                 "Vej 1, 9000 Aalborg"}};
    }
    Own operator()(const domain::Place&) const { return {}; }
    Own operator()(const domain::Organisation&) const { return {}; }
    Own operator()(const domain::Programme&) const { return {}; }
    Own operator()(const domain::Course&) const { return {}; }
    Own operator()(const domain::Session&) const { return {}; }
    Own operator()(domain::Enrolment record) const {
        record = {{10, 1}, person, {11, 1}, {12, 1}, domain::EnrolmentStatus::finished, day("2025-02-03")};
        domain::Course course{.id = {12, 1}};
        course.title = in("en", "First aid");
        return {{record, course, domain::Programme{.id = {11, 1}, .title = in("en", "Fast track")}},
                {"First aid", "You have finished it", "3 February 2025", "Fast track"}};
    }
    Own operator()(domain::Attendance record) const {
        record = {{13, 1}, {14, 1}, person, domain::AttendanceAnswer::cannot_come, domain::AbsenceReason::no_transport, morning};
        domain::Session session{.id = {14, 1}, .topic = in("en", "Pay and tax")};
        session.starts = session.ends = at("2026-03-19T10:00");
        return {{record, session}, {"Pay and tax", "19 March 2026, 10:00", "You said that you can’t come", "No transport"}};
    }
    Own operator()(domain::Internship record) const {
        record.id = {15, 1};
        record.person = person;
        record.title = in("en", "At the bakery");
        record.contact_name = "Jonas";
        record.contact_phone = "70 00 00 44";
        record.from = day("2026-03-02");
        record.until = day("2026-03-26");
        record.tasks = {in("en", "Bake bread")};
        return {{record}, {"At the bakery", "2 March 2026 to 26 March 2026", "Jonas", "70 00 00 44", "Bake bread"}};
    }
    Own operator()(domain::Contact record) const {
        record.id = {16, 1};
        record.person = person;
        record.name = "Henrik";
        record.phone = "70 00 00 55";
        return {{record}, {"Henrik", "Contact person", "70 00 00 55"}};
    }
    Own operator()(domain::Match record) const {
        record.id = match;
        record.mentor = mentor;
        record.participant = person;
        record.mentor_name = "Birgitte";
        record.since = day("2026-01-15");
        record.shares = {domain::Activity::danish};
        return {{record}, {"Birgitte is your mentor", "From 15 January 2026 on", "May see: Danish"}};
    }
    Own operator()(const domain::SharedAppointment&) const {
        const domain::SharedAppointment record{{17, 1}, match, domain::Activity::course, in("en", "Shown class"), morning,
                                               morning, false};
        return {{record, (*this)(domain::Match{}).records.front()},
                {"Shown class", "12 March 2026, 8:40", "Your mentor can see"}};
    }
    Own operator()(domain::Talk record) const {
        record.id = {18, 1};
        record.person = person;
        record.with_name = "Mette";
        record.about = in("en", "Your next steps");
        record.starts = record.ends = at("2026-04-02T09:00");
        return {{record}, {"Talk with Mette", "2 April 2026, 9:00", "Your next steps"}};
    }
    Own operator()(const domain::Event&) const { return {}; }
    Own operator()(domain::Rsvp record) const {
        record = {{19, 1}, {20, 1}, person, true, morning};
        domain::Event event{.id = {20, 1}};
        event.title = in("en", "Dinner for all");
        return {{record, event}, {"Dinner for all", "You said that you come"}};
    }
    Own operator()(domain::Notice record) const {
        record = {{21, 1}, person, {}, in("en", "A new room"), in("en", "It is room 7"), {}, morning, morning};
        return {{record}, {"A new room", "It is room 7", "Read 12 March 2026, 8:40"}};
    }
    Own operator()(domain::Message record) const {
        record = {{22, 1}, mentor, person, "Birgitte", "See you soon", "en", at("2025-12-24T18:00"), std::nullopt};
        return {{record}, {"Birgitte wrote to you", "See you soon", "24 December 2025, 18:00"}};
    }
    Own operator()(domain::Plan record) const {
        record.id = {23, 1};
        record.person = person;
        record.agreed_with = "Line";
        record.agreed_on = day("2026-02-02");
        record.steps = {{domain::StepKind::course, domain::StepStatus::done, in("en", "Learn to bake"), std::nullopt}};
        record.goals = {{domain::GoalKind::kitchen, in("en", "A job in a kitchen"), {}}};
        record.next_title = in("en", "Visit the canteen");
        return {{record},
                {"agreed with Line on 2 February 2026", "Learn to bake", "Done", "A job in a kitchen", "Visit the canteen"}};
    }
    Own operator()(domain::Move record) const {
        record.id = {24, 1};
        record.person = person;
        record.to_place = {25, 1};
        record.date = day("2026-04-01");
        record.reason = in("en", "The centre closes");
        record.announced_at = morning;
        return {{record, domain::Place{.id = {25, 1}, .name = in("en", "Centre South")}},
                {"You move to Centre South", "1 April 2026", "The centre closes", "You were told 12 March 2026, 8:40"}};
    }
    Own operator()(const domain::Lesson&) const { return {}; }
    Own operator()(const domain::RightsCard&) const { return {}; }
    Own operator()(const domain::Offer&) const { return {}; }
    Own operator()(domain::Competence record) const {
        record.kind = domain::CompetenceKind::driving;
        record.id = domain::competence_id(record.kind, person);
        record.person = person;
        record.level = domain::CompetenceLevel::well;
        record.text = "I drove a lorry";
        record.language = "en";
        record.mapped_by = "Mette";
        record.mapped_on = day("2026-03-01");
        return {{record}, {"Driving", "Well", "I drove a lorry", "Mette has seen it, 1 March 2026"}};
    }
    Own operator()(domain::LogDay record) const {
        record = {{26, 1}, {15, 1}, person, day("2026-03-10"), "I made buns", "en", morning};
        return {{record}, {"Your words about Tuesday 10 March 2026", "I made buns"}};
    }
    Own operator()(domain::Viewing record) const {
        record = {{27, 1}, match, mentor, person, "Birgitte", day("2026-03-09"), {domain::Activity::talk}};
        return {{record}, {"Birgitte saw: Talk", "9 March 2026"}};
    }
    Own operator()(domain::Proposal record) const {
        record.id = {28, 1};
        record.mentor = mentor;
        record.participant = person;
        record.mentor_name = "Birgitte";
        record.from = mentor;
        record.text = "Shall we have coffee?";
        record.language = "en";
        record.starts = record.ends = at("2026-03-20T13:00");
        return {{record}, {"Birgitte asked you for a meeting", "20 March 2026, 13:00", "Shall we have coffee?", "No answer yet"}};
    }
    Own operator()(domain::Proof record) const {
        record.id = {29, 1};
        record.person = person;
        record.issuer_name = "Red Cross";
        record.issued_on = day("2026-03-03");
        record.items = {{domain::ProofKind::course, {12, 1}, in("en", "Sewing"), {}, day("2026-02-05"), 12, "Red Cross"}};
        return {{record}, {"Signed by Red Cross on 3 March 2026", "Sewing", "12 hours"}};
    }
    Own operator()(domain::DataRequest record) const {
        record.id = {30, 1};
        record.person = person;
        record.text = "My name has two l";
        record.language = "en";
        record.asked_at = record.at = morning;
        return {{record}, {"Something about me is wrong", "My name has two l", "12 March 2026"}};
    }
    Own operator()(domain::SupportRequest record) const {
        record.id = {31, 1};
        record.person = person;
        record.is_acute = true;
        record.text = "My shift has changed";
        record.language = "en";
        record.owner = "Line";
        record.status = domain::SupportStatus::answered;
        record.answer = in("en", "I have called them");
        record.asked_at = morning;
        record.answered_at = record.at = morning + domain::day_s;
        return {{record},
                {"You asked for help", "It cannot wait", "My shift has changed", "Asked 12 March 2026, 8:40",
                 "Line answered, 13 March 2026", "I have called them"}};
    }
    Own operator()(domain::OwnGoal record) const {
        record = {{32, 1}, person, domain::GoalKind::kitchen, "My own bakery", "en", domain::OwnGoalStatus::reached, morning};
        return {{record}, {"A goal of your own", "My own bakery", "Food and kitchen", "Reached, 12 March 2026"}};
    }
    Own operator()(domain::TaskMark record) const {
        domain::Internship internship{.id = {15, 9}, .person = person};
        internship.tasks = {in("en", "Baking"), in("en", "Selling bread")};
        record = {domain::task_id(internship.id, internship.tasks[1]), internship.id, person, domain::TaskState::learned,
                  morning};
        return {{record, internship}, {"Selling bread", "You have learned it", "Written 12 March 2026"}};
    }
    Own operator()(domain::BusyTime record) const {
        record = {{33, 1}, person, "Choir", "en", {{domain::Weekday::wednesday, 17 * 60, 19 * 60}}, morning};
        return {{record}, {"When you can’t, every week", "Choir", "Wednesday", "17:00"}};
    }
};

std::vector<AboutEntry> everything(const Scene& scene) {
    std::vector<AboutEntry> all;
    for (const AboutGroupView& group : make_about_me(scene).groups)
        all.insert(all.end(), group.entries.begin(), group.entries.end());
    return all;
}

/// All that is said about this record, a line each.
std::string words_about(domain::Id record, const Scene& scene) {
    std::string words;
    for (const AboutEntry& entry : everything(scene)) {
        if (entry.about != record) continue;
        words += visible(entry.title.text) + "\n";
        for (const ui::Words& line : entry.lines) words += visible(line.text) + "\n";
    }
    return words;
}

template <class Entity>
void check_kind() {
    const Own own = OwnOf{}(Entity{});
    const auto kind = domain::record_kind_names[domain::Record{Entity{}}.index()];
    INFO(kind);
    if (own.records.empty()) return;
    const Stage stage(own.records);
    const std::string said = words_about(id_of(own.records.front()), stage.scene());
    INFO(said);
    for (const std::string& words : own.words) {
        INFO(words);
        CHECK(said.find(words) != std::string::npos);
    }
    CHECK(make_correction(id_of(own.records.front()), stage.scene()));
}

template <class... Entities>
void check_kinds(const std::variant<Entities...>*) {
    (check_kind<Entities>(), ...);
}

std::string words_of(const std::vector<AboutEntry>& entries) {
    std::string words;
    for (const AboutEntry& entry : entries) {
        words += visible(entry.title.text) + "\n";
        for (const ui::Words& line : entry.lines) words += visible(line.text) + "\n";
    }
    return words;
}

DataRequest request(DataRequestStatus status, domain::LocalizedText answer = {}) {
    DataRequest made{.id = {30, 1}, .person = person, .text = "Two l", .language = "en", .status = status};
    made.answer = std::move(answer);
    made.asked_at = at("2026-03-01T10:00");
    made.at = at("2026-03-11T10:00");
    return made;
}

RequestView only_request(const Stage& stage) {
    const auto views = make_requests(stage.scene());
    REQUIRE(views.size() == 1);
    return views.front();
}

} // namespace

TEST_CASE("of every kind of record that can be about somebody, the page says what it says") {
    check_kinds(static_cast<const domain::Record*>(nullptr));
}

TEST_CASE("what is about somebody else is not on the page, and cannot be corrected there") {
    domain::Message message{.id = {22, 9}, .from = mentor, .to = somebody, .from_name = "Birgitte", .text = "Not yours"};
    domain::Person other{.id = somebody, .name = "Omar"};
    const Stage stage({domain::Person{.id = person, .name = "Zelda"}, other, message, domain::Place{.id = {3, 1}}});
    CHECK(words_of(everything(stage.scene())).find("Not yours") == std::string::npos);
    CHECK(words_of(everything(stage.scene())).find("Omar") == std::string::npos);
    CHECK_FALSE(make_correction(message.id, stage.scene()));
    CHECK_FALSE(make_correction({3, 1}, stage.scene()));
    CHECK(make_correction(person, stage.scene()));
}

TEST_CASE("places and organisations are called as on signs until somebody has translated them") {
    domain::Place home{.id = {3, 1}, .name = {{{"da", "Center Nord"}, {"en", "Centre North"}}}};
    domain::Organisation office{.id = {8, 1}, .name = {{{"da", "Udlændingestyrelsen"}, {"en", "Immigration Service"}}}};
    domain::Person me{.id = person, .name = "Zelda"};
    me.residence = home.id;
    domain::Move move{.id = {25, 1}, .person = person, .from_place = home.id};
    move.authority = office.id;
    const std::string said = words_of(everything(in_arabic({me, home, office, move}).scene()));
    INFO(said);
    CHECK(said.find("\nCenter Nord\nWhere you live") != std::string::npos);
    CHECK(said.find("From Center Nord") != std::string::npos);
    CHECK(said.find("Decided by Udlændingestyrelsen") != std::string::npos);
}

TEST_CASE("a mentor reads what is about the mentor, and not the plan of the mentee") {
    domain::Match pair{.id = match, .mentor = person, .participant = somebody, .mentor_name = "Me", .participant_name = "Samira"};
    const domain::SharedAppointment class_of_mentee{{17, 1}, match, {}, in("en", "Shown class"), morning, morning, false};
    const domain::Viewing viewing{{27, 1}, match, person, somebody, "Me", day("2026-03-09"), {domain::Activity::talk}};
    const Stage stage({pair, class_of_mentee, viewing}, {"en"}, domain::Role::mentor);
    const std::string said = words_of(everything(stage.scene()));
    CHECK(said.find("You are the mentor of Samira") != std::string::npos);
    CHECK(said.find("You saw: Talk") != std::string::npos);
    CHECK(said.find("Shown class") == std::string::npos);
}

TEST_CASE("the newest comes first, and words keep the language in which they were written") {
    const auto message = [](std::uint64_t number, std::string text, std::string language, std::string_view when) {
        return domain::Message{{22, number},        mentor,   person,      "Birgitte", std::move(text),
                               std::move(language), at(when), std::nullopt};
    };
    const Stage stage({message(1, "Old", "en", "2026-01-01T10:00"), message(2, "Goddag", "da", "2026-03-01T10:00")});
    const auto all = everything(stage.scene());
    REQUIRE(all.size() == 2);
    CHECK(all[0].lines[0].text == "Goddag");
    CHECK(all[0].lines[0].language == "da");
    CHECK(all[0].lines[0].is_fallback);
    CHECK_FALSE(all[1].lines[0].is_fallback);
}

TEST_CASE("what is on the device alone: when it was updated, what waits, what was chosen here") {
    Stage stage({domain::Person{.id = person, .name = "Zelda"}});
    client::Changes nothing_yet;
    stage.model.take(std::move(nothing_yet));
    CHECK(words_of(make_about_device(stage.scene())).find("Not updated yet") != std::string::npos);
    client::Changes changes;
    changes.status.phase = client::SyncStatus::Phase::idle;
    changes.status.confirmed_through = at("2026-03-12T08:00");
    stage.model.take(std::move(changes));
    stage.model.perform({{9, 1}, person, morning, domain::SetLanguages{{"ar"}}});
    stage.settings.text_percent = 150;
    stage.settings.is_metered = true;
    stage.settings.reminder = ReminderTime::never;
    const std::string said = words_of(make_about_device(stage.scene()));
    INFO(said);
    for (const char* words : {"Last updated", "8:00", "Your languages\nKept on this tablet, not sent yet", "Text size\n150 %",
                              "Internet\nIt costs money", "Reminders\nNo reminders", "Colours\nLight colours"})
        CHECK(said.find(words) != std::string::npos);
}

TEST_CASE("a request says whether it has gone, who answers by when, and can be taken back until it is answered") {
    Stage stage({domain::Person{.id = person, .name = "Zelda"}});
    stage.model.perform(
        {{9, 1}, person, morning, domain::AskAboutData{{30, 1}, DataRequestKind::correction, person, "Two l", "en"}});
    const RequestView kept = only_request(stage);
    CHECK(visible(kept.title) == "This is wrong: Zelda");
    CHECK(kept.state == "Being kept");
    CHECK(kept.take_back == domain::Intent{domain::TakeBackRequest{{30, 1}}});
    CHECK(visible(kept.further) == "The office of your programme answers by 11 April 2026");
    const Stage sent({request(DataRequestStatus::open)});
    CHECK(visible(only_request(sent).state) == "Sent, 11 March 2026. No answer yet");
    CHECK(only_request(sent).take_back);
}

TEST_CASE("an answer is read in the reader's language, and who is refused reads where to complain") {
    const domain::LocalizedText both{{{"da", "Rettet"}, {"en", "It is changed"}}};
    const RequestView done = only_request(Stage({request(DataRequestStatus::done, both)}));
    CHECK(done.answer.text == "It is changed");
    CHECK(visible(done.state) == "Done, 11 March 2026");
    CHECK_FALSE(done.take_back);
    CHECK(done.further.empty());
    const RequestView refused = only_request(Stage({request(DataRequestStatus::refused, in("da", "Nej, fordi"))}));
    CHECK(refused.answer.text == "Nej, fordi");
    CHECK(refused.answer.is_fallback);
    CHECK(refused.further.find("Datatilsynet") != std::string::npos);
    CHECK_FALSE(refused.take_back);
    CHECK_FALSE(only_request(Stage({request(DataRequestStatus::taken_back)})).take_back);
}

TEST_CASE("who is named as the one to answer is the organisation of the person's programme") {
    domain::Organisation red_cross{.id = {8, 1}, .name = in("en", "Red Cross")};
    domain::Programme programme{.id = {11, 1}, .title = in("en", "Fast track")};
    programme.organisations = {red_cross.id};
    const domain::Enrolment enrolment{{10, 1}, person, programme.id, {}, domain::EnrolmentStatus::active, {}};
    CHECK(visible(who_answers(Stage({red_cross, programme, enrolment}).scene())) == "Red Cross");
    red_cross.name.translations.push_back({"da", "Røde Kors"});
    CHECK(visible(who_answers(in_arabic({red_cross, programme, enrolment}).scene())) == "Røde Kors");
}

TEST_CASE("only a request to be erased everywhere that is open counts as asked") {
    DataRequest everything = request(DataRequestStatus::open);
    everything.kind = DataRequestKind::erasure;
    CHECK(open_erasure(Stage({everything}).scene()));
    CHECK_FALSE(open_erasure(Stage({request(DataRequestStatus::open)}).scene()));
    everything.status = DataRequestStatus::refused;
    CHECK_FALSE(open_erasure(Stage({everything}).scene()));
}

} // namespace foothold::screens
