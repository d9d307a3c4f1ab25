#pragma once

#include "app/screens/diary_view.hpp"
#include "app/screens/note_view.hpp"
#include "app/screens/scene.hpp"
#include "app/screens/task_view.hpp"
#include "app/ui/facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

struct WorkdayRow {
    std::string day;
    std::string hours;
};

/// An internship as far as the record tells of it.
struct InternshipView {
    ui::Words company;
    ui::Words title;
    ui::Words place; ///< where the company is: its address, or what else the place is called
    std::vector<ui::Fact> facts;
    std::optional<DirectionsSheet> directions;
    std::optional<AbsenceSheet> absence; ///< of the next day there
    std::string contact_name;
    std::string contact_phone;
    std::string contact_role; ///< "With you at Havnens Bageri"
    std::vector<TaskRow> tasks;
    std::vector<WorkdayRow> workdays;
    std::string weekly_hours; ///< "20 hours a week"
    std::string kind;
    std::string paid_hours; ///< empty when none are paid
    NoteView note;
    DiaryView diary;
};

/// As staff call it in Danish too, so that the word can be found again in a letter.
std::string words_of(domain::InternshipKind kind, const Reader& reader);
/// "Monday to Thursday, 8:00 to 13:00"; the days alone where hours differ, and nothing where none are told.
std::string working_hours(const domain::Internship& internship, const Scene& scene);

/// Nothing when the internship is no longer there.
std::optional<InternshipView> make_internship(domain::Id id, const Scene& scene);

} // namespace foothold::screens
