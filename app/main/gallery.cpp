#include "app/main/gallery.hpp"

#include <algorithm>

namespace foothold::main {

void Gallery::open(const domain::Hash& picture) {
    if (asked_.insert(picture).second) worker_.open_attachment(picture);
}

void Gallery::hear(const domain::Hash& recording) {
    if (recording_ != recording) recorded_.clear();
    recording_ = recording;
    open(recording);
}

std::string Gallery::recording(const domain::Hash& recording) const {
    return recording_ == recording ? recorded_ : std::string{};
}

void Gallery::bring(std::span<const ui::ShownPicture> shown) {
    for (const ui::ShownPicture& each : shown)
        if (!window_.pictures().has(each) && !loading_.contains(each.hash)) open(each.hash);
    for (auto asked = asked_.begin(); asked != asked_.end();) {
        const std::string* bytes = worker_.opened_attachment(*asked);
        if (!bytes) {
            ++asked;
            continue;
        }
        const auto wanted = std::ranges::find(shown, *asked, &ui::ShownPicture::hash); // somebody may have turned the page
        if (wanted != shown.end() && loading_.insert(*asked).second) loader_.load(*wanted, *bytes);
        if (recording_ == *asked) recorded_ = *bytes;
        worker_.close_attachment(*asked);
        asked = asked_.erase(asked);
    }
}

bool Gallery::take_loaded(Application& application) {
    const auto loaded = loader_.take();
    for (const shell::LoadedPicture& picture : loaded) {
        loading_.erase(picture.shown.hash);
        const bool is_shown = picture.image && window_.pictures().put(picture.shown, *picture.image);
        if (!is_shown) application.tell_unreadable(picture.shown.hash);
    }
    return !loaded.empty();
}

} // namespace foothold::main
