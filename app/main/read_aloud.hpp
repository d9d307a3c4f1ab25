#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/screens/scene.hpp"
#include "app/shell/clips.hpp"
#include "app/shell/speech.hpp"

#include <functional>

namespace foothold::main {

/// Turns lines of the screens into what the speech thread says: recorded clips where there are some, else words for the voice of
/// each language.
class ReadAloud {
public:
    ReadAloud(const i18n::Catalogues& catalogues, shell::Clips clips, std::function<void()> wake) :
        catalogues_(catalogues), clips_(std::move(clips)), speech_(std::move(wake)) {}

    /// Synthetic or recorded.
    bool has_voice(const std::string& language) const { return clips_.speak(language) || speech_.has_voice(language); }
    screens::SpeechStatus status(const std::string& language) const;

    /// `recorded` gives the bytes of lines that somebody has recorded; none when they are not here.
    using Recorded = std::function<std::string(const domain::Hash&)>;
    void speak(const screens::Speak& speak, const Recorded& recorded);
    void next() { speech_.next(); }
    void stop() { speech_.stop(); }

private:
    const i18n::Catalogues& catalogues_;
    shell::Clips clips_;
    shell::Speech speech_;
};

/// `words` are in a language of their own.
shell::Utterance utterance_of(const ui::Words& words, const i18n::Catalogues& catalogues, const shell::Clips& clips);

} // namespace foothold::main
