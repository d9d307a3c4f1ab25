#include "app/screens/hearing_sheets.hpp"

#include "app/screens/contact_words.hpp"
#include "app/ui/button.hpp"
#include "app/ui/card.hpp"
#include "app/ui/sheet.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::ButtonKind;
using ui::Icon;

namespace {

void sentence(Build& build, const std::string& sentence) {
    build.tree.text(sentence, {.color = build.theme().colors().ink_soft, .margin = {0, 0, 8, 0}});
}

void way_out(Build& build, const std::string& word) {
    ui::button(build.tree, {.kind = ButtonKind::plain, .icon = Icon::close, .word = word, .tap = build.on(CloseSheet{})});
}

/// The first of the lifeline who has a phone.
std::optional<ContactWords> whom_to_call(const Scene& scene) {
    const auto line = domain::lifeline(scene.records(), domain::danish_time(scene.now));
    const auto found = std::ranges::find_if(line, [](const domain::Reachable& each) { return !each.contact->phone.empty(); });
    return found == line.end() ? std::nullopt : std::optional{describe(*found->contact, scene)};
}

} // namespace

void draw_sheet(Build& build, const HeadphonesQuestion& question) {
    ui::card_head(build.tree, build.text("Others can hear this"));
    sentence(build, build.text("Are headphones on? Then only you hear it. The app asks once."));
    ui::choices(build.tree, [&] {
        const ui::Tap heard = build.on(MayBeHeard{question.speak});
        ui::choice(build.tree, {.icon = Icon::headphones, .word = build.text("Headphones are on"), .tap = heard});
        ui::choice(build.tree, {.icon = Icon::volume_up, .word = build.text("Others may hear it"), .tap = heard});
    });
    way_out(build, build.text("Not now"));
}

void draw_sheet(Build& build, const NoVoiceOffer& offer) {
    const Reader& reader = build.scene.reader;
    const std::string own = reader.language_name(reader.language());
    ui::card_head(build.tree, build.text("No voice yet"));
    sentence(build, build.text("The app cannot read aloud in this language yet: {language}. You can hear the text in another "
                               "language, or call somebody who helps.",
                               {{"language", own}}));
    for (const std::string& language : offer.languages)
        ui::button(build.tree, {.kind = ButtonKind::tint,
                                .icon = Icon::volume_up,
                                .word = build.text("Hear it in {language}", {{"language", reader.language_name(language)}}),
                                .tap = build.on(HearIn{language, offer.speak})});
    if (const auto who = whom_to_call(build.scene); who && who->call)
        ui::button(build.tree, {.kind = ButtonKind::line,
                                .icon = Icon::call,
                                .word = build.text("Call {name}", {{"name", who->called}}),
                                .tap = build.on(ShowSheet{*who->call})});
    way_out(build, build.text("Back"));
}

} // namespace foothold::screens
