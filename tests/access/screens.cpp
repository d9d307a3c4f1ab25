#include "tests/access/screens.hpp"

#include "app/main/examples.hpp"
#include "tests/access/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace foothold::access_tests {

namespace {

const domain::Instant morning = domain::instant_of(*domain::parse_local_time("2026-03-12T08:40"));

struct NamedSheet {
    std::string name;
    std::variant<screens::Sheet, screens::HearingSheet> sheet;
};

/// A place with a sketch; another one for the next person.
std::optional<domain::Id> some_sketch(const client::Model& model) {
    std::vector<domain::Id> drawn;
    for (const auto& [id, place] : model.records().all<domain::Place>())
        if (!place.sketch.empty()) drawn.push_back(id);
    return drawn.empty() ? std::nullopt : std::optional{drawn[model.person().low % drawn.size()]};
}

/// One sheet of each kind that this person can open.
std::vector<NamedSheet> sheets_of(const client::Model& model) {
    std::vector<NamedSheet> sheets{
        {"language", screens::Sheet{screens::LanguageSheet{}}},
        {"second-language", screens::Sheet{screens::LanguageSheet{screens::LanguageRank::second}}},
        {"sync", screens::Sheet{screens::SyncSheet{}}},
        {"call", screens::Sheet{screens::CallSheet{"Birgitte", "70 00 00 31"}}},
        {"sms", screens::Sheet{screens::CallSheet{"Birgitte", "+46 70 174 06 31", screens::Reach::sms}}},
        {"whatsapp", screens::Sheet{screens::CallSheet{"Birgitte", "+46 70 174 06 31", screens::Reach::whatsapp}}}};
    const screens::Route session = main::example_of(screens::Screen::session, model, morning);
    if (const auto* found = model.records().find<domain::Session>(session.about)) {
        sheets.push_back({"decline", screens::Sheet{screens::DeclineSheet{found->id}}});
        const screens::DirectionsSheet directions{found->place, {"Room 1", "en"}};
        sheets.push_back({"directions", screens::Sheet{directions}});
        sheets.push_back({"map", screens::Sheet{screens::MapSheet{directions}}});
    }
    if (const auto drawn = some_sketch(model)) sheets.push_back({"sketch", screens::Sheet{screens::DirectionsSheet{*drawn, {}}}});
    sheets.push_back({"leave", screens::Sheet{screens::LeaveSheet{}}});
    sheets.push_back({"erase", screens::Sheet{screens::EraseSheet{}}});
    for (const auto& [id, internship] : model.records().all<domain::Internship>())
        sheets.push_back({"absence", screens::Sheet{screens::AbsenceSheet{id, internship.from}}});
    sheets.push_back({"headphones", screens::HearingSheet{screens::HeadphonesQuestion{}}});
    sheets.push_back({"no-voice", screens::HearingSheet{screens::NoVoiceOffer{{}, {"da", "en"}}}});
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

namespace {

/// Somebody in front of the app, seen in one way.
class Visit {
public:
    Visit(const Somebody& somebody, const View& view, bool is_in_a_row, const std::function<void(const Shown&)>& look) :
        somebody_(somebody), view_(view), is_in_a_row_(is_in_a_row), look_(look) {}

    void see_everything() {
        for (const main::NamedRoute& example : main::examples(somebody_.model, morning))
            if (somebody_.screen.empty() || somebody_.screen == example.name)
                show(example.name, [&](main::Application& application) { application.open(example.route, example.written); });
        if (!somebody_.screen.empty()) return;
        for (const auto& [id, lesson] : somebody_.model.records().all<domain::Lesson>()) read(lesson);
        if (somebody_.model.role() != domain::Role::coordinator) ask_for_what_cannot_wait();
        for (const NamedSheet& each : sheets_of(somebody_.model)) {
            show("sheet " + each.name, [&](main::Application& application) {
                std::visit([&](const auto& sheet) { application.show(sheet); }, each.sheet);
            });
            application_->frame(view_.size, {.strokes = {ui::Key::escape}}, morning, {});
        }
    }

private:
    /// With its switch on.
    void ask_for_what_cannot_wait() {
        show("support that cannot wait", [&](main::Application& application) {
            application.open(main::example_of(screens::Screen::support, somebody_.model, morning), "The door");
            application.mark_cannot_wait(true);
        });
    }

    void read(const domain::Lesson& lesson) {
        for (std::size_t page = 0; page <= lesson.pages.size(); ++page)
            show(fmt::format("lesson page {}", page + 1), [&](main::Application& application) {
                application.open({screens::Screen::lesson, lesson.id});
                turn_pages(application, view_, is_in_a_row_ ? std::min<std::size_t>(page, 1) : page);
            });
    }

    void show(std::string_view name, const std::function<void(main::Application&)>& open) {
        if (!application_ || !is_in_a_row_) begin();
        open(*application_);
        const std::string how =
            fmt::format("{} {}x{} {} %", view_.language, view_.size.width, view_.size.height, view_.settings.text_percent);
        const Shown shown{fmt::format("{} {} {}", somebody_.name, name, how), *application_, view_};
        shown.frame();
        look_(shown);
    }

    void begin() {
        main::Hands hands{.perform = [](const domain::Intent&) { return domain::Id{}; },
                          .dismiss = [](domain::Id) {},
                          .sync = [] {},
                          .fetch_anyway = [] {},
                          .speak = [](const screens::Speak&) {},
                          .keep_settings = [](const screens::Settings&) {}};
        application_ =
            std::make_unique<main::Application>(catalogues(), fonts(), somebody_.model, view_.settings, 1.0f, std::move(hands));
        application_->force_language(view_.language);
    }

    const Somebody& somebody_;
    const View& view_;
    bool is_in_a_row_;
    const std::function<void(const Shown&)>& look_;
    std::unique_ptr<main::Application> application_;
};

} // namespace

void each_screen(const View& view, const std::function<void(const Shown&)>& look) {
    for (const Somebody& somebody : people()) Visit{somebody, view, false, look}.see_everything();
}

void each_screen_in_a_row(const View& view, const std::function<void(const Shown&)>& look) {
    for (const Somebody& somebody : people()) Visit{somebody, view, true, look}.see_everything();
}

} // namespace foothold::access_tests
