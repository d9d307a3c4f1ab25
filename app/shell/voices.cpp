#include "app/shell/voices.hpp"

#include <espeak-ng/speak_lib.h>

namespace foothold::shell {

namespace {

/// Slower than the library's 175: many listeners are learning the language.
constexpr int words_per_minute = 150;
constexpr int chunk_ms = 100;
constexpr int no_exit = 1 << 15; ///< the library must not end the program when its data is missing

/// Dari is read with the Farsi voice, as Dari readers read Farsi texts. Kurmanji is what the library calls Kurdish.
std::string_view voice_of(std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    if (base == "kmr") return "ku";
    return base == "prs" ? "fa" : base;
}

/// The library is prepared once and stays: espeak_Terminate of 1.51 can wait for ever for a thread of its own that missed the
/// call.
int library_sample_rate() {
    static const int sample_rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, chunk_ms, nullptr, no_exit);
    return sample_rate;
}

int take_samples(short* samples, int count, espeak_EVENT* events) {
    if (!samples || count <= 0) return 0;
    const auto* take = static_cast<const Voices::Take*>(events->user_data);
    return (*take)({samples, static_cast<std::size_t>(count)}) ? 0 : 1;
}

} // namespace

std::optional<Voices> Voices::open() {
    const int sample_rate = library_sample_rate();
    if (sample_rate <= 0) return std::nullopt;
    Voices voices{sample_rate};
    for (const espeak_VOICE** voice = espeak_ListVoices(nullptr); voice && *voice; ++voice)
        for (const char* entry = (*voice)->languages; entry && *entry != '\0';) {
            const std::string_view language{entry + 1}; // behind a byte of priority
            voices.languages_.emplace(language.substr(0, language.find('-')));
            entry += language.size() + 2;
        }
    espeak_SetSynthCallback(take_samples);
    return voices;
}

bool Voices::speak(std::string_view language) const { return languages_.contains(voice_of(language)); }

void Voices::synthesise(std::string_view text, std::string_view language, const Take& take) const {
    if (!speak(language)) return;
    const std::string voice{voice_of(language)};
    espeak_VOICE wanted{};
    wanted.languages = voice.c_str();
    if (espeak_SetVoiceByProperties(&wanted) != EE_OK) return;
    espeak_SetParameter(espeakRATE, words_per_minute, 0);
    const std::string spoken{text};
    // The library hands the pointer back to take_samples, which only reads through it.
    void* receiver = const_cast<Take*>(&take);
    espeak_Synth(spoken.c_str(), spoken.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakENDPAUSE, nullptr, receiver);
}

} // namespace foothold::shell
