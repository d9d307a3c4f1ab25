#include "app/main/errands.hpp"

#include <utility>

namespace foothold::main {

Errands::Errands(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { work(); }) {}

Errands::~Errands() {
    {
        const std::scoped_lock lock(mutex_);
        is_closing_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Errands::run(std::function<Rest()> errand) {
    {
        const std::scoped_lock lock(mutex_);
        waiting_.push_back(std::move(errand));
    }
    changed_.notify_all();
}

bool Errands::finish() {
    std::vector<Rest> rests;
    {
        const std::scoped_lock lock(mutex_);
        rests = std::exchange(rests_, {});
    }
    for (const Rest& rest : rests) rest();
    return !rests.empty();
}

void Errands::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return is_closing_ || !waiting_.empty(); });
        if (is_closing_) return;
        const auto errand = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        Rest rest = errand();
        lock.lock();
        if (!rest) continue;
        rests_.push_back(std::move(rest));
        wake_();
    }
}

} // namespace foothold::main
