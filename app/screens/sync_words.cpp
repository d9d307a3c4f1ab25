#include "app/screens/sync_words.hpp"

#include <algorithm>

namespace foothold::screens {

namespace {

std::int64_t count_needing_a_look(const client::Model& model) {
    return std::ranges::count(model.actions(), client::ActionState::needs_a_look, &client::ActionReport::state);
}

std::string ago(const Scene& scene, domain::Instant confirmed) {
    return scene.reader.dates().ago(std::max<std::int64_t>(0, scene.now - confirmed));
}

} // namespace

SyncWords sync_words(const Scene& scene) {
    const client::SyncStatus& status = scene.model.status();
    if (const auto count = count_needing_a_look(scene.model); count > 0) {
        const std::string sentence = scene.reader.plural("{count} thing needs a look", "{count} things need a look", count);
        return {ui::Icon::info, sentence, sentence};
    }
    if (scene.model.unsent() > 0)
        return {ui::Icon::cloud_queue, scene.text("Kept on this tablet. It goes when there is internet."),
                scene.text("Kept here, not sent yet")};
    if (!status.confirmed_through) return {ui::Icon::cloud_queue, scene.text("Not updated yet"), scene.text("Not updated yet")};
    const std::string when = ago(scene, *status.confirmed_through);
    return {ui::Icon::cloud_done, scene.text("Saved on this tablet · updated {when}", {{"when", when}}),
            scene.text("Saved {when}", {{"when", when}})};
}

} // namespace foothold::screens
