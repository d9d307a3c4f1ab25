#pragma once

#include "app/screens/appointment_view.hpp"
#include "app/screens/difference_words.hpp"
#include "app/screens/proposal_view.hpp"
#include "app/screens/scene.hpp"
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

struct DayRow {
    domain::Appointment appointment;
    std::string time;
    AppointmentWords words;
    std::string brief; ///< "Danish": where there is room for one word
    ui::Words place;
    ui::Words note; ///< instead of the detail: cancelled, "You said that you can't come"
};

/// Something new: a notice or a message that has not been seen.
struct NewsView {
    domain::Instant at;
    domain::Activity activity = domain::Activity::course;
    ui::Icon icon = ui::Icon::none;
    ui::Words title;
    ui::Words detail;
    std::vector<ChangedTerm> changes; ///< instead of the detail
    domain::Intent mark;
    Route route;
    std::optional<domain::Id> offer; ///< an event that can be answered right here
};

/// The newest five.
struct NewsListView {
    std::string heading; ///< "New since Monday"
    std::vector<NewsView> rows;
};

struct TodayView {
    std::string greeting;
    bool is_evening = false;
    std::string date;
    std::string second_date; ///< in the reader's own calendar; mostly empty
    std::vector<DayView> week;
    std::optional<AppointmentView> next;
    std::string rest_heading; ///< "Later today", or the chosen day
    std::vector<DayRow> rest;
    ui::Words nothing_more;              ///< when `rest` is empty
    ui::Words then;                      ///< the first thing after today
    std::vector<ProposalView> proposals; ///< none while another day is looked at
    std::string news_heading;
    std::vector<NewsView> news; ///< the newest five
};

TodayView make_today(const Scene& scene);

/// What the reader has not seen yet; for a mentor's week too.
NewsListView make_news(const Scene& scene);

/// Where a notice leads, by what it is about.
Route route_to(domain::Id about, const Scene& scene);

} // namespace foothold::screens
