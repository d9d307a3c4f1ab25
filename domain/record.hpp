#pragma once

#include "domain/attendance.hpp"
#include "domain/busy_time.hpp"
#include "domain/competence.hpp"
#include "domain/contact.hpp"
#include "domain/course.hpp"
#include "domain/data_request.hpp"
#include "domain/enrolment.hpp"
#include "domain/event.hpp"
#include "domain/internship.hpp"
#include "domain/lesson.hpp"
#include "domain/log_day.hpp"
#include "domain/match.hpp"
#include "domain/message.hpp"
#include "domain/move.hpp"
#include "domain/notice.hpp"
#include "domain/offer.hpp"
#include "domain/organisation.hpp"
#include "domain/own_goal.hpp"
#include "domain/person.hpp"
#include "domain/place.hpp"
#include "domain/plan.hpp"
#include "domain/programme.hpp"
#include "domain/proof.hpp"
#include "domain/proposal.hpp"
#include "domain/rights_card.hpp"
#include "domain/rsvp.hpp"
#include "domain/session.hpp"
#include "domain/shared_appointment.hpp"
#include "domain/support_request.hpp"
#include "domain/talk.hpp"
#include "domain/task_mark.hpp"
#include "domain/viewing.hpp"

#include <array>
#include <string_view>
#include <variant>

namespace foothold::domain {

/// One entity. The index is the record's kind on the wire and on disk: append-only.
using Record =
    std::variant<Person, Place, Organisation, Programme, Course, Session, Enrolment, Attendance, Internship, Contact, Match,
                 SharedAppointment, Talk, Event, Rsvp, Notice, Message, Plan, Move, Lesson, RightsCard, Offer, Competence, LogDay,
                 Viewing, Proposal, Proof, DataRequest, SupportRequest, OwnGoal, TaskMark, BusyTime>;

inline constexpr auto record_kind_names = std::to_array<std::string_view>(
    {"person",    "place",      "organisation", "programme",    "course",          "session",
     "enrolment", "attendance", "internship",   "contact",      "match",           "shared_appointment",
     "talk",      "event",      "rsvp",         "notice",       "message",         "plan",
     "move",      "lesson",     "rights_card",  "offer",        "competence",      "log_day",
     "viewing",   "proposal",   "proof",        "data_request", "support_request", "own_goal",
     "task_mark", "busy_time"});
static_assert(record_kind_names.size() == std::variant_size_v<Record>);

inline Id id_of(const Record& record) {
    return std::visit([](const auto& entity) { return entity.id; }, record);
}

} // namespace foothold::domain
