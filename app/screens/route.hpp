#pragma once

#include "domain/id.hpp"
#include "domain/person.hpp"

#include <cstdint>

namespace foothold::screens {

/// A participant's five places are today to me, a mentor's week to help and me, a coordinator's offers and me; the rest is
/// reached from them.
enum class Screen : std::uint8_t {
    today,
    path,
    people,
    offers,
    me,
    week,
    mentees,
    messages,
    help,
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
constexpr bool is_home(Screen screen, domain::Role role) {
    const bool is_on_the_way = role == domain::Role::mentor && screen == Screen::offers;
    return screen <= Screen::help && !is_on_the_way;
}

/// A screen, and the record that it is about where it is about one.
struct Route {
    Screen screen = Screen::today;
    domain::Id about;

    bool operator==(const Route&) const = default;
};

} // namespace foothold::screens
