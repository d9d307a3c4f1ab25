#pragma once

#include "app/screens/appointment_words.hpp"
#include "app/screens/event_words.hpp"
#include "app/screens/scene.hpp"
#include "app/ui/stones.hpp"
#include "domain/change.hpp"
#include "domain/schedule.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Something was announced and is now different.
struct ChangeView {
    ui::Words before;
    ui::Words after;
    ui::Words reason;
};

/// What has become of the person's answer to an appointment.
struct AnswerView {
    ui::Icon icon = ui::Icon::none;
    std::string sentence;
};

/// An appointment, whole: the hero of Today and of its own page.
struct AppointmentView {
    domain::Appointment appointment;
    std::string activity;
    std::string when;       ///< "In 1 hour 20 minutes"
    std::string when_brief; ///< "in 1 h 20 min"
    AppointmentWords words;
    std::optional<std::string> week; ///< "Week 4 of 6"
    ui::Stones stones;
    std::vector<ui::Fact> facts;
    std::optional<DirectionsSheet> directions;
    bool can_answer = false;
    std::optional<AbsenceSheet> absence; ///< a day of an internship to which somebody can say that they do not come
    std::optional<EventState> event;     ///< an event that the reader comes to
    std::optional<AnswerView> answer;    ///< none: nothing was said
    std::optional<ChangeView> change;
};

AppointmentView make_appointment(const domain::Appointment& appointment, const Scene& scene);

/// Staff have said that the reader was at this session or talk.
bool has_attended(domain::Id appointment, const Scene& scene);

/// A session or a talk by its id, with this person's answer.
std::optional<domain::Appointment> find_appointment(domain::Id id, const Scene& scene);

} // namespace foothold::screens
