#include "app/screens/unsent_words.hpp"

namespace foothold::screens {

std::string unsent_words(const client::ActionReport* report, const Scene& scene) {
    if (report && report->state == client::ActionState::keeping) return scene.text("Being kept");
    if (report && report->state == client::ActionState::kept) return scene.text("Kept on this tablet, not sent yet");
    return {};
}

std::string unsent_words(domain::Id about, const Scene& scene) { return unsent_words(scene.model.latest_about(about), scene); }

} // namespace foothold::screens
