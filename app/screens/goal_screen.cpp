#include "app/screens/goal_screen.hpp"

#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/field.hpp"
#include "domain/apply.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

void kind_tile(Build& build, const GoalKindView& kind) {
    const ui::Palette& colors = build.theme().colors();
    ui::Box box = ui::choice_box(build.theme(), kind.is_chosen);
    box.tap = build.on(ChooseGoalKind{kind.kind});
    build.tree.row(box, [&] {
        ui::tile(build.tree, tone_of(kind.kind, colors), kind.icon);
        build.tree.text(kind.name, {.weight = semibold, .grow = 1});
        if (kind.is_chosen) build.tree.icon({.icon = Icon::check_circle, .size = build.theme().icon(24), .color = colors.link});
    });
}

int columns_of(const Build& build) { return build.theme().is_large_text() || build.theme().is_phone() ? 1 : 2; }

void kinds_card(Build& build, const NewGoalView& view) {
    std::vector<ui::Words> spoken;
    for (const GoalKindView& kind : view.kinds) spoken.push_back(Reader::own(kind.name));
    ui::card(build.tree, [&] {
        card_head(build, build.text("What is it about?"), spoken);
        ui::Box grid{.margin = {12, 0, 10, 0}, .gap = 12, .row_gap = 12};
        grid.columns = columns_of(build);
        build.tree.row(grid, [&] {
            for (const GoalKindView& kind : view.kinds) kind_tile(build, kind);
        });
    });
}

void words_card(Build& build, const NewGoalView& view) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords field_words{build};
    const ui::FieldRules rules{.bytes_max = domain::message_bytes_max};
    const std::string label = build.text("What do you want to reach? Write it in your own language");
    const std::string hint = letters_left_hint(build, draft, rules);
    ui::card(build.tree, [&] {
        card_head(build, build.text("Your own words"), {Reader::own(label), Reader::own(view.further)});
        build.tree.text(view.further,
                        {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {0, 0, 12, 0}});
        ui::field(build.tree, draft, {.label = label, .name = "goal", .hint = hint, .rules = rules, .words = field_words.bar()});
        build.tree.column({.margin = {12, 0, 6, 0}}, [&] {
            ui::button(
                build.tree,
                {.icon = Icon::check, .word = build.text("Keep it"), .tap = build.on(view.keep), .is_off = draft.is_blank()});
        });
    });
}

void buttons(Build& build, const OwnGoalView& view) {
    ui::button_row(build.tree, 12, [&] {
        if (view.reach)
            ui::button(build.tree, {.kind = ui::ButtonKind::sun,
                                    .icon = Icon::check,
                                    .word = build.text("I have reached it"),
                                    .tap = build.on(*view.reach)});
        if (view.resume)
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::replay,
                                    .word = build.text("It is still my goal"),
                                    .tap = build.on(*view.resume)});
        ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                .icon = Icon::undo,
                                .word = build.text("I don’t want this any more"),
                                .tap = build.on(view.take_back)});
    });
}

} // namespace

void draw_new_goal(Build& build, const NewGoalView& view) {
    frame(build, [&] {
        detail_head(build, build.text("A goal of your own"), build.text("My path"));
        if (!build.theme().has_columns()) {
            kinds_card(build, view);
            return words_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, [&] { kinds_card(build, view); });
            build.tree.column({.gap = 16, .grow = 1}, [&] { words_card(build, view); });
        });
    });
}

void draw_own_goal(Build& build, const OwnGoalView& view) {
    frame(build, [&] {
        detail_head(build, build.text("A goal of your own"), build.text("My path"));
        ui::card(build.tree, [&] {
            card_head(build, view.about, {view.text, Reader::own(view.state)});
            ui::list_row(build.tree, {.tone = tone_of(view.kind, build.theme().colors()),
                                      .icon = view.icon,
                                      .title = view.text,
                                      .detail = Reader::own(view.state),
                                      .is_first = true});
            unsent_line(build, view.unsent);
            build.tree.column({.margin = {12, 0, 6, 0}}, [&] { buttons(build, view); });
        });
    });
}

} // namespace foothold::screens
