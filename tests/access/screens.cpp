#include "tests/access/screens.hpp"

#include "app/main/examples.hpp"
#include "tests/access/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace foothold::access_tests {

namespace {

const domain::Instant morning = domain::instant_of(*domain::parse_local_time("2026-03-12T08:40"));

struct NamedSheet {
    std::string name;
    screens::Sheet sheet;
};

/// One sheet of each kind that this person can open.
std::vector<NamedSheet> sheets_of(const client::Model& model) {
    std::vector<NamedSheet> sheets{{"language", screens::LanguageSheet{}},
                                   {"second-language", screens::LanguageSheet{screens::LanguageRank::second}},
                                   {"sync", screens::SyncSheet{}},
                                   {"call", screens::CallSheet{"Birgitte", "70 00 00 31"}}};
    const screens::Route session = main::example_of(screens::Screen::session, model, morning);
    if (const auto* found = model.records().find<domain::Session>(session.about)) {
        sheets.push_back({"decline", screens::DeclineSheet{found->id}});
        sheets.push_back({"directions", screens::DirectionsSheet{found->place, {"Room 1", "en"}}});
    }
    return sheets;
}

/// As somebody does with the keys who reads on.
void turn_pages(main::Application& application, const View& view, std::size_t pages) {
    const auto press = [&](std::vector<ui::Stroke> strokes) {
        application.frame(view.size, {.strokes = std::move(strokes)}, morning, {.has_voice = true, .speaking = std::nullopt});
    };
    press({});
    const ui::Key on = application.surface().tree().theme().is_right_to_left ? ui::Key::left : ui::Key::right;
    for (; pages > 0; --pages) press({on});
}

} // namespace

main::Application::Frame Shown::frame(ui::Input input) const {
    return application.frame(view.size, input, morning, {.has_voice = true, .speaking = std::nullopt, .has_danish_voice = true});
}

const i18n::Catalogues& catalogues() {
    static const i18n::Catalogues opened = *i18n::Catalogues::open(FOOTHOLD_LOCALES);
    return opened;
}

const text::Fonts& fonts() {
    static const text::Fonts opened = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    return opened;
}

std::vector<std::string> languages() { return catalogues().readable(); }

screens::Settings scaled(int percent) {
    screens::Settings settings;
    settings.text_percent = percent;
    return settings;
}

void each_screen(const View& view, const std::function<void(const Shown&)>& look) {
    const std::string how =
        fmt::format("{} {}x{} {} %", view.language, view.size.width, view.size.height, view.settings.text_percent);
    for (const Somebody& somebody : people()) {
        const auto show = [&](std::string_view name, const std::function<void(main::Application&)>& open) {
            main::Hands hands{.perform = [](const domain::Intent&) { return domain::Id{}; },
                              .dismiss = [](domain::Id) {},
                              .sync = [] {},
                              .fetch_anyway = [] {},
                              .speak = [](const screens::Speak&) {},
                              .keep_settings = [](const screens::Settings&) {}};
            main::Application application(catalogues(), fonts(), somebody.model, view.settings, 1, std::move(hands));
            application.force_language(view.language);
            open(application);
            const Shown shown{fmt::format("{} {} {}", somebody.name, name, how), application, view};
            shown.frame();
            look(shown);
        };
        for (const main::NamedRoute& example : main::examples(somebody.model, morning))
            if (somebody.screen.empty() || somebody.screen == example.name)
                show(example.name, [&](main::Application& application) { application.open(example.route, example.written); });
        if (!somebody.screen.empty()) continue;
        for (const auto& entry : somebody.model.records().all<domain::Lesson>())
            for (std::size_t page = 0; page <= entry.second.pages.size(); ++page)
                show(fmt::format("lesson page {}", page + 1), [&](main::Application& application) {
                    application.open({screens::Screen::lesson, entry.first});
                    turn_pages(application, view, page);
                });
        for (const NamedSheet& each : sheets_of(somebody.model))
            show("sheet " + each.name, [&](main::Application& application) { application.show(each.sheet); });
    }
}

} // namespace foothold::access_tests
