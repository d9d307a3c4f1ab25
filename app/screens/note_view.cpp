#include "app/screens/note_view.hpp"

#include "app/screens/contact_words.hpp"
#include "domain/work_rule.hpp"

namespace foothold::screens {

using domain::WorkExplanation;

namespace {

std::string rule(WorkExplanation explanation, const Reader& reader) {
    switch (explanation) {
    case WorkExplanation::wait_for_phase_2:
        return reader.text(
            "An internship or a job is possible in phase 2. Until then there are courses, talks and people to meet.");
    case WorkExplanation::internship_in_phase_2:
        return reader.text("An internship or a job is possible in phase 2. If anything changes, somebody talks with you.");
    case WorkExplanation::ask_in_phase_3:
        return reader.text("In phase 3 there are other rules for internships and jobs.");
    case WorkExplanation::after_permit:
        return reader.text("With a residence permit, internships and jobs go through your municipality.");
    case WorkExplanation::phase_not_told:
        break;
    }
    return reader.text("Internships and jobs depend on the phase of your application for asylum.");
}

std::string whom_to_ask(const Scene& scene) {
    const auto* contact = contact_person(scene);
    if (!contact) return scene.text("Ask your contact person what is possible for you.");
    return scene.text("Ask {name} what is possible for you.", {{"name", contact->name}});
}

} // namespace

NoteView work_note(const Scene& scene) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    const auto explanation = domain::explain_work(me ? me->phase : domain::AsylumPhase::not_given);
    return {ui::Icon::verified_user,
            Reader::own(scene.text("Internship and work")),
            {Reader::own(rule(explanation, scene.reader)), Reader::own(whom_to_ask(scene))}};
}

NoteView good_to_know(const domain::Programme& programme, const Scene& scene) {
    const ui::Words title = scene.reader.content(programme.title);
    NoteView note{ui::Icon::info, Reader::own(scene.text("Good to know: {programme}", {{"programme", title.text}})), {}};
    for (const domain::LocalizedText& line : programme.good_to_know) note.lines.push_back(scene.reader.content(line));
    return note;
}

} // namespace foothold::screens
