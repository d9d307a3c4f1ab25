#pragma once

#include "app/screens/note_view.hpp"
#include "app/screens/scene.hpp"
#include "domain/course.hpp"

#include <optional>
#include <string>

namespace foothold::screens {

/// A course that the reader is invited to. No record keeps an answer: they tell the contact person, in words that are ready.
struct InvitationView {
    std::string title;
    std::string how;
    std::optional<OpenWithWords> yes;
    std::optional<OpenWithWords> no;
    std::optional<CallSheet> call; ///< where there can be no message
};

/// Nothing when the reader is not invited, or has been and takes part by now.
std::optional<InvitationView> invitation_to(const domain::Course& course, const Scene& scene);

/// The same on My path, with for whom the course is.
std::optional<NoteView> invitation_note(const domain::Course& course, const Scene& scene);

} // namespace foothold::screens
