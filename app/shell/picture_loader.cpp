#include "app/shell/picture_loader.hpp"

#include "app/shell/decode_picture.hpp"

namespace foothold::shell {

PictureLoader::PictureLoader(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

PictureLoader::~PictureLoader() {
    {
        const std::scoped_lock lock(mutex_);
        is_closing_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void PictureLoader::load(const ui::ShownPicture& shown, std::string bytes) {
    {
        const std::scoped_lock lock(mutex_);
        waiting_.emplace_back(shown, std::move(bytes));
    }
    changed_.notify_all();
}

std::vector<LoadedPicture> PictureLoader::take() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(loaded_, {});
}

void PictureLoader::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return is_closing_ || !waiting_.empty(); });
        if (is_closing_) return;
        const auto [shown, bytes] = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        auto image = decode_as_shown(bytes, shown);
        lock.lock();
        loaded_.push_back({shown, image ? std::optional(std::move(*image)) : std::nullopt});
        wake_();
    }
}

} // namespace foothold::shell
