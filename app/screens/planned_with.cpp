#include "app/screens/planned_with.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Appointment;
using domain::Contact;
using domain::ContactRole;

namespace {

constexpr int days_ahead = 28;

bool interprets(const Contact& contact, const domain::Interpreter& interpreter) {
    return contact.role == ContactRole::interpreter && interpreter.status == domain::InterpreterStatus::confirmed &&
           interpreter.name == contact.name;
}

bool is_with(const Contact& contact, const domain::Talk& talk) {
    if (interprets(contact, talk.interpreter)) return true;
    return contact.user.is_nil() || talk.with_user.is_nil() ? talk.with_name == contact.name : talk.with_user == contact.user;
}

bool is_with(const Contact& contact, const domain::Session& session) {
    return interprets(contact, session.interpreter) || (contact.role == ContactRole::teacher && session.teacher == contact.name);
}

bool is_with(const Contact& contact, const Appointment& appointment, const domain::Records& records) {
    if (const auto* talk = records.find<domain::Talk>(appointment.source)) return is_with(contact, *talk);
    const auto* session = records.find<domain::Session>(appointment.source);
    return session && is_with(contact, *session);
}

} // namespace

std::vector<Appointment> planned_with(const Contact& contact, const Scene& scene) {
    auto planned = domain::schedule_of(scene.me(), scene.records(), scene.today(), scene.today() + days_ahead);
    std::erase_if(planned, [&](const Appointment& appointment) {
        const bool is_off = appointment.is_cancelled || appointment.is_declined || appointment.ends <= scene.now;
        return is_off || !is_with(contact, appointment, scene.records());
    });
    return planned;
}

} // namespace foothold::screens
