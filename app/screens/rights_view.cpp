#include "app/screens/rights_view.hpp"

#include "domain/rights.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::AsylumPhase;
using domain::RightsCard;

namespace {

AsylumPhase my_phase(const Scene& scene) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    return me ? me->phase : AsylumPhase::not_given;
}

/// Of several phases the reader's own, so that nobody reads about somebody else first.
std::string whom(const RightsCard& card, const Scene& scene) {
    if (card.phases.empty()) return phase_words(AsylumPhase::not_given, scene.reader);
    const bool is_mine = std::ranges::find(card.phases, my_phase(scene)) != card.phases.end();
    return phase_words(is_mine ? my_phase(scene) : card.phases.front(), scene.reader);
}

std::string in_force(const RightsCard& card, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    if (card.valid_until && *card.valid_until < scene.today())
        return scene.text("Was in force until {date}", {i18n::phrase("date", dates.short_date_with_year(*card.valid_until))});
    return scene.text("In force since {date}", {i18n::phrase("date", dates.short_date_with_year(card.valid_from))});
}

void add_whom_to_ask(RightsCardView& view, const Scene& scene) {
    const auto* contact = contact_person(scene);
    view.ask = contact ? scene.text("Ask {name} what it means for you.", {{"name", contact->name}})
                       : scene.text("Ask your contact person what it means for you.");
    if (contact) view.who = describe(*contact, scene);
}

} // namespace

std::string phase_words(AsylumPhase phase, const Reader& reader) {
    switch (phase) {
    case AsylumPhase::phase_1:
        return reader.text("In phase 1 (fase 1)");
    case AsylumPhase::phase_2:
        return reader.text("In phase 2 (fase 2)");
    case AsylumPhase::phase_3:
        return reader.text("In phase 3 (fase 3)");
    case AsylumPhase::residence_permit:
        return reader.text("With a residence permit");
    case AsylumPhase::not_given:
        break;
    }
    return reader.text("For everybody");
}

RightsView make_rights(const Scene& scene) {
    RightsView view;
    for (const RightsCard* card : domain::rights_of(my_phase(scene), scene.records(), scene.today()))
        view.rows.push_back({scene.reader.content(card->title),
                             whom(*card, scene),
                             domain::may_have_changed(*card, scene.today()),
                             {Screen::rights_card, card->id}});
    return view;
}

std::optional<RightsCardView> make_rights_card(domain::Id id, const Scene& scene) {
    const auto* card = scene.records().find<RightsCard>(id);
    if (!card) return std::nullopt;
    RightsCardView view;
    view.title = scene.reader.content(card->title);
    view.whom = whom(*card, scene);
    view.rule = scene.reader.content(card->rule);
    for (const domain::LocalizedText& line : card->good_to_know) view.good_to_know.push_back(scene.reader.content(line));
    view.why_it_waits = scene.reader.content(card->why_it_waits);
    view.source = scene.reader.content(card->source);
    view.address = card->source_address;
    view.since = in_force(*card, scene);
    const std::string checked = scene.reader.dates().short_date_with_year(card->last_checked);
    view.checked = scene.text("Last looked up {date}", {i18n::phrase("date", checked)});
    if (domain::may_have_changed(*card, scene.today()))
        view.unsure = scene.text("This may have changed since somebody last looked it up.");
    add_whom_to_ask(view, scene);
    return view;
}

} // namespace foothold::screens
