#include "app/screens/overlay.hpp"

#include "app/screens/hearing_sheets.hpp"
#include "app/screens/sheets.hpp"
#include "app/ui/sheet.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

/// The one thing that can be done about what a toast says.
struct ToastAction {
    std::string word;
    Icon icon = Icon::undo;
    Command command;
};

std::optional<ToastAction> action_of(const ToastNote& note, const Build& build) {
    if (note.can_undo) return ToastAction{build.text("Undo"), Icon::undo, UndoLast{}};
    if (note.leads_to) return ToastAction{build.text("See it"), Icon::chevron_right, Open{*note.leads_to}};
    if (!note.file.empty()) return ToastAction{build.text("Open it"), Icon::open_in_new, OpenFile{note.file}};
    return std::nullopt;
}

/// What a toast must not lie on: the navigation, the buttons by which a lesson's pages are turned, and where somebody writes.
float kept_free_below(const Build& build) {
    const bool has_rail = build.theme().form_factor == ui::FormFactor::landscape;
    const Screen screen = build.scene.place.route().screen;
    const float navigation = build.theme().is_phone() ? 96 : 104;
    const float foot = screen == Screen::lesson ? 72 : screen == Screen::conversation ? 112 : 0;
    return (has_rail ? 24 : navigation) + build.theme().scaled(foot);
}

void toast(Build& build, const ToastNote& note) {
    ui::Toast toast{.icon = note.icon, .sentence = note.sentence};
    const auto action = action_of(note, build);
    if (action) {
        toast.action = action->word;
        toast.action_icon = action->icon;
        toast.tap = build.on(action->command);
    }
    ui::toast(build.tree, build.scene.viewport, kept_free_below(build), toast);
}

} // namespace

void draw_overlay(Build& build) {
    const Place& place = build.scene.place;
    const bool has_sheet = place.hearing || place.sheet; // which the toast would look out from behind
    if (place.toast && !has_sheet) toast(build, *place.toast);
    const auto draw = [&](const auto& sheet) { draw_sheet(build, sheet); };
    const auto show = [&](const auto& sheets) {
        ui::sheet(build.tree, build.scene.viewport, build.on(CloseSheet{}), [&] { std::visit(draw, sheets); });
    };
    if (place.hearing) return show(*place.hearing);
    if (place.sheet) show(*place.sheet);
}

} // namespace foothold::screens
