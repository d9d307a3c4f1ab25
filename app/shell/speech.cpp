#include "app/shell/speech.hpp"

#include "app/shell/audio_queue.hpp"
#include "app/shell/voices.hpp"

#include <chrono>
#include <utility>

namespace foothold::shell {

namespace {

/// What a device has taken out of the queue still sounds this long.
constexpr std::chrono::milliseconds device_latency{150};

} // namespace

Speech::Speech(std::function<void()> wake) :
    wake_(std::move(wake)), thread_([this] {
        run();
        AudioQueue::leave_thread();
    }) {}

Speech::~Speech() {
    {
        const std::scoped_lock lock(mutex_);
        is_closing_ = true;
        ++turn_;
    }
    changed_.notify_all();
    thread_.join();
}

bool Speech::has_voice(std::string_view language) const {
    const std::scoped_lock lock(mutex_);
    return !is_ready_ || (voices_ && voices_->speak(language));
}

bool Speech::is_ready() const {
    const std::scoped_lock lock(mutex_);
    return is_ready_;
}

void Speech::say(std::uint64_t id, std::vector<ui::Words> lines) {
    {
        const std::scoped_lock lock(mutex_);
        ++turn_;
        if (is_ready_ && !voices_) return;
        talk_ = Talk{id, std::move(lines)};
    }
    changed_.notify_all();
}

void Speech::stop() {
    {
        const std::scoped_lock lock(mutex_);
        ++turn_;
        talk_.reset();
    }
    changed_.notify_all();
}

std::optional<std::uint64_t> Speech::speaking() const {
    const std::scoped_lock lock(mutex_);
    return talk_ ? std::optional{talk_->id} : std::nullopt;
}

bool Speech::is_turn(std::uint64_t turn) const {
    const std::scoped_lock lock(mutex_);
    return turn_ == turn;
}

void Speech::finish(std::uint64_t turn) {
    {
        const std::scoped_lock lock(mutex_);
        if (turn_ != turn) return;
        talk_.reset();
    }
    wake_();
}

void Speech::run() {
    std::optional<Voices> voices = Voices::open();
    const bool can_be_heard = voices && AudioQueue::is_available(voices->sample_rate());
    {
        const std::scoped_lock lock(mutex_);
        is_ready_ = true;
        if (can_be_heard)
            voices_ = &*voices;
        else
            talk_.reset();
    }
    wake_();
    if (!can_be_heard) return;
    std::unique_lock lock(mutex_);
    while (!is_closing_) {
        changed_.wait(lock, [this] { return is_closing_ || talk_; });
        if (is_closing_) break;
        const Talk talk = *talk_;
        const std::uint64_t turn = turn_;
        lock.unlock();
        read(*voices, talk, turn);
        finish(turn);
        lock.lock();
    }
    voices_ = nullptr;
}

void Speech::read(const Voices& voices, const Talk& talk, std::uint64_t turn) {
    auto audio = AudioQueue::open(voices.sample_rate());
    if (!audio) return;
    for (const ui::Words& line : talk.lines)
        voices.synthesise(line.text, line.language,
                          [&](std::span<const std::int16_t> samples) { return is_turn(turn) && audio->push(samples); });
    std::unique_lock lock(mutex_);
    for (auto left = audio->left(); turn_ == turn && left.count() > 0; left = audio->left())
        changed_.wait_for(lock, left, [&] { return turn_ != turn; });
    changed_.wait_for(lock, device_latency, [&] { return turn_ != turn; });
}

} // namespace foothold::shell
