#include "app/screens/sheets.hpp"

#include "app/screens/appointment_view.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/counterpart.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/languages.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/sketch_view.hpp"
#include "app/screens/sync_details.hpp"
#include "app/ui/sheet.hpp"

#include <algorithm>
#include <array>

namespace foothold::screens {

using domain::AbsenceReason;
using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

void close_button(Build& build, const std::string& word) {
    ui::button(build.tree, {.kind = ui::ButtonKind::plain, .icon = Icon::close, .word = word, .tap = build.on(CloseSheet{})});
}

void soft(Build& build, std::string_view sentence) {
    build.tree.text(sentence, {.role = TextRole::label, .color = build.theme().colors().ink_soft});
}

} // namespace

void draw_sheet(Build& build, const LanguageSheet& sheet) {
    const bool is_first = sheet.rank == LanguageRank::first;
    const std::string note = is_first
                                 ? build.text("Texts from your courses come in your language where somebody has translated them.")
                                 : build.text("What is not in your first language comes in the second.");
    card_head(build, is_first ? build.text("Language") : build.text("Second language"), {Reader::own(note)});
    language_choices(build, sheet.rank);
    soft(build, note);
    close_button(build, build.text("Back"));
}

void draw_sheet(Build& build, const SyncSheet&) {
    card_head(build, build.text("Your data on this tablet"), spoken_sync(build.scene));
    build.tree.column({}, [&] { draw_sync_details(build); });
    ui::button(build.tree, {.icon = Icon::replay, .word = build.text("Update now"), .tap = build.on(SyncNow{})});
    close_button(build, build.text("Back"));
}

namespace {

struct ReasonTile {
    AbsenceReason reason;
    Icon icon;
    std::string_view word;
};

constexpr std::array reasons{ReasonTile{AbsenceReason::other_meeting, Icon::event, i18n::translatable("Other meeting")},
                             ReasonTile{AbsenceReason::no_transport, Icon::directions_bus, i18n::translatable("No transport")},
                             ReasonTile{AbsenceReason::personal, Icon::lock, i18n::translatable("Private")}};

void reason_tiles(Build& build, const DeclineSheet& sheet) {
    const auto tiles = [&] {
        for (const ReasonTile& tile : reasons) {
            const bool is_chosen = tile.reason == sheet.reason;
            DeclineSheet chosen = sheet;
            chosen.reason = is_chosen ? AbsenceReason::not_given : tile.reason;
            ui::choice(
                build.tree,
                {.icon = tile.icon, .word = build.text(tile.word), .is_chosen = is_chosen, .tap = build.on(ShowSheet{chosen})});
        }
    };
    ui::choices(build.tree, tiles);
}

} // namespace

namespace {

/// Whom a no goes to: a first name, where the record has one.
std::string told_person(const domain::Appointment& appointment, const Scene& scene) {
    if (const auto* session = scene.records().find<domain::Session>(appointment.source)) return session->teacher;
    if (const auto* talk = scene.records().find<domain::Talk>(appointment.source)) return counterpart_of(*talk, scene).name;
    return {};
}

void decline_button(Build& build, const DeclineSheet& sheet, const std::string& told) {
    const domain::AnswerAppointment no{sheet.appointment, domain::AttendanceAnswer::cannot_come, sheet.reason};
    const domain::AnswerAppointment yes{sheet.appointment, domain::AttendanceAnswer::coming, AbsenceReason::not_given};
    const std::string word = told.empty() ? build.text("Say that I can’t come") : build.text("Tell {name}", {{"name", told}});
    const std::string kept = told.empty() ? build.text("Kept on this tablet. We tell them.")
                                          : build.text("We tell {name}. Kept on this tablet.", {{"name", told}});
    ui::button(build.tree, {.icon = Icon::send, .word = word, .tap = build.on(Perform{no, kept, yes}), .is_icon_mirrored = true});
}

} // namespace

void draw_sheet(Build& build, const DeclineSheet& sheet) {
    const auto appointment = find_appointment(sheet.appointment, build.scene);
    if (!appointment) return close_button(build, build.text("Back"));
    const AppointmentWords words = describe(*appointment, build.scene);
    const std::string when = build.scene.reader.dates().date_and_time(appointment->starts, i18n::Position::inside);
    const std::string what = build.text("{what}, {when}.", {{"what", inside_sentence(words.title)}, i18n::phrase("when", when)});
    const std::string free = build.text("You don’t have to say why.");
    card_head(build, build.text("Why can’t you come?"), {Reader::own(what), Reader::own(free)});
    soft(build, what);
    soft(build, free);
    reason_tiles(build, sheet);
    decline_button(build, sheet, told_person(*appointment, build.scene));
    close_button(build, build.text("Back"));
}

namespace {

/// So much that the address, the way and the buttons are on the screen with it, where it can be made out at all.
float sketch_room(const Build& build) {
    constexpr float least = 240;
    const ui::Size viewport = build.scene.viewport;
    return std::min(ui::sheet_room(viewport), std::max(least, viewport.height - build.theme().scaled(460)));
}

} // namespace

void draw_sheet(Build& build, const DirectionsSheet& sheet) {
    const auto* place = build.scene.records().find<domain::Place>(sheet.place);
    if (!place) return close_button(build, build.text("Back"));
    const ui::Words name = name_words(place->name, build.scene.reader);
    const ui::Words way = build.scene.reader.content(place->directions);
    const auto sketch = make_sketch(*place, build.scene.reader);
    card_head(build, build.text("Directions"),
              {name, {place->address, "da"}, way, Reader::own(sketch ? sketch->description : std::string{})});
    ui::words(build.tree, name, {.role = TextRole::head, .weight = semibold});
    build.tree.text(place->address, {.role = TextRole::title, .weight = semibold, .language = "da", .is_left_to_right = true});
    if (!sheet.room.empty())
        ui::list_row(build.tree,
                     {.tone = build.theme().colors().course, .icon = Icon::meeting_room, .title = sheet.room, .is_first = true});
    if (!way.empty())
        ui::list_row(
            build.tree,
            {.tone = build.theme().colors().note, .icon = Icon::directions_bus, .title = way, .is_first = sheet.room.empty()});
    if (sketch) draw_sketch(build, *sketch, sketch_room(build));
    if (!place->opening_hours.empty())
        ui::list_row(build.tree, {.tone = build.theme().colors().quiet,
                                  .icon = Icon::schedule,
                                  .title = build.scene.reader.content(place->opening_hours)});
    if (text::PostalAddress::read(place->address))
        ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                .icon = Icon::place,
                                .word = build.text("Open in the map"),
                                .tap = build.on(ShowSheet{MapSheet{sheet}})});
    close_button(build, build.text("Back"));
}

} // namespace foothold::screens
