#include "app/screens/picture_words.hpp"

#include <algorithm>

namespace foothold::screens {

namespace {

bool has_internet(const client::SyncStatus& status) {
    using Phase = client::SyncStatus::Phase;
    return !status.error && (status.phase == Phase::idle || status.phase == Phase::syncing || status.phase == Phase::asking);
}

bool is_picture(domain::MediaType type) { return type == domain::MediaType::png || type == domain::MediaType::jpeg; }

} // namespace

PictureState state_of(const domain::Attachment& picture, const Scene& scene) {
    const bool is_unreadable = std::ranges::find(scene.unreadable, picture.hash) != scene.unreadable.end();
    if (is_unreadable || !is_picture(picture.media_type)) return PictureState::unreadable;
    switch (scene.model.attachment(picture.hash).state) {
    case client::AttachmentState::here:
        return PictureState::here;
    case client::AttachmentState::coming:
        return has_internet(scene.model.status()) ? PictureState::coming : PictureState::waits;
    case client::AttachmentState::on_server:
        break;
    }
    return scene.settings.is_metered ? PictureState::costs : PictureState::waits;
}

std::string words_of(PictureState state, const Scene& scene) {
    switch (state) {
    case PictureState::here:
        return {};
    case PictureState::coming:
        return scene.text("The picture is on its way.");
    case PictureState::waits:
        return scene.text("The picture comes when there is internet.");
    case PictureState::costs:
        return scene.text("The picture comes when there is internet that costs nothing.");
    case PictureState::unreadable:
        break;
    }
    return scene.text("The picture cannot be shown here. These words say what is in it.");
}

std::string words_of_all(PictureState state, const Scene& scene) {
    switch (state) {
    case PictureState::coming:
        return scene.text("The pictures are on their way.");
    case PictureState::waits:
        return scene.text("The pictures come when there is internet.");
    case PictureState::costs:
        return scene.text("The pictures come when there is internet that costs nothing.");
    case PictureState::here:
    case PictureState::unreadable:
        break;
    }
    return scene.text("Kept on this tablet.");
}

} // namespace foothold::screens
