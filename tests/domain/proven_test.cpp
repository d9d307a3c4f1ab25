#include "domain/proven.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

namespace {

constexpr Id samira{1, 1};
constexpr Id yonas{1, 2};
constexpr Id course_id{2, 1};
constexpr Id place_id{3, 1};
constexpr Id programme_id{4, 1};
constexpr Id internship_id{5, 1};

Date day(std::string_view text) { return *parse_date(text); }
const Date today = day("2026-03-12");

LocalizedText in_two(std::string english, std::string danish) {
    return {{{"en", std::move(english)}, {"da", std::move(danish)}}};
}

Session session(std::uint64_t number, std::string_view starts, int hours) {
    Session session{.id = {6, number}, .course = course_id};
    session.starts = instant_of(*parse_local_time(starts));
    session.ends = session.starts + hours * hour_s;
    return session;
}

Records first_aid(EnrolmentStatus status = EnrolmentStatus::finished) {
    Records records;
    Course course{.id = course_id, .programme = programme_id};
    course.title = in_two("First aid", "Førstehjælp");
    records.put(course);
    records.put(Enrolment{{7, 1}, samira, programme_id, course_id, status, day("2026-02-01")});
    records.put(session(1, "2026-02-04T09:00", 6));
    records.put(session(2, "2026-02-05T09:00", 6));
    return records;
}

Internship cafe() {
    Internship internship{.id = internship_id, .person = samira};
    internship.title = in_two("Kitchen assistant", "Køkkenmedhjælper");
    internship.contact_name = "Jonas P.";
    internship.from = day("2026-02-02");
    internship.until = day("2026-02-26");
    internship.weekly_hours = 20;
    return internship;
}

Competence cooking() {
    Competence competence{.id = competence_id(CompetenceKind::cooking, samira), .person = samira};
    competence.level = CompetenceLevel::very_well;
    competence.text = "My own words";
    competence.evidence = in_two("8 years", "8 år");
    competence.mapped_by = "Mette";
    competence.mapped_on = day("2026-02-20");
    return competence;
}

std::vector<ProofItem> things(const Records& records) { return proven_things(samira, records, "Røde Kors", today); }

} // namespace

TEST_CASE("a finished course is proven with its last day, its hours and who held it") {
    Records records = first_aid();
    const auto proven = things(records);
    REQUIRE(proven.size() == 1);
    CHECK(proven[0].kind == ProofKind::course);
    CHECK(proven[0].about == course_id);
    CHECK(proven[0].title.find("da") == "Førstehjælp");
    CHECK_FALSE(proven[0].from);
    CHECK(proven[0].until == day("2026-02-05"));
    CHECK(proven[0].hours == 12);
    CHECK(proven[0].confirmed_by == "Røde Kors");

    Course held_there = *records.find<Course>(course_id);
    held_there.place = place_id;
    records.put(held_there);
    Place place{.id = place_id};
    place.name = in_two("Centre Avnstrup", "Center Avnstrup");
    records.put(place);
    CHECK(things(records)[0].confirmed_by == "Center Avnstrup");
}

TEST_CASE("only a course that is finished is proven, once, and only with meetings that were") {
    for (const auto status : {EnrolmentStatus::invited, EnrolmentStatus::active, EnrolmentStatus::ended})
        CHECK(things(first_aid(status)).empty());
    Records records = first_aid();
    records.put(Enrolment{{7, 2}, samira, programme_id, course_id, EnrolmentStatus::finished, day("2026-02-02")});
    Session cancelled = session(3, "2026-02-06T09:00", 6);
    cancelled.is_cancelled = true;
    records.put(cancelled);
    records.put(session(4, "2026-03-20T09:00", 6));
    records.put(Enrolment{{7, 3}, yonas, programme_id, course_id, EnrolmentStatus::finished, day("2026-02-02")});
    const auto proven = things(records);
    REQUIRE(proven.size() == 1);
    CHECK(proven[0].hours == 12);
}

