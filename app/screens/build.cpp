#include "app/screens/build.hpp"

#include <algorithm>
#include <functional>

namespace foothold::screens {

namespace {

std::uint64_t mixed(std::uint64_t id, std::uint64_t with) { return (id ^ with) * 0x9E3779B97F4A7C15ull + 1; }

/// By the place and the card's title: what is said below it may change while it is read, such as "in 20 minutes".
std::uint64_t id_of(const Route& route, const std::vector<ui::Words>& lines) {
    const std::uint64_t id = mixed(mixed(static_cast<std::uint64_t>(route.screen), route.about.high), route.about.low);
    return lines.empty() ? id : mixed(id, std::hash<std::string>{}(lines.front().text));
}

ui::ListenState state_of(const SpeechStatus& speech, std::uint64_t id, bool can_be_said) {
    if (speech.speaking == id) return ui::ListenState::speaking;
    return can_be_said && !speech.is_unheard ? ui::ListenState::ready : ui::ListenState::unheard;
}

} // namespace

bool is_recorded(const std::vector<ui::Words>& lines) {
    return std::ranges::any_of(lines, [](const ui::Words& line) { return line.recording.has_value(); });
}

ui::Listen Build::listen(std::vector<ui::Words> lines, ui::ListenGround ground) {
    return make_pill({.lines = std::move(lines)}, scene.speech.has_voice, ground);
}

ui::Listen Build::listen_in_danish(std::vector<ui::Words> lines, ui::ListenGround ground) {
    return make_pill({.lines = std::move(lines), .is_danish = true}, scene.speech.has_danish_voice, ground);
}

ui::Listen Build::make_pill(Speak speak, bool has_voice, ui::ListenGround ground) {
    std::vector<ui::Words>& lines = speak.lines;
    std::erase_if(lines, [](const ui::Words& line) { return line.empty(); });
    speak.id = id_of(scene.place.route(), lines);
    while (!pill_ids_.insert(speak.id).second) ++speak.id;
    const SpeechStatus& speech = scene.speech;
    for (const ui::Words& line : lines)
        if (line.recording) recording_ = line.recording;
    const bool can_be_said = has_voice || is_recorded(lines);
    ui::Listen pill{.state = state_of(speech, speak.id, can_be_said), .ground = ground};
    const auto say = [this](std::string word) { return std::string_view{pill_words_.emplace_back(std::move(word))}; };
    switch (pill.state) {
    case ui::ListenState::speaking:
        pill.word = say(text("Stop"));
        lines_being_read_ = lines;
        pill.lines = &lines_being_read_;
        pill.line = speech.line;
        if (speech.has_next) {
            pill.next_word = say(scene.reader.text_in("reading aloud", "Next"));
            pill.next = on(ReadNext{});
        }
        break;
    case ui::ListenState::ready:
        pill.word = say(text("Listen"));
        break;
    case ui::ListenState::unheard:
        pill.word = say(can_be_said ? text("No sound here") : text("No voice yet"));
        break;
    }
    speak.pill = pills_.size();
    pill.tap = on(std::move(speak));
    pills_.push_back(pill.tap);
    return pill;
}

std::optional<ui::Tap> Build::pill(std::size_t index) const {
    return index < pills_.size() ? std::optional{pills_[index]} : std::nullopt;
}

} // namespace foothold::screens
