#pragma once

#include "app/screens/appointment_view.hpp"
#include "app/screens/build.hpp"

#include <cstdint>

namespace foothold::screens {

/// brief: on a phone's Today, where only the answers of the facts are said.
enum class HeroDetail : std::uint8_t { full, brief };

/// The appointment on the deep green surface: what, when, where, and the buttons to answer it and to find the way.
void appointment_hero(Build& build, const AppointmentView& view, HeroDetail detail);

/// What was announced before, what holds now, and why.
void change_card(Build& build, const ChangeView& change);

/// The page of one appointment: back and the day, hero, change, and what `rest` builds below or, in landscape, beside it.
template <class Rest>
void appointment_page(Build& build, const AppointmentView& view, Rest&& rest);

// --- implementation of the template

void appointment_head(Build& build, const AppointmentView& view);
/// The way to a card for others, as long as the appointment is ahead.
void show_appointment(Build& build, const AppointmentView& view);
bool is_in_two_columns(const Build& build);

template <class Rest>
void appointment_page(Build& build, const AppointmentView& view, Rest&& rest) {
    const auto cards = [&] {
        if (view.change) change_card(build, *view.change);
        rest();
        show_appointment(build, view);
    };
    appointment_head(build, view);
    if (!is_in_two_columns(build)) {
        appointment_hero(build, view, HeroDetail::full);
        return cards();
    }
    build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
        build.tree.column({.gap = 16, .grow = 1}, [&] { appointment_hero(build, view, HeroDetail::full); });
        build.tree.column({.gap = 16, .width = 400}, cards);
    });
}

} // namespace foothold::screens
