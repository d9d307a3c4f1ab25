#pragma once

#include "app/screens/about_entry.hpp"
#include "domain/record.hpp"

namespace foothold::screens {

// A record that is about the reader, in words: all that it says.

AboutEntry entry_of(const domain::Move& move, const Scene& scene);
AboutEntry entry_of(const domain::Enrolment& enrolment, const Scene& scene);
AboutEntry entry_of(const domain::Attendance& attendance, const Scene& scene);
AboutEntry entry_of(const domain::Rsvp& rsvp, const Scene& scene);
AboutEntry entry_of(const domain::Internship& internship, const Scene& scene);
AboutEntry entry_of(const domain::LogDay& day, const Scene& scene);
AboutEntry entry_of(const domain::Plan& plan, const Scene& scene);
AboutEntry entry_of(const domain::Competence& competence, const Scene& scene);
AboutEntry entry_of(const domain::Proof& proof, const Scene& scene);
AboutEntry entry_of(const domain::Talk& talk, const Scene& scene);
AboutEntry entry_of(const domain::Proposal& proposal, const Scene& scene);
AboutEntry entry_of(const domain::Contact& contact, const Scene& scene);
AboutEntry entry_of(const domain::Match& match, const Scene& scene);
AboutEntry entry_of(const domain::Message& message, const Scene& scene);
AboutEntry entry_of(const domain::Notice& notice, const Scene& scene);
AboutEntry entry_of(const domain::Viewing& viewing, const Scene& scene);
AboutEntry entry_of(const domain::SharedAppointment& appointment, const Scene& scene);
AboutEntry entry_of(const domain::DataRequest& request, const Scene& scene);
AboutEntry entry_of(const domain::SupportRequest& request, const Scene& scene);
AboutEntry entry_of(const domain::OwnGoal& goal, const Scene& scene);
AboutEntry entry_of(const domain::TaskMark& mark, const Scene& scene);
AboutEntry entry_of(const domain::BusyTime& busy, const Scene& scene);

/// Everything that the record says about the reader; nothing when it is about nobody, or somebody else.
std::vector<AboutEntry> entries_of(const domain::Record& record, const Scene& scene);

} // namespace foothold::screens
