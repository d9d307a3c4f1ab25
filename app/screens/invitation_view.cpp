#include "app/screens/invitation_view.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/contact_words.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Course;
using domain::Enrolment;
using domain::EnrolmentStatus;

namespace {

bool is_invited(const Course& course, const Scene& scene) {
    const auto has = [&](EnrolmentStatus status) {
        return std::ranges::any_of(scene.records().all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            return enrolment.person == scene.me() && enrolment.course == course.id && enrolment.status == status;
        });
    };
    return has(EnrolmentStatus::invited) && !has(EnrolmentStatus::active);
}

} // namespace

std::optional<InvitationView> invitation_to(const Course& course, const Scene& scene) {
    if (!is_invited(course, scene)) return std::nullopt;
    InvitationView view{.title = scene.text("You are invited")};
    const domain::Contact* contact = contact_person(scene);
    if (!contact) {
        view.how = scene.text("Tell your contact person whether you would like to come.");
        return view;
    }
    view.how = scene.text("Tell {name} whether you would like to come.", {{"name", contact->name}});
    view.call = describe(*contact, scene).call;
    if (contact->user.is_nil()) return view;
    const Route conversation{Screen::conversation, contact->id};
    const i18n::Argument title{"course", inside_sentence(scene.reader.content(course.title))};
    view.yes =
        OpenWithWords{conversation, scene.text("Thank you for the invitation to {course}. I would like to come.", {title})};
    view.no =
        OpenWithWords{conversation, scene.text("Thank you for the invitation to {course}. I would rather not come.", {title})};
    return view;
}

std::optional<NoteView> invitation_note(const Course& course, const Scene& scene) {
    const auto invitation = invitation_to(course, scene);
    if (!invitation) return std::nullopt;
    const std::string title = inside_sentence(scene.reader.content(course.title));
    NoteView note{ui::Icon::groups, Reader::own(scene.text("You are invited: {course}", {{"course", title}})), {}};
    if (!course.hint.empty()) note.lines.push_back(scene.reader.content(course.hint));
    note.lines.push_back(Reader::own(invitation->how));
    return note;
}

} // namespace foothold::screens
