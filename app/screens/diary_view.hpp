#pragma once

#include "app/screens/own_words.hpp"
#include "app/screens/scene.hpp"
#include "domain/internship.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A day of an internship, and whether somebody has written about it.
struct DiaryDay {
    domain::Date day;
    bool is_written = false;
    bool is_today = false;
    ui::Words words;    ///< what is written
    std::string unsent; ///< where that is on its way
    std::string name;   ///< "Yesterday", "Monday 9 March"
    Route route;
};

struct DiaryWeek {
    std::string heading; ///< "Week 2"
    std::vector<DiaryDay> days;
};

/// The days of an internship in its weeks.
struct DiaryView {
    std::string count; ///< "7 days of 16"
    std::vector<DiaryWeek> weeks;
    std::optional<DiaryDay> latest; ///< that is written
    std::optional<DiaryDay> next;   ///< to write about: today, or else the last one that was
    Route all;

    bool empty() const { return weeks.empty(); }
};

DiaryView make_diary(const domain::Internship& internship, const Scene& scene);

/// The days until today, the latest first: a page.
struct DiaryListView {
    ui::Words internship;
    std::vector<DiaryDay> days;
    std::string comes_next; ///< when there are no days yet: when they begin
};
std::optional<DiaryListView> make_diary_list(domain::Id internship, const Scene& scene);

/// One day, to write about.
struct LogDayView {
    std::string day; ///< "Thursday 12 March"
    ui::Words internship;
    OwnWords words;
};
/// By domain::log_day_id. Nothing when none of the reader's internships has that day.
std::optional<LogDayView> make_log_day(domain::Id id, const Scene& scene);

} // namespace foothold::screens
