#pragma once

#include "domain/id.hpp"

#include <cstdint>

namespace foothold::screens {

/// today to me are a participant's five places, week to me a mentor's or coordinator's; the rest is reached from them.
enum class Screen : std::uint8_t {
    today,
    path,
    people,
    offers,
    me,
    week,
    mentees,
    course,
    session,
    internship,
    talk,
    event,
    person,
    conversation,
    glossary,
    search,
    move,
    lesson,
    rights,
    rights_card,
    regular_offer,
    competences,
    competence,
    diary,
    log_day,
    show_way,
    show_arrival,
    proof,
    proof_code,
    new_meeting,
    mentee,
    about_me,
    correction,
    new_goal,
    own_goal,
    support,         ///< about what help is asked for with; nil: not one thing
    support_request, ///< help that was asked for
    task,            ///< of an internship
    busy_times       ///< of a mentor or coordinator
};

/// Reached from the navigation; every other screen has a way back.
constexpr bool is_home(Screen screen) { return screen <= Screen::mentees; }

/// A screen, and the record that it is about where it is about one.
struct Route {
    Screen screen = Screen::today;
    domain::Id about;

    bool operator==(const Route&) const = default;
};

} // namespace foothold::screens
