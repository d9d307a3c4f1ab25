#pragma once

#include "app/screens/scene.hpp"
#include "domain/programme.hpp"

#include <vector>

namespace foothold::screens {

/// Something to know that asks for nothing.
struct NoteView {
    ui::Icon icon = ui::Icon::info;
    ui::Words title;
    std::vector<ui::Words> lines;
};

/// What the rules say about internships and jobs for somebody in this person's phase, and whom to ask. Never a verdict.
NoteView work_note(const Scene& scene);

/// What a programme promises and what it does not.
NoteView good_to_know(const domain::Programme& programme, const Scene& scene);

} // namespace foothold::screens
