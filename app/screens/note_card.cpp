#include "app/screens/note_card.hpp"

#include "app/ui/note_card.hpp"

namespace foothold::screens {

void note_card(Build& build, const NoteView& note) {
    std::vector<ui::Words> spoken{note.title};
    spoken.insert(spoken.end(), note.lines.begin(), note.lines.end());
    const ui::Listen listen = build.listen(std::move(spoken), ui::ListenGround::tint);
    ui::note_card(build.tree, build.theme().colors().note, note.icon, note.title, note.lines, listen);
}

} // namespace foothold::screens
