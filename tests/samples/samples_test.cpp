#include "domain/lesson_material.hpp"
#include "tests/samples/sample_records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

namespace foothold {
namespace {

std::size_t count_of(Role role, const Records& records) {
    const auto& people = records.all<Person>();
    return static_cast<std::size_t>(
        std::ranges::count_if(people, [role](const auto& entry) { return entry.second.role == role; }));
}

TEST_CASE("the sample files load together") {
    CHECK(sample_files().size() == 6);
    const auto read = read_samples(morning);
    INFO((read ? "" : read.error().detail));
    CHECK(read.has_value());
}

TEST_CASE("there are participants, mentors and coordinators enough to see every programme") {
    const Records records = sample_records();
    CHECK(count_of(Role::participant, records) >= 12);
    CHECK(count_of(Role::mentor, records) >= 4);
    CHECK(count_of(Role::coordinator, records) >= 3);
    CHECK(records.all<Programme>().size() == 5);
}

TEST_CASE("every programme has a participant who takes part in it") {
    const Records records = sample_records();
    std::set<Id> seen;
    for (const auto& [id, enrolment] : records.all<Enrolment>())
        if (enrolment.status == EnrolmentStatus::active && records.find<Person>(enrolment.person)->role == Role::participant)
            seen.insert(enrolment.programme);
    for (const auto& [id, programme] : records.all<Programme>()) {
        INFO(programme.title.find("en"));
        CHECK(seen.contains(id));
    }
}

TEST_CASE("the pool shows a mentor in every state of the lifecycle") {
    const Records records = sample_records();
    std::set<MatchStatus> seen;
    for (const auto& [id, match] : records.all<Match>()) seen.insert(match.status);
    CHECK(seen.size() == enumeration_names<MatchStatus>.size());
}

TEST_CASE("a meeting waits for Samira's answer, and she can read what was seen of hers") {
    const Records records = sample_records();
    const Id samira = person_called("Samira", records).id;
    const auto& proposals = records.all<Proposal>();
    CHECK(std::ranges::any_of(proposals, [&](const auto& entry) {
        const Proposal& proposal = entry.second;
        return proposal.to() == samira && proposal.status == ProposalStatus::open && proposal.starts > morning;
    }));
    for (const auto& [id, proposal] : proposals) {
        const auto* match = records.find<Match>(proposal.match);
        REQUIRE(match);
        CHECK((match->mentor == proposal.mentor && match->participant == proposal.participant));
    }
    CHECK(std::ranges::count_if(records.all<Viewing>(), [&](const auto& entry) { return entry.second.participant == samira; }) ==
          3);
}

TEST_CASE("help is asked for by a participant, a mentor and a company, and somebody named has answered") {
    const Records records = sample_records();
    const Person& elif = person_called("Elif", records);
    const Person& soren = person_called("Søren", records);
    const auto& requests = records.all<SupportRequest>();
    const auto some = [&](const auto& fits) {
        return std::ranges::any_of(requests, [&](const auto& entry) { return fits(entry.second); });
    };
    const auto is_open = [](const SupportRequest& request) { return request.status == SupportStatus::open; };
    CHECK(some([&](const SupportRequest& request) { return request.person == elif.id && is_open(request); }));
    CHECK(some([&](const SupportRequest& request) {
        return request.person == elif.id && request.status == SupportStatus::answered && !request.owner.empty() &&
               request.answered_at > request.asked_at;
    }));
    CHECK(some([&](const SupportRequest& request) {
        return request.person == soren.id && request.from == SupportFrom::mentor && records.find<Match>(request.about);
    }));
    CHECK(some([&](const SupportRequest& request) {
        const auto* about = records.find<Internship>(request.about);
        return request.from == SupportFrom::company && request.is_acute && is_open(request) && about &&
               about->company == request.company;
    }));
    for (const auto& [id, request] : requests) {
        CHECK(request.person.is_nil() == (request.from == SupportFrom::company));
        CHECK((request.about.is_nil() || records.find_any(request.about)));
    }
}

TEST_CASE("a centre closes, and an event tells what it was before and why it changed") {
    const Records records = sample_records();
    CHECK(std::ranges::any_of(records.all<Place>(), [](const auto& entry) { return entry.second.closes_on.has_value(); }));
    CHECK(std::ranges::any_of(records.all<Event>(), [](const auto& entry) {
        const auto& change = entry.second.change;
        return change && !change->before.empty() && !change->after.empty() && !change->reason.empty();
    }));
}

TEST_CASE("every programme has a place with a sketch that somebody travels to, and what is on it has a name in five languages") {
    const Records records = sample_records();
    std::set<Id> drawn;
    for (const auto& [id, place] : records.all<Place>()) {
        if (place.sketch.empty()) continue;
        drawn.insert(id);
        CHECK(place.sketch.way.size() >= 2);
        CHECK(place.sketch.marks.size() >= 2);
        for (const SketchMark& mark : place.sketch.marks)
            for (const std::string_view language : {"en", "da", "ar", "fa", "ti"})
                CHECK((mark.label.empty() || !mark.label.find(language).empty()));
    }
    std::set<Id> programmes;
    for (const auto& [id, session] : records.all<Session>())
        if (drawn.contains(session.place)) programmes.insert(records.find<Course>(session.course)->programme);
    for (const auto& [id, internship] : records.all<Internship>())
        if (drawn.contains(internship.place)) programmes.insert(internship.programme);
    for (const auto& [id, event] : records.all<Event>())
        if (drawn.contains(event.place)) programmes.insert(event.programme);
    for (const auto& [id, programme] : records.all<Programme>()) {
        INFO(programme.title.find("en"));
        CHECK(programmes.contains(id));
    }
}

TEST_CASE("courses have lessons with pages, and every picture can be told to somebody who does not see it") {
    const Records records = sample_records();
    std::set<Id> courses;
    std::set<Hash> pictures;
    for (const auto& [id, lesson] : records.all<Lesson>()) {
        courses.insert(lesson.course);
        CHECK(records.find<Course>(lesson.course));
        CHECK_FALSE(lesson.pages.empty());
        for (const Attachment& attachment : attachments_of(lesson)) {
            pictures.insert(attachment.hash);
            CHECK(attachment.media_type == MediaType::png);
            CHECK(attachment.bytes < 20'000);
            CHECK_FALSE(attachment.description.empty());
        }
    }
    CHECK(courses.size() >= 3);
    CHECK(pictures.size() >= 5);
}

TEST_CASE("some lesson is always near, and its pictures come first") {
    const Records records = sample_records();
    const auto material = material_of_lessons(records, danish_time(morning).date);
    REQUIRE(material.size() >= 5);
    CHECK(material.front().is_soon);
    CHECK(std::ranges::is_partitioned(material, &LessonMaterial::is_soon));
    CHECK_FALSE(material.back().is_soon);
}

} // namespace
} // namespace foothold
