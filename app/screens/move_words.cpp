#include "app/screens/move_words.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"

namespace foothold::screens {

using domain::Move;
using domain::MoveItemKind;

namespace {

constexpr int days_remembered = 28;

bool is_over(const Move& move, const Scene& scene) { return move.has_happened || scene.today() > move.date; }

} // namespace

MoveStage stage_of(const Move& move, const Scene& scene) {
    if (is_over(move, scene)) return MoveStage::over;
    return scene.today() == move.date ? MoveStage::today : MoveStage::ahead;
}

ui::Words move_title(const Move& move, const Scene& scene) {
    if (is_over(move, scene)) return Reader::own(scene.text("You have moved"));
    const auto* place = scene.records().find<domain::Place>(move.to_place);
    if (!place) return Reader::own(scene.text("My move"));
    const ui::Words name = name_words(place->name, scene.reader);
    return Reader::own(scene.text("You move to {place}", {{"place", inside_sentence(name)}}));
}

std::string how_soon(const Move& move, const Scene& scene, i18n::Position position) {
    const auto& dates = scene.reader.dates();
    if (is_over(move, scene)) return dates.long_date(move.date, position);
    const int days = move.date - scene.today();
    if (days == 0) return scene.text("You move today");
    if (days == 1) return dates.day(move.date, scene.today(), position);
    const std::string in_days = dates.in(days * domain::day_s);
    return position == i18n::Position::start ? dates.at_start(in_days) : in_days;
}

const Move* current_move(const Scene& scene) {
    const Move* next = nullptr;
    const Move* latest = nullptr;
    for (const auto& [id, move] : scene.records().all<Move>()) {
        if (move.person != scene.me()) continue;
        const Move*& chosen = is_over(move, scene) ? latest : next;
        const bool is_nearer = !chosen || (chosen == next ? move.date < chosen->date : move.date > chosen->date);
        if (is_nearer) chosen = &move;
    }
    const bool is_recent = latest && scene.today() - latest->date <= days_remembered;
    return next ? next : is_recent ? latest : nullptr;
}

ui::Words words_of(const domain::MoveItem& item, const Scene& scene) {
    const auto own = [&](std::string_view english) { return Reader::own(scene.text(english)); };
    switch (item.kind) {
    case MoveItemKind::tell_school:
        return own(i18n::translatable("Tell your school"));
    case MoveItemKind::take_papers:
        return own(i18n::translatable("Take your papers"));
    case MoveItemKind::pack:
        return own(i18n::translatable("Pack your things"));
    case MoveItemKind::return_key:
        return own(i18n::translatable("Hand in the key"));
    case MoveItemKind::say_goodbye:
        return own(i18n::translatable("Say goodbye"));
    case MoveItemKind::swap_numbers:
        return own(i18n::translatable("Swap phone numbers"));
    case MoveItemKind::own:
        break;
    }
    return scene.reader.content(item.title);
}

} // namespace foothold::screens
