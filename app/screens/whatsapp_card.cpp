#include "app/screens/whatsapp_card.hpp"

#include "app/screens/contact_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/whatsapp_consent.hpp"
#include "app/ui/toggle_row.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::Icon;

namespace {

std::vector<ContactWords> reached_there(const Scene& scene) {
    std::vector<ContactWords> people;
    for (const auto& [id, contact] : scene.records().all<domain::Contact>()) {
        if (contact.person != scene.me() || !domain::is_valid(contact, scene.records(), scene.today())) continue;
        if (ContactWords words = describe(contact, scene); words.whatsapp) people.push_back(std::move(words));
    }
    return people;
}

} // namespace

void whatsapp_card(Build& build) {
    const std::vector<ContactWords> people = reached_there(build.scene);
    if (people.empty()) return;
    const Settings& settings = build.scene.settings;
    const std::string heading = build.text("WhatsApp");
    const std::string note =
        build.text("Where it is on, WhatsApp opens without asking, and Meta learns that you two talk to each other.");
    const auto is_on = [&](const ContactWords& who) { return may_open_whatsapp(settings, who.id); };
    std::vector<ui::Words> lines;
    for (const ContactWords& who : people) {
        lines.push_back(who.name);
        lines.push_back(
            Reader::own(is_on(who) ? build.scene.reader.text_in("switch", "On") : build.scene.reader.text_in("switch", "Off")));
    }
    lines.push_back(Reader::own(note));
    ui::card(build.tree, [&] {
        card_head(build, heading, std::move(lines));
        for (const ContactWords& who : people) {
            const Change change{with_whatsapp(settings, who.id, !is_on(who), build.scene.records())};
            ui::toggle_row(build.tree, {.is_on = is_on(who),
                                        .tone = tone_of(who.role, build.theme().colors()),
                                        .icon = Icon::forum,
                                        .words = who.name,
                                        .detail = Reader::own(who.role_word),
                                        .tap = build.on(change),
                                        .is_first = &who == &people.front()});
        }
        build.tree.text(note, {.role = ui::TextRole::label, .color = build.theme().colors().ink_soft, .margin = {4, 0, 4, 0}});
    });
}

} // namespace foothold::screens
