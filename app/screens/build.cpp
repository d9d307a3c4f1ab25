#include "app/screens/build.hpp"

#include <functional>

namespace foothold::screens {

namespace {

std::uint64_t id_of(const std::vector<ui::Words>& lines) {
    std::uint64_t id = 0;
    for (const ui::Words& line : lines) id = (id ^ std::hash<std::string>{}(line.text)) * 0x100000001B3ull;
    return id;
}

} // namespace

ui::Listen Build::listen(std::vector<ui::Words> lines, ui::ListenGround ground) {
    const std::uint64_t id = id_of(lines);
    ui::Listen pill{.ground = ground};
    if (scene.speech.speaking == id) {
        pill.state = ui::ListenState::speaking;
        pill_words_.push_back(text("Stop"));
    } else if (scene.speech.has_voice) {
        pill_words_.push_back(text("Listen"));
    } else {
        pill.state = ui::ListenState::no_voice;
        pill_words_.push_back(text("No voice yet"));
    }
    pill.word = pill_words_.back();
    if (pill.state != ui::ListenState::no_voice) pill.tap = on(Speak{id, std::move(lines)});
    return pill;
}

} // namespace foothold::screens
