#pragma once

#include "app/main/application.hpp"
#include "app/text/fonts.hpp"
#include "tests/screens/stage.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace foothold::main {

/// The interface with somebody in front of it who taps and listens; what would be said is written down.
class Listener {
public:
    Listener(std::vector<domain::Record> records, i18n::Catalogues words, std::vector<std::string> languages, domain::Id who,
             domain::Role role = domain::Role::participant) :
        catalogues_(std::move(words)),
        model_(who, role), application_(catalogues_, fonts_, model_, {}, 1, hands()) {
        client::Changes changes;
        changes.is_everything = true;
        changes.put = std::move(records);
        changes.status.phase = client::SyncStatus::Phase::idle;
        changes.status.confirmed_through = screens::morning;
        model_.take(std::move(changes));
        application_.force_language(languages.front());
        frame();
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    Application::Frame frame(ui::Input input = {}) {
        input.time_s = time_s_ += 0.016;
        return application_.frame(viewport, input, now, speech);
    }

    /// Until what moves by itself has come to rest.
    void rest() {
        for (int frames = 0; frames < 40 && frame().is_moving; ++frames) {
        }
    }

    /// Taps what says this word; the n-th of them.
    void tap(std::string_view word, std::size_t which = 0) {
        const ui::Node* node = find(word, which);
        if (!node) throw std::runtime_error("nothing says " + std::string{word});
        const ui::Point at{node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2};
        const bool is_mirrored = tree().theme().is_right_to_left;
        const ui::Point seen{is_mirrored ? viewport.width - at.x : at.x, at.y};
        frame({.pointer = seen, .presses = {{seen, true}, {seen, false}}});
        frame();
    }

    bool shows(std::string_view word) const { return find(word) != nullptr; }
    const ui::Tree& tree() const { return application_.surface().tree(); }

    /// The texts that stand on a band now.
    std::vector<std::string> being_read() const {
        std::vector<std::string> texts;
        for (const ui::NodeIndex index : bands()) texts.push_back(screens::visible(std::string{tree().nodes()[index].content}));
        return texts;
    }

    std::vector<std::string> said_lines() const {
        std::vector<std::string> lines;
        for (const ui::Words& line : said.back().lines) lines.push_back(screens::visible(line.text));
        return lines;
    }

    /// As the speech thread tells it: the last of what was said, at this line.
    void hear_line(std::size_t line) {
        speech.speaking = said.back().id;
        speech.line = line;
        speech.has_next = line + 1 < said.back().lines.size();
        frame();
    }

    ui::Size viewport{800, 1280};
    domain::Instant now = screens::morning;
    screens::SpeechStatus speech{.has_voice = true, .has_danish_voice = true};
    std::vector<std::string> voices{"da", "en"};
    std::vector<screens::Speak> said;
    struct Saved {
        std::string name;
        std::string bytes;
    };
    std::vector<Saved> saved;
    std::vector<std::string> files_opened;
    std::vector<ui::Outside> outside;       ///< what other programs were asked for
    screens::Settings settings;             ///< as they would be kept
    std::vector<std::string> notifications; ///< outside the app
    std::vector<domain::Id> told;           ///< as it would be kept
    int syncs = 0;
    int fetches = 0;
    int nexts = 0;
    int stops = 0;
    int left = 0; ///< how often nothing was to be left on the device
    Application& application() { return application_; }
    const std::vector<ui::NodeIndex>& bands() const { return application_.surface().texts_being_read(); }
    const client::Model& model() const { return model_; }
    std::vector<domain::Hash> opened;     ///< pictures that were asked for
    std::vector<domain::Hash> recordings; ///< that were
    /// As a sync, or the disk, brings it.
    void take(client::Changes changes) {
        model_.take(std::move(changes));
        frame();
    }

private:
    const ui::Node* find(std::string_view word, std::size_t which = 0) const {
        for (const ui::Node& node : tree().nodes())
            if (screens::visible(std::string{node.content}) == word && which-- == 0) return &node;
        return nullptr;
    }

    Hands hands() {
        return {.perform =
                    [this](const domain::Intent& intent) {
                        const domain::Action action{{0xAC7, ++performed_}, model_.person(), screens::morning, intent};
                        model_.perform(action);
                        return action.id;
                    },
                .sync = [this] { ++syncs; },
                .fetch_anyway = [this] { ++fetches; },
                .open_picture = [this](const domain::Hash& picture) { opened.push_back(picture); },
                .open_recording = [this](const domain::Hash& recording) { recordings.push_back(recording); },
                .speak = [this](const screens::Speak& speak) { said.push_back(speak); },
                .speak_next = [this] { ++nexts; },
                .stop_speaking =
                    [this] {
                        ++stops;
                        speech.speaking.reset();
                    },
                .has_voice = [this](const std::string& language) { return std::ranges::find(voices, language) != voices.end(); },
                .keep_settings = [this](const screens::Settings& chosen) { settings = chosen; },
                .save =
                    [this](const std::string& name, const FileContent& content) {
                        saved.push_back({name, content().value()});
                    },
                .open_file = [this](const std::string& path) { files_opened.push_back(path); },
                .open_outside = [this](const ui::Outside& what) { outside.push_back(what); },
                .leave = [this] { ++left; },
                .notify = [this](const std::string& sentence) { notifications.push_back(sentence); },
                .keep_told = [this](const std::vector<domain::Id>& ids) { told = ids; }};
    }

    i18n::Catalogues catalogues_;
    client::Model model_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Application application_;
    double time_s_ = 0;
    std::uint64_t performed_ = 0;
};

} // namespace foothold::main
