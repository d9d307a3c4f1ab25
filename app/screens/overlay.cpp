#include "app/screens/overlay.hpp"

#include "app/screens/hearing_sheets.hpp"
#include "app/screens/sheets.hpp"
#include "app/ui/sheet.hpp"

namespace foothold::screens {

namespace {

void toast(Build& build, const ToastNote& note) {
    const bool has_rail = build.theme().form_factor == ui::FormFactor::landscape;
    const float bottom = has_rail ? 24 : build.theme().is_phone() ? 96 : 104;
    const std::string undo = build.text("Undo");
    ui::Toast toast{.icon = note.icon, .sentence = note.sentence};
    if (note.can_undo) {
        toast.action = undo;
        toast.tap = build.on(UndoLast{});
    }
    ui::toast(build.tree, build.scene.viewport, bottom, toast);
}

} // namespace

void draw_overlay(Build& build) {
    const Place& place = build.scene.place;
    if (place.toast) toast(build, *place.toast);
    const auto draw = [&](const auto& sheet) { draw_sheet(build, sheet); };
    const auto show = [&](const auto& sheets) {
        ui::sheet(build.tree, build.scene.viewport, build.on(CloseSheet{}), [&] { std::visit(draw, sheets); });
    };
    if (place.hearing) return show(*place.hearing);
    if (place.sheet) show(*place.sheet);
}

} // namespace foothold::screens
