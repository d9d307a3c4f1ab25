#include "app/main/render.hpp"

#include "app/main/application.hpp"
#include "app/shell/offscreen.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace foothold::main {

using screens::Screen;

namespace {

struct NamedScreen {
    std::string_view name;
    Screen screen;
};

constexpr std::array named_screens{NamedScreen{"today", Screen::today},
                                   NamedScreen{"path", Screen::path},
                                   NamedScreen{"people", Screen::people},
                                   NamedScreen{"offers", Screen::offers},
                                   NamedScreen{"me", Screen::me},
                                   NamedScreen{"week", Screen::week},
                                   NamedScreen{"mentees", Screen::mentees},
                                   NamedScreen{"course", Screen::course},
                                   NamedScreen{"session", Screen::session},
                                   NamedScreen{"internship", Screen::internship},
                                   NamedScreen{"talk", Screen::talk},
                                   NamedScreen{"event", Screen::event},
                                   NamedScreen{"person", Screen::person},
                                   NamedScreen{"conversation", Screen::conversation},
                                   NamedScreen{"glossary", Screen::glossary}};

constexpr std::array participant_screens{Screen::today, Screen::path, Screen::people, Screen::offers, Screen::me};
constexpr std::array mentor_screens{Screen::week, Screen::mentees, Screen::offers, Screen::me};
constexpr std::array coordinator_screens{Screen::offers, Screen::me};

bool is_of(Screen screen, domain::Role role) {
    const auto in = [screen](const auto& screens) { return std::ranges::find(screens, screen) != screens.end(); };
    if (role == domain::Role::participant) return in(participant_screens);
    return role == domain::Role::mentor ? in(mentor_screens) : in(coordinator_screens);
}

/// The next one of a kind that begins, so that the picture shows what somebody would open now; else any.
template <class Entity>
domain::Id next_of(const domain::Records& records, domain::Instant now) {
    const Entity* chosen = nullptr;
    for (const auto& [id, entity] : records.all<Entity>())
        if (entity.ends > now && (!chosen || entity.starts < chosen->starts)) chosen = &entity;
    if (!chosen && !records.all<Entity>().empty()) chosen = &records.all<Entity>().begin()->second;
    return chosen ? chosen->id : domain::Id{};
}

template <class Entity>
domain::Id first_of(const domain::Records& records) {
    return records.all<Entity>().empty() ? domain::Id{} : records.all<Entity>().begin()->first;
}

/// The first of the lifeline who reads messages.
domain::Id first_contact(const domain::Records& records) {
    const domain::Contact* chosen = nullptr;
    for (const auto& [id, contact] : records.all<domain::Contact>()) {
        const bool fits = !contact.user.is_nil() && contact.lifeline_order != 0;
        if (fits && (!chosen || contact.lifeline_order < chosen->lifeline_order)) chosen = &contact;
    }
    return chosen ? chosen->id : first_of<domain::Contact>(records);
}

domain::Id course_of_next_session(const domain::Records& records, domain::Instant now) {
    const auto* session = records.find<domain::Session>(next_of<domain::Session>(records, now));
    return session ? session->course : first_of<domain::Course>(records);
}

/// The record that a detail page's picture is about; nil when there is none.
domain::Id example_for(Screen screen, const domain::Records& records, domain::Instant now) {
    switch (screen) {
    case Screen::course:
        return course_of_next_session(records, now);
    case Screen::session:
        return next_of<domain::Session>(records, now);
    case Screen::internship:
        return first_of<domain::Internship>(records);
    case Screen::talk:
        return next_of<domain::Talk>(records, now);
    case Screen::event:
        return next_of<domain::Event>(records, now);
    case Screen::person:
    case Screen::conversation: {
        const domain::Id contact = first_contact(records);
        return contact.is_nil() ? first_of<domain::Match>(records) : contact;
    }
    default:
        return {};
    }
}

std::filesystem::path file_name(const RenderRequest& request, std::string_view name, const std::string& language) {
    std::string file = fmt::format("{}_{}_{}x{}", name, language, request.width, request.height);
    if (request.settings.brightness == ui::Brightness::dark) file += "_dark";
    if (request.settings.text_percent != 100) file += fmt::format("_{}", request.settings.text_percent);
    if (request.pixels_per_dp != 1) file += fmt::format("_{}x", request.pixels_per_dp);
    return request.directory / (file + ".png");
}

class Studio {
public:
    Studio(const RenderRequest& request, const i18n::Catalogues& catalogues, const text::Fonts& fonts,
           const client::Model& model) :
        request_(request),
        model_(model), application_(catalogues, fonts, model, request.settings, request.pixels_per_dp, {}) {
        application_.force_language(request.language);
    }

    Result<std::filesystem::path> take(const NamedScreen& screen, domain::Id about) {
        application_.open({screen.screen, about});
        const auto in_pixels = [this](int length) {
            return static_cast<int>(static_cast<float>(length) * request_.pixels_per_dp);
        };
        auto offscreen = shell::Offscreen::create(in_pixels(request_.width), in_pixels(request_.height));
        if (!offscreen) return offscreen.error();
        shell::Image image = frame(*offscreen);
        if (application_.surface().page().is_full()) image = frame(*offscreen); // not everything went onto the page at once
        const std::string language =
            request_.language.empty() ? std::string{application_.surface().tree().language()} : request_.language;
        const auto path = file_name(request_, screen.name, language);
        if (const auto written = shell::write_png(image, path); !written) return written.error();
        return path;
    }

    domain::Id example(Screen screen) const { return example_for(screen, model_.records(), request_.now); }

private:
    shell::Image frame(shell::Offscreen& offscreen) {
        const ui::Size viewport{static_cast<float>(request_.width), static_cast<float>(request_.height)};
        application_.frame(viewport, {}, request_.now, {.has_voice = true, .speaking = std::nullopt});
        return offscreen.paint(canvas_, application_.surface());
    }

    const RenderRequest& request_;
    const client::Model& model_;
    Application application_;
    shell::Canvas canvas_;
};

} // namespace

std::vector<std::string> screen_names() {
    std::vector<std::string> names;
    for (const NamedScreen& screen : named_screens) names.emplace_back(screen.name);
    return names;
}

Result<std::vector<std::filesystem::path>> render(const RenderRequest& request, const i18n::Catalogues& catalogues,
                                                  const text::Fonts& fonts, const client::Model& model) {
    std::error_code problem;
    std::filesystem::create_directories(request.directory, problem);
    if (problem) return Error{"disk.unwritable", request.directory.string() + ": " + problem.message()};
    Studio studio(request, catalogues, fonts, model);
    std::vector<std::filesystem::path> written;
    bool is_known = request.screen.empty();
    for (const NamedScreen& screen : named_screens) {
        const bool is_asked_for = request.screen == screen.name;
        is_known = is_known || is_asked_for;
        const domain::Id about = studio.example(screen.screen);
        const bool is_there = screens::is_home(screen.screen) ? is_of(screen.screen, model.role())
                                                              : screen.screen == Screen::glossary || !about.is_nil();
        if (request.screen.empty() ? !is_there : !is_asked_for) continue;
        auto path = studio.take(screen, about);
        if (!path) return path.error();
        written.push_back(std::move(*path));
    }
    if (!is_known) return Error{"render.unknown_screen", request.screen};
    return written;
}

} // namespace foothold::main
