#include "app/screens/move_view.hpp"

#include "app/screens/move_rows.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/unsent_words.hpp"

namespace foothold::screens {

using domain::Move;
using domain::PlaceKind;
using domain::TravelKind;
using ui::Icon;
using ui::Palette;

namespace {

Icon icon_of(const domain::Place* place) {
    if (!place) return Icon::cottage;
    switch (place->kind) {
    case PlaceKind::centre:
        return Icon::apartment;
    case PlaceKind::school:
        return Icon::school;
    case PlaceKind::company:
        return Icon::storefront;
    case PlaceKind::municipality:
    case PlaceKind::meeting_place:
        break;
    }
    return Icon::cottage;
}

Icon icon_of(TravelKind kind) {
    switch (kind) {
    case TravelKind::meet:
        return Icon::meeting_room;
    case TravelKind::bus:
        return Icon::airport_shuttle;
    case TravelKind::train:
        return Icon::train;
    case TravelKind::car:
        return Icon::directions_car;
    case TravelKind::boat:
        return Icon::directions_boat;
    case TravelKind::walk:
        return Icon::directions_walk;
    case TravelKind::arrive:
        return Icon::handshake;
    case TravelKind::other:
        break;
    }
    return Icon::schedule;
}

ui::Tone Palette::*tone_of(TravelKind kind) {
    switch (kind) {
    case TravelKind::other:
    case TravelKind::meet:
        return &Palette::quiet;
    case TravelKind::arrive:
        return &Palette::mentor;
    case TravelKind::bus:
    case TravelKind::train:
    case TravelKind::car:
    case TravelKind::boat:
    case TravelKind::walk:
        break;
    }
    return &Palette::danish;
}

MovePlace place_view(domain::Id id, std::string detail, const Scene& scene) {
    const auto* place = scene.records().find<domain::Place>(id);
    MovePlace view{icon_of(place), {}, std::move(detail)};
    if (place) view.name = name_words(place->name, scene.reader);
    return view;
}

void add_places(MoveView& view, const Move& move, const Scene& scene) {
    const bool is_over = view.stage == MoveStage::over;
    if (!move.from_place.is_nil())
        view.from = place_view(move.from_place, is_over ? scene.text("You lived here") : scene.text("You are here now"), scene);
    view.to = place_view(move.to_place, is_over ? scene.text("You live here now") : scene.text("Your new home"), scene);
    if (scene.records().find<domain::Place>(move.to_place)) view.directions = DirectionsSheet{move.to_place, {}};
}

void add_head(MoveView& view, const Move& move, const Scene& scene) {
    const bool is_over = view.stage == MoveStage::over;
    view.title = is_over ? move_title(move, scene).text : scene.reader.dates().long_date(move.date);
    view.second_date = scene.reader.second_date(move.date);
    view.when = how_soon(move, scene);
    if (is_over) view.advice = scene.text("Call one of your new contacts when you need help.");
    view.reason = scene.reader.content(move.reason);
}

/// A message where the best one reads them, else a call.
void add_question(MoveView& view, const Scene& scene) {
    const auto line = domain::lifeline(scene.records(), domain::danish_time(scene.now));
    if (line.empty()) return;
    const ContactWords who = describe(*line.front().contact, scene);
    view.ask_in_writing = who.conversation;
    if (!who.conversation) view.ask_by_phone = who.call;
}

void add_travel(MoveView& view, const Move& move, const Scene& scene) {
    for (const domain::TravelStep& step : move.travel) {
        const domain::LocalTime time{move.date, static_cast<int>(step.minute)};
        view.travel.push_back({scene.reader.dates().clock(time), icon_of(step.kind), tone_of(step.kind),
                               scene.reader.content(step.title), scene.reader.content(step.detail)});
    }
}

void add_checklist(MoveView& view, const Move& move, const Scene& scene) {
    for (const domain::MoveItem& item : move.checklist) {
        ui::Words words = words_of(item, scene);
        const bool is_done = item.done_at.has_value();
        std::string unsent = unsent_words<domain::TickMoveItem>(
            scene, [&](const domain::TickMoveItem& tick) { return tick.move == move.id && tick.item == item.id; });
        if (!words.empty())
            view.checklist.push_back({{move.id, item.id, !is_done}, std::move(words), is_done, std::move(unsent)});
    }
}

} // namespace

std::optional<MoveView> make_move(domain::Id about, const Scene& scene) {
    const auto* move = scene.records().find<Move>(about);
    if (!move || move->person != scene.me()) return std::nullopt;
    MoveView view{.stage = stage_of(*move, scene)};
    add_head(view, *move, scene);
    add_places(view, *move, scene);
    add_question(view, scene);
    MoveRows rows = rows_of(*move, scene);
    view.changes = std::move(rows.changes);
    view.stays = std::move(rows.stays);
    add_travel(view, *move, scene);
    add_checklist(view, *move, scene);
    for (const domain::Contact* contact : new_contacts(*move, scene)) view.contacts.push_back(describe(*contact, scene));
    return view;
}

} // namespace foothold::screens
