#pragma once

#include "domain/record.hpp"

#include <vector>

// Two participants in one programme, each in a course of their own, and a mentor.
namespace foothold::sync_tests::town {

inline constexpr domain::Id amal{1, 1};
inline constexpr domain::Id omar{1, 2};
inline constexpr domain::Id mette{1, 3};
inline constexpr domain::Id programme{2, 1};
inline constexpr domain::Id sewing{3, 1};    // Amal's course
inline constexpr domain::Id carpentry{3, 2}; // Omar's course
inline constexpr domain::Id sewing_enrolment{4, 3};
inline constexpr domain::Id sewing_lesson{5, 1};
inline constexpr domain::Id carpentry_lesson{5, 2};
inline constexpr domain::Id dinner{6, 1};
inline constexpr domain::Id match{7, 1};

inline constexpr domain::Instant soon{4'000'000'000};

inline domain::Person person(domain::Id id, const char* name, domain::Role role) {
    domain::Person record;
    record.id = id;
    record.name = name;
    record.role = role;
    record.languages = {"en"};
    return record;
}

inline domain::Enrolment enrolment(domain::Id id, domain::Id who, domain::Id course) {
    domain::Enrolment record;
    record.id = id;
    record.person = who;
    record.programme = programme;
    record.course = course;
    return record;
}

inline domain::Session lesson(domain::Id id, domain::Id course) {
    domain::Session record;
    record.id = id;
    record.course = course;
    record.topic = domain::untranslated("Lesson");
    record.starts = soon;
    record.ends = soon + domain::hour_s;
    return record;
}

inline domain::Notice notice(domain::Id id, domain::Id who) {
    domain::Notice record;
    record.id = id;
    record.person = who;
    record.title = domain::untranslated("Something new");
    return record;
}

inline std::vector<domain::Record> records() {
    domain::Programme next_practice;
    next_practice.id = programme;
    domain::Course for_amal;
    for_amal.id = sewing;
    for_amal.programme = programme;
    domain::Course for_omar = for_amal;
    for_omar.id = carpentry;
    domain::Event evening;
    evening.id = dinner;
    evening.programme = programme;
    evening.title = domain::untranslated("Dinner");
    evening.starts = soon;
    evening.ends = soon + domain::hour_s;
    evening.capacity = 20;
    domain::Match pair;
    pair.id = match;
    pair.programme = programme;
    pair.mentor = mette;
    pair.participant = amal;
    pair.mentor_name = "Mette";
    pair.participant_name = "Amal";
    return {person(amal, "Amal", domain::Role::participant),
            person(omar, "Omar", domain::Role::participant),
            person(mette, "Mette", domain::Role::mentor),
            next_practice,
            for_amal,
            for_omar,
            enrolment({4, 1}, amal, {}),
            enrolment({4, 2}, omar, {}),
            enrolment(sewing_enrolment, amal, sewing),
            enrolment({4, 4}, omar, carpentry),
            lesson(sewing_lesson, sewing),
            lesson(carpentry_lesson, carpentry),
            notice({8, 1}, amal),
            notice({8, 2}, omar),
            evening,
            pair};
}

} // namespace foothold::sync_tests::town
