#include "app/screens/correction_screen.hpp"

#include "app/screens/about_me_screen.hpp"
#include "app/screens/about_records.hpp"
#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/request_card.hpp"
#include "app/ui/field.hpp"
#include "domain/apply.hpp"

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

void kept_card(Build& build, const CorrectionView& view) {
    ui::card(build.tree, [&] {
        card_head(build, build.text("This is kept"), spoken_entries(view.entries, view.entries.size()));
        for (const AboutEntry& entry : view.entries)
            about_row(build, entry, build.theme().colors().course, {}, &entry == &view.entries.front());
    });
}

void field_card(Build& build, const CorrectionView& view) {
    const ui::Draft& draft = build.scene.place.draft();
    const FieldWords field_words{build};
    const ui::FieldRules rules{.bytes_max = domain::message_bytes_max};
    const std::string label = build.text("What is right? Write it in your own language");
    const std::string hint = letters_left_hint(build, draft, rules);
    const std::string who =
        build.text("{who} reads it, corrects it or says why not, within a month.", {{"who", view.who_answers}});
    ui::card(build.tree, [&] {
        card_head(build, build.text("Something is wrong"), {Reader::own(who)});
        build.tree.text(who, {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {0, 0, 12, 0}});
        ui::field(build.tree, draft,
                  {.label = label, .name = "correction", .hint = hint, .rules = rules, .words = field_words.bar()});
        build.tree.column({.margin = {12, 0, 6, 0}}, [&] {
            ui::button(build.tree, {.icon = Icon::send,
                                    .word = build.text("Send it"),
                                    .tap = build.on(view.ask),
                                    .is_off = draft.is_blank(),
                                    .is_icon_mirrored = true});
        });
    });
}

} // namespace

std::optional<CorrectionView> make_correction(domain::Id about, const Scene& scene) {
    const auto record = scene.records().find_any(about);
    if (!record) return std::nullopt;
    CorrectionView view{
        .entries = entries_of(*record, scene), .requests = make_requests(scene, about), .who_answers = {}, .ask = {}};
    if (view.entries.empty()) return std::nullopt;
    view.who_answers = who_answers(scene);
    view.ask.asked.kind = domain::DataRequestKind::correction;
    view.ask.asked.about = about;
    view.ask.said = scene.text("Kept on this tablet. It goes when there is internet.");
    return view;
}

void draw_correction(Build& build, const CorrectionView& view) {
    frame(build, [&] {
        detail_head(build, build.text("Is something wrong?"), build.text("Everything about me"));
        const auto kept = [&] {
            kept_card(build, view);
            requests_card(build, build.text("What I have asked"), view.requests);
        };
        if (!build.theme().has_columns()) {
            kept();
            return field_card(build, view);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .grow = 1}, kept);
            build.tree.column({.gap = 16, .grow = 1}, [&] { field_card(build, view); });
        });
    });
}

} // namespace foothold::screens
