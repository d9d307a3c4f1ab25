#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace foothold::shell {

/// The synthetic voices of espeak-ng. The library has one state for the whole process: one of these at a time, used by one
/// thread.
class Voices {
public:
    /// Nothing when the library finds no voices on this machine.
    static std::optional<Voices> open();

    int sample_rate() const { return sample_rate_; }
    bool speak(std::string_view language) const;

    /// Hands over mono samples until the text is spoken or `take` says false. Does nothing in a language without a voice.
    using Take = std::function<bool(std::span<const std::int16_t>)>;
    void synthesise(std::string_view text, std::string_view language, const Take& take) const;

private:
    explicit Voices(int sample_rate) : sample_rate_(sample_rate) {}

    int sample_rate_;
    std::set<std::string, std::less<>> languages_;
};

} // namespace foothold::shell
