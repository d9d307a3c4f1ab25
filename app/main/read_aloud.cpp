#include "app/main/read_aloud.hpp"

#include "app/i18n/spoken.hpp"
#include "app/i18n/translator.hpp"

namespace foothold::main {

screens::SpeechStatus ReadAloud::status(const std::string& language) const {
    screens::SpeechStatus status{.has_voice = has_voice(language), .is_unheard = speech_.is_unheard()};
    status.has_danish_voice = has_voice("da");
    const auto reading = speech_.reading();
    if (!reading) return status;
    status.speaking = reading->id;
    status.line = reading->line;
    status.has_next = reading->has_next;
    return status;
}

void ReadAloud::speak(const screens::Speak& speak, const Recorded& recorded) {
    std::vector<shell::Utterance> lines;
    for (const ui::Words& words : speak.lines) {
        shell::Utterance& line = lines.emplace_back(utterance_of(words, catalogues_, clips_));
        if (words.recording) line.recorded = recorded(*words.recording);
    }
    speech_.say(speak.id, std::move(lines));
}

shell::Utterance utterance_of(const ui::Words& words, const i18n::Catalogues& catalogues, const shell::Clips& clips) {
    shell::Utterance utterance{.language = words.language, .pieces = {}, .clip = {}, .recorded = {}};
    if (const auto* clip = clips.find(words.language, words.text)) utterance.clip = *clip;
    const i18n::Translator translator(catalogues, {words.language});
    for (i18n::SpokenPiece& piece : i18n::spoken(words.text, translator))
        utterance.pieces.push_back({std::move(piece.text), std::move(piece.language)});
    return utterance;
}

} // namespace foothold::main
