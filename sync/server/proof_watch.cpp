#include "sync/server/proof_watch.hpp"

#include "sync/server/record_reader.hpp"

#include <utility>

namespace foothold::server {

void ProofWatch::note(const domain::Record& record) {
    if (const auto* person = std::get_if<domain::Person>(&record)) people_.insert(person->id);
    if (const auto* enrolment = std::get_if<domain::Enrolment>(&record)) people_.insert(enrolment->person);
    if (const auto* internship = std::get_if<domain::Internship>(&record)) people_.insert(internship->person);
    if (const auto* competence = std::get_if<domain::Competence>(&record)) people_.insert(competence->person);
    if (const auto* course = std::get_if<domain::Course>(&record)) courses_.insert(course->id);
    if (const auto* session = std::get_if<domain::Session>(&record)) courses_.insert(session->course);
    is_everybody_ = is_everybody_ || std::holds_alternative<domain::Organisation>(record) ||
                    std::holds_alternative<domain::Programme>(record) || std::holds_alternative<domain::Place>(record);
}

Result<std::set<Id>> ProofWatch::take_people(StorageTransaction& transaction, Date since, Date today) {
    std::set<Id> people = std::exchange(people_, {});
    const std::set<Id> courses = std::exchange(courses_, {});
    if (std::exchange(is_everybody_, false)) return everybody(transaction);
    if (!courses.empty()) {
        const auto enrolments = read_records_of<domain::Enrolment>(transaction);
        if (!enrolments) return enrolments.error();
        for (const domain::Enrolment& enrolment : *enrolments)
            if (enrolment.status == domain::EnrolmentStatus::finished && courses.contains(enrolment.course))
                people.insert(enrolment.person);
    }
    if (since != today) {
        const auto internships = read_records_of<domain::Internship>(transaction);
        if (!internships) return internships.error();
        for (const domain::Internship& internship : *internships)
            if (internship.until < today && internship.until >= since) people.insert(internship.person);
    }
    return people;
}

Result<std::set<Id>> ProofWatch::everybody(StorageTransaction& transaction) {
    const auto all = read_records_of<domain::Person>(transaction);
    if (!all) return all.error();
    std::set<Id> people;
    for (const domain::Person& person : *all)
        if (person.role == domain::Role::participant) people.insert(person.id);
    return people;
}

} // namespace foothold::server
