#include "app/screens/sync_details.hpp"

#include "app/i18n/error_text.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/needs_a_look.hpp"
#include "app/screens/sync_words.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"

namespace foothold::screens {

using Phase = client::SyncStatus::Phase;
using ui::Icon;

namespace {

bool is_much_coming(const client::SyncStatus& status) {
    return status.bytes_coming > 0 && (status.phase == Phase::syncing || status.phase == Phase::asking);
}

std::string coming_words(const Scene& scene) {
    const std::string size = scene.reader.numbers().megabytes(scene.model.status().bytes_coming);
    return scene.text("About {size} are coming", {i18n::phrase("size", size)});
}

ui::ListRow state_row(const Scene& scene, const ui::Palette& colors) {
    const SyncWords words = sync_words(scene);
    const std::string confirmed = confirmed_words(scene);
    ui::ListRow row{.tone = colors.ok, .icon = words.icon, .title = Reader::own(words.sentence), .is_first = true};
    if (confirmed != words.sentence) row.detail = Reader::own(confirmed);
    return row;
}

ui::ListRow unsent_row(const Scene& scene, const ui::Palette& colors) {
    const auto count = static_cast<std::int64_t>(scene.model.unsent());
    return {.tone = colors.quiet,
            .icon = Icon::cloud_queue,
            .title = Reader::own(scene.reader.plural("{count} thing waits to be sent", "{count} things wait to be sent", count)),
            .detail = Reader::own(scene.text("It is safe here, also when the tablet is turned off."))};
}

/// What is large, and whether to fetch it.
void draw_coming(Build& build) {
    const client::SyncStatus& status = build.scene.model.status();
    const bool is_asking = status.phase == Phase::asking;
    ui::ListRow row{
        .tone = build.theme().colors().quiet, .icon = Icon::cloud_queue, .title = Reader::own(coming_words(build.scene))};
    if (is_asking) row.detail = Reader::own(build.text("It waits until you fetch it or internet is free."));
    ui::list_row(build.tree, row);
    if (!is_asking) return;
    build.tree.column({.margin = {8, 0, 6, 0}}, [&] {
        ui::button(build.tree, {.icon = Icon::replay, .word = build.text("Fetch it now"), .tap = build.on(FetchAnyway{})});
    });
}

} // namespace

std::string confirmed_words(const Scene& scene) {
    const auto& confirmed = scene.model.status().confirmed_through;
    if (!confirmed) return scene.text("Not updated yet");
    const std::string when = scene.reader.dates().date_and_time(*confirmed, i18n::Position::inside);
    return scene.text("Last updated {when}", {i18n::phrase("when", when)});
}

void draw_sync_details(Build& build) {
    const Scene& scene = build.scene;
    const client::SyncStatus& status = scene.model.status();
    const ui::Palette& colors = build.theme().colors();
    ui::list_row(build.tree, state_row(scene, colors));
    if (scene.model.unsent() > 0) ui::list_row(build.tree, unsent_row(scene, colors));
    if (is_much_coming(status)) draw_coming(build);
    if (status.error)
        ui::list_row(build.tree, {.tone = colors.care,
                                  .icon = Icon::build,
                                  .title = Reader::own(build.text("The last try did not get through")),
                                  .detail = Reader::own(i18n::explain(scene.reader.words(), *status.error))});
    if (status.damage)
        ui::list_row(build.tree, {.tone = colors.care,
                                  .icon = Icon::build,
                                  .title = Reader::own(i18n::explain(scene.reader.words(), *status.damage))});
    draw_needs_a_look(build);
}

void sync_card(Build& build) {
    ui::card(build.tree, [&] {
        card_head(build, build.text("Your data on this tablet"), spoken_sync(build.scene));
        draw_sync_details(build);
        build.tree.column({.margin = {8, 0, 6, 0}}, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                    .icon = Icon::replay,
                                    .word = build.text("Update now"),
                                    .tap = build.on(SyncNow{})});
        });
    });
}

std::vector<ui::Words> spoken_sync(const Scene& scene) {
    const std::string sentence = sync_words(scene).sentence;
    const std::string confirmed = confirmed_words(scene);
    std::vector<ui::Words> lines{Reader::own(sentence)};
    if (confirmed != sentence) lines.push_back(Reader::own(confirmed));
    if (is_much_coming(scene.model.status())) lines.push_back(Reader::own(coming_words(scene)));
    return lines;
}

} // namespace foothold::screens