TEST_CASE("an internship is proven from the day after its last one") {
    Records records;
    records.put(cafe());
    CHECK(proven_things(samira, records, "Røde Kors", day("2026-02-26")).empty());
    const auto proven = proven_things(samira, records, "Røde Kors", day("2026-02-27"));
    REQUIRE(proven.size() == 1);
    CHECK(proven[0].from == day("2026-02-02"));
    CHECK(proven[0].until == day("2026-02-26"));
    CHECK(proven[0].hours == 80);
    CHECK(proven[0].confirmed_by == "Jonas P.");
    CHECK(proven_things(yonas, records, "Røde Kors", today).empty());
}

TEST_CASE("of what somebody can do only what staff have seen is proven, in their words") {
    Records records;
    records.put(cooking());
    const auto proven = things(records);
    REQUIRE(proven.size() == 1);
    CHECK(proven[0].title == LocalizedText{{{"da", "Madlavning: 8 år"}, {"en", "Cooking: 8 years"}}});
    CHECK(proven[0].confirmed_by == "Mette");

    Competence told = cooking();
    told.mapped_on.reset();
    records.put(told);
    CHECK(things(records).empty());
    Competence taken_back = cooking();
    taken_back.level = CompetenceLevel::not_told;
    records.put(taken_back);
    CHECK(things(records).empty());
}

TEST_CASE("courses come first, then internships, then competences, the latest first") {
    Records records = first_aid();
    records.put(cafe());
    records.put(cooking());
    records.put(Course{.id = {2, 2}});
    records.put(Enrolment{{7, 4}, samira, programme_id, {2, 2}, EnrolmentStatus::finished, day("2026-01-01")});
    Session earlier = session(5, "2026-01-14T09:00", 6);
    earlier.course = {2, 2};
    records.put(earlier);
    std::vector<Id> order;
    for (const ProofItem& item : things(records)) order.push_back(item.about);
    CHECK(order == std::vector<Id>{course_id, {2, 2}, internship_id, competence_id(CompetenceKind::cooking, samira)});
}

TEST_CASE("on paper a text stands in Danish, else in English, else in what there is, and its language with it") {
    const auto as_written = [](const LocalizedText& text) {
        const ChosenText chosen = as_on_paper(text);
        return std::pair{std::string{chosen.text}, std::string{chosen.language}};
    };
    using Written = std::pair<std::string, std::string>;
    CHECK(as_written(in_two("First aid", "Førstehjælp")) == Written{"Førstehjælp", "da"});
    CHECK(as_written({{{"ar", "إسعاف"}, {"en", "First aid"}}}) == Written{"First aid", "en"});
    CHECK(as_written({{{"ar", "إسعاف"}}}) == Written{"إسعاف", "ar"});
    CHECK(as_written(untranslated("Ung AUC")) == Written{"Ung AUC", "zxx"});
    CHECK(as_written({}) == Written{});
}

TEST_CASE("who signs is the first organisation with a key, of the programmes in the order in which they began") {
    Records records = first_aid();
    CHECK_FALSE(issuer_for(samira, records));
    Programme programme{.id = programme_id};
    programme.organisations = {{8, 1}, {8, 2}, {8, 3}};
    records.put(programme);
    records.put(Organisation{.id = {8, 1}});
    for (const std::uint64_t number : {2u, 3u, 4u}) {
        Organisation signs{.id = {8, number}};
        signs.proof_key = "key";
        records.put(signs);
    }
    Programme later{.id = {4, 2}};
    later.organisations = {{8, 4}};
    records.put(later);
    records.put(Enrolment{{7, 0}, samira, later.id, {}, EnrolmentStatus::active, day("2026-03-01")});
    REQUIRE(issuer_for(samira, records));
    CHECK(issuer_for(samira, records)->id == Id{8, 2});
    CHECK_FALSE(issuer_for(yonas, records));
}

} // namespace foothold::domain
