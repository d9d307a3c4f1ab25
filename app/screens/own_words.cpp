#include "app/screens/own_words.hpp"

#include "app/screens/field_words.hpp"
#include "app/screens/linked_words.hpp"
#include "app/screens/unsent_line.hpp"
#include "app/ui/button.hpp"
#include "domain/apply.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

bool is_writing(const Build& build) { return build.scene.place.drafts.contains(build.scene.place.route().about); }

void written(Build& build, const OwnWords& words) {
    linked_words(build, words.kept, {.has_own_direction = true, .is_reading = true, .margin = {4, 0, 12, 0}});
    unsent_line(build, words.unsent);
    ui::button(build.tree, {.kind = ui::ButtonKind::line,
                            .icon = Icon::edit_note,
                            .word = build.text("Write it in other words"),
                            .tap = build.on(BeginToWrite{words.kept.text})});
}

void writing(Build& build, const OwnWords& words) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords field_words{build};
    const ui::FieldRules rules{.bytes_max = domain::message_bytes_max};
    const std::string hint = letters_left_hint(build, draft, rules);
    ui::field(build.tree, draft,
              {.label = words.label, .name = "own words", .hint = hint, .rules = rules, .words = field_words.bar()});
    build.tree.column({.margin = {12, 0, 0, 0}}, [&] {
        ui::button(build.tree, {.icon = Icon::check,
                                .word = build.text("Keep it"),
                                .tap = build.on(words.keep),
                                .is_off = draft.is_blank() && words.kept.empty()});
    });
}

} // namespace

void own_words(Build& build, const OwnWords& words) {
    const bool shows_field = words.kept.empty() || is_writing(build);
    shows_field ? writing(build, words) : written(build, words);
}

} // namespace foothold::screens
