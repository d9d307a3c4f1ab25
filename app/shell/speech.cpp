#include "app/shell/speech.hpp"

#include "app/shell/audio_queue.hpp"
#include "app/shell/recording.hpp"
#include "app/shell/voices.hpp"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace foothold::shell {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// What a device has taken out of the queue still sounds this long: a pause between two lines as well.
constexpr milliseconds device_latency{150};
/// A device that takes nothing for so long is not there any more.
constexpr milliseconds stall_max{2000};
constexpr milliseconds shortest_wait{20};

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

void Speech::say(std::uint64_t id, std::vector<Utterance> lines) {
    {
        const std::scoped_lock lock(mutex_);
        ++turn_;
        skips_ = 0;
        is_unheard_ = false;
        const bool has_next = lines.size() > 1;
        talk_ = Talk{{id, 0, has_next}, std::move(lines)};
    }
    changed_.notify_all();
}

void Speech::next() {
    {
        const std::scoped_lock lock(mutex_);
        if (talk_) ++skips_;
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

std::optional<Reading> Speech::reading() const {
    const std::scoped_lock lock(mutex_);
    return talk_ ? std::optional{talk_->reading} : std::nullopt;
}

bool Speech::is_unheard() const {
    const std::scoped_lock lock(mutex_);
    return is_unheard_;
}

bool Speech::is_turn(std::uint64_t turn) const {
    const std::scoped_lock lock(mutex_);
    return turn_ == turn;
}

bool Speech::take_skip() {
    const std::scoped_lock lock(mutex_);
    return skips_ > 0 && skips_-- > 0;
}

void Speech::begin_line(std::size_t line, std::uint64_t turn) {
    {
        const std::scoped_lock lock(mutex_);
        if (turn_ != turn) return;
        talk_->reading.line = line;
        talk_->reading.has_next = line + 1 < talk_->lines.size();
    }
    wake_();
}

void Speech::finish(Heard heard, std::uint64_t turn) {
    {
        const std::scoped_lock lock(mutex_);
        if (turn_ != turn) return;
        talk_.reset();
        is_unheard_ = heard == Heard::lost;
    }
    wake_();
}

void Speech::run() {
    const std::optional<Voices> voices = Voices::open();
    {
        const std::scoped_lock lock(mutex_);
        is_ready_ = true;
        voices_ = voices ? &*voices : nullptr;
    }
    wake_();
    std::unique_lock lock(mutex_);
    while (!is_closing_) {
        changed_.wait(lock, [this] { return is_closing_ || talk_; });
        if (is_closing_) break;
        const std::vector<Utterance> lines = talk_->lines;
        const std::uint64_t turn = turn_;
        const Voices* const known = voices_;
        lock.unlock();
        finish(read(known, lines, turn), turn);
        lock.lock();
    }
    voices_ = nullptr;
}

/// Each line is made ready while the one before it sounds, and begins when that is over: so the line that is told is the one that
/// is heard, and Next is answered at once.
Speech::Heard Speech::read(const Voices* voices, const std::vector<Utterance>& lines, std::uint64_t turn) {
    auto audio = AudioQueue::open();
    if (!audio) return Heard::lost;
    bool is_first = true;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const Sound sound = sound_of(voices, lines[line], turn);
        if (sound.is_silent()) continue;
        const Heard before = is_first ? Heard::over : hear_out(*audio, turn);
        if (before != Heard::over) return before;
        const bool is_skipped = take_skip();
        if (is_skipped && is_first) continue;
        if (is_skipped) audio->clear();
        is_first = false;
        begin_line(line, turn);
        if (!audio->push(sound)) return Heard::lost;
    }
    return hear_out(*audio, turn);
}

Sound Speech::sound_of(const Voices* voices, const Utterance& line, std::uint64_t turn) const {
    if (!line.recorded.empty())
        if (Sound recording = decode_recording(line.recorded); !recording.is_silent()) return recording;
    if (line.clip)
        if (Sound recording = open_recording(*line.clip); !recording.is_silent()) return recording;
    Sound sound;
    if (!voices || !voices->speak(line.language)) return sound;
    sound.samples_per_s = voices->sample_rate();
    for (const Utterance::Piece& piece : line.pieces)
        voices->synthesise(piece.text, piece.language, [&](std::span<const std::int16_t> samples) {
            sound.samples.insert(sound.samples.end(), samples.begin(), samples.end());
            return is_turn(turn);
        });
    return sound;
}

/// Waits until nothing is left in the queue, or somebody wants something else. Woken for that, never to look whether anything has
/// happened.
Speech::Heard Speech::hear_out(const AudioQueue& audio, std::uint64_t turn) {
    std::unique_lock lock(mutex_);
    const auto is_interrupted = [&] { return turn_ != turn || skips_ > 0; };
    milliseconds left = audio.left();
    auto moved_at = steady_clock::now();
    while (left.count() > 0) {
        if (changed_.wait_for(lock, std::max(left, shortest_wait), is_interrupted)) break;
        const milliseconds now_left = audio.left();
        if (now_left < left) moved_at = steady_clock::now();
        if (!audio.is_connected() || steady_clock::now() - moved_at > stall_max) return Heard::lost;
        left = now_left;
    }
    changed_.wait_for(lock, device_latency, is_interrupted);
    return turn_ == turn ? Heard::over : Heard::superseded;
}

} // namespace foothold::shell
