#pragma once

#include "app/screens/appointment_words.hpp"
#include "app/screens/scene.hpp"
#include "app/ui/stones.hpp"
#include "domain/schedule.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// One cell of the week strip.
struct DayView {
    domain::Date date;
    std::string name;
    std::string number;
    std::vector<domain::Activity> activities;
    bool is_selected = false;
};

/// The next appointment, whole.
struct NextView {
    domain::Appointment appointment;
    std::string activity;
    std::string when;       ///< "Next up, in 1 hour 20 minutes"
    std::string when_brief; ///< "in 1 h 20 min"
    AppointmentWords words;
    std::optional<std::string> week; ///< "Week 4 of 6"
    ui::Stones stones;
    std::vector<ui::Fact> facts;
    std::optional<DirectionsSheet> directions;
    bool can_decline = false;
};

struct DayRow {
    domain::Appointment appointment;
    std::string time;
    AppointmentWords words;
    ui::Words note; ///< instead of the detail: cancelled, "You said that you can't come"
};

/// Something new: a notice or a message that has not been seen.
struct NewsView {
    domain::Instant at;
    domain::Activity activity = domain::Activity::course;
    ui::Icon icon = ui::Icon::none;
    ui::Words title;
    ui::Words detail;
    domain::Intent mark;
    Route route;
    std::optional<domain::Id> offer; ///< an event that can be answered right here
};

struct TodayView {
    std::string greeting;
    bool is_evening = false;
    std::string date;
    std::vector<DayView> week;
    std::optional<NextView> next;
    std::string rest_heading; ///< "Later today", or the chosen day
    std::vector<DayRow> rest;
    ui::Words nothing_more; ///< when `rest` is empty
    ui::Words then;         ///< the first thing after today
    std::string news_heading;
    std::vector<NewsView> news; ///< the newest five
};

TodayView make_today(const Scene& scene);

} // namespace foothold::screens
