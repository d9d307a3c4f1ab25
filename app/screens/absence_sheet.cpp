#include "app/screens/absence_view.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/sheets.hpp"
#include "app/ui/sheet.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

void person_buttons(Build& build, const ToldPerson& person, ui::ButtonKind kind) {
    ui::button_row(build.tree, 12, [&] {
        if (person.message)
            ui::button(build.tree, {.kind = kind,
                                    .icon = Icon::chat,
                                    .word = build.text("Write to {name}", {{"name", person.name}}),
                                    .tap = build.on(*person.message),
                                    .grow = 1});
        if (person.call)
            ui::button(build.tree, {.kind = person.message ? ui::ButtonKind::tint : kind,
                                    .icon = Icon::call,
                                    .word = build.text("Call {name}", {{"name", person.name}}),
                                    .tap = build.on(ShowSheet{*person.call}),
                                    .grow = 1});
    });
}

} // namespace

void draw_sheet(Build& build, const AbsenceSheet& sheet) {
    const auto view = make_absence(sheet, build.scene);
    const std::string back = build.text("Back");
    if (view) {
        const std::string how = build.text("Tell one of them, so that nobody waits for you. The words are ready.");
        const std::string free = build.text("You don’t have to say why.");
        card_head(build, build.text("I can’t come"), {Reader::own(view->what), Reader::own(how), Reader::own(free)});
        for (const std::string* line : {&view->what, &how, &free})
            build.tree.text(*line, {.role = ui::TextRole::label, .color = build.theme().colors().ink_soft});
        for (const ToldPerson& person : view->people) {
            const bool is_first = &person == &view->people.front();
            person_buttons(build, person, is_first ? ui::ButtonKind::primary : ui::ButtonKind::tint);
        }
    }
    ui::button(build.tree, {.kind = ui::ButtonKind::plain, .icon = Icon::close, .word = back, .tap = build.on(CloseSheet{})});
}

} // namespace foothold::screens
