#include "app/screens/sync_details.hpp"

#include "app/i18n/error_text.hpp"
#include "app/screens/needs_a_look.hpp"
#include "app/screens/sync_words.hpp"
#include "app/ui/list_row.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

std::string confirmed_words(const Scene& scene) {
    const auto& confirmed = scene.model.status().confirmed_through;
    if (!confirmed) return scene.text("Not updated yet");
    const std::string when = scene.reader.dates().date_and_time(*confirmed, i18n::Position::inside);
    return scene.text("Last updated {when}", {i18n::phrase("when", when)});
}

ui::ListRow state_row(const Scene& scene, const ui::Palette& colors) {
    const SyncWords words = sync_words(scene);
    return {.tone = colors.ok,
            .icon = words.icon,
            .title = Reader::own(words.sentence),
            .detail = Reader::own(confirmed_words(scene)),
            .is_first = true};
}

ui::ListRow unsent_row(const Scene& scene, const ui::Palette& colors) {
    const auto count = static_cast<std::int64_t>(scene.model.unsent());
    return {.tone = colors.quiet,
            .icon = Icon::cloud_queue,
            .title = Reader::own(scene.reader.plural("{count} thing waits to be sent", "{count} things wait to be sent", count)),
            .detail = Reader::own(scene.text("It is safe here, also when the tablet is turned off."))};
}

} // namespace

void draw_sync_details(Build& build) {
    const Scene& scene = build.scene;
    const client::SyncStatus& status = scene.model.status();
    const ui::Palette& colors = build.theme().colors();
    ui::list_row(build.tree, state_row(scene, colors));
    if (scene.model.unsent() > 0) ui::list_row(build.tree, unsent_row(scene, colors));
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

std::vector<ui::Words> spoken_sync(const Scene& scene) {
    return {Reader::own(sync_words(scene).sentence), Reader::own(confirmed_words(scene))};
}

} // namespace foothold::screens
