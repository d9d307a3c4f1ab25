#include "app/screens/speak_in.hpp"

#include "app/screens/screen.hpp"
#include "app/ui/reading.hpp"

#include <algorithm>

namespace foothold::screens {

Speak with_actions(Speak speak, const ui::Tree& tree, ui::Tap pill, const Reader& reader) {
    const auto& nodes = tree.nodes();
    const auto node = std::ranges::find_if(nodes, [pill](const ui::Node& each) { return each.box.tap.index == pill.index; });
    if (node != nodes.end()) {
        const auto actions = ui::actions_of(tree, static_cast<ui::NodeIndex>(node - nodes.begin()), speak.lines);
        const i18n::TranslatedText lead = reader.words().text_with_language("You can choose:");
        if (!actions.empty()) speak.lines.push_back({lead.text, std::string{lead.language}});
        for (const ui::SpokenAction& action : actions) speak.lines.push_back(action.words);
    }
    for (ui::Words& line : speak.lines)
        if (line.language.empty()) line.language = reader.language();
    return speak;
}

/// The whole screen is built once more for a reader of that language, since dates, counts and sentences with names differ too.
std::optional<Speak> speak_in(const std::string& language, const Speak& speak, const Scene& scene, const ui::Theme& theme) {
    const Reader reader(scene.reader.catalogues(), {language});
    Place place = scene.place;
    place.hearing.reset();
    Scene other{scene.model, reader, scene.settings, place, {}, scene.now, scene.viewport, scene.unreadable};
    other.danish = scene.danish;
    ui::Tree tree;
    tree.begin_frame(theme, language);
    Build build{tree, other};
    ViewMemos memos;
    draw(build, memos);
    const bool is_one_card = scene.danish && language == "da"; // a card for others says Danish once
    const auto pill = build.pill(is_one_card ? 0 : speak.pill);
    if (!pill) return std::nullopt;
    Speak said = std::get<Speak>(build.command(*pill));
    said.id = speak.id;
    return with_actions(std::move(said), tree, *pill, reader);
}

} // namespace foothold::screens
