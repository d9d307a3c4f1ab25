#include "app/main/render.hpp"

#include "app/main/application.hpp"
#include "app/main/examples.hpp"
#include "app/main/first_time.hpp"
#include "app/main/theme_name.hpp"
#include "app/shell/decode_picture.hpp"
#include "app/shell/offscreen.hpp"

#include <array>
#include <fmt/format.h>

namespace foothold::main {

namespace {

std::filesystem::path file_name(const RenderRequest& request, std::string_view name, const std::string& language) {
    std::string file = fmt::format("{}_{}_{}x{}", name, language, request.width, request.height);
    if (const std::string_view theme = theme_name(request.settings); theme != "light") file += fmt::format("_{}", theme);
    if (request.settings.text_percent != 100) file += fmt::format("_{}", request.settings.text_percent);
    if (request.pixels_per_dp != 1) file += fmt::format("_{}x", request.pixels_per_dp);
    return request.directory / (file + ".png");
}

ui::Size viewport_of(const RenderRequest& request) {
    return {static_cast<float>(request.width), static_cast<float>(request.height)};
}

auto offscreen_for(const RenderRequest& request) {
    const auto in_pixels = [&](float length) { return static_cast<int>(length * request.pixels_per_dp); };
    const ui::Size size = viewport_of(request);
    return shell::Offscreen::create(in_pixels(size.width), in_pixels(size.height));
}

class Studio {
public:
    Studio(const RenderRequest& request, const i18n::Catalogues& catalogues, const text::Fonts& fonts, const client::Model& model,
           const PictureBytes& picture_bytes) :
        request_(request),
        picture_bytes_(picture_bytes), application_(catalogues, fonts, model, request.settings, request.pixels_per_dp, {}) {
        application_.force_language(request.language);
    }

    Result<std::filesystem::path> take(const NamedRoute& screen) {
        application_.open(screen.route, screen.written);
        auto offscreen = offscreen_for(request_);
        if (!offscreen) return offscreen.error();
        shell::Image image = frame(*offscreen);
        if (application_.surface().page().is_full()) image = frame(*offscreen); // not everything went onto the page at once
        const std::string language =
            request_.language.empty() ? std::string{application_.surface().tree().language()} : request_.language;
        const auto path = file_name(request_, screen.name, language);
        if (const auto written = shell::write_png(image, path); !written) return written.error();
        return path;
    }

private:
    shell::Image frame(shell::Offscreen& offscreen) {
        shell::Image image = paint(offscreen);
        return bring_pictures(offscreen) ? paint(offscreen) : image;
    }

    shell::Image paint(shell::Offscreen& offscreen) {
        application_.frame(viewport_of(request_), {}, request_.now,
                           {.has_voice = true, .speaking = std::nullopt, .has_danish_voice = true});
        return offscreen.paint(canvas_, application_.surface());
    }

    /// True when there is more to see.
    bool bring_pictures(shell::Offscreen& offscreen) {
        bool has_more = false;
        for (const ui::ShownPicture& shown : application_.surface().pictures()) {
            const auto bytes = offscreen.pictures().has(shown) ? std::nullopt : picture_bytes_(shown.hash);
            if (!bytes) continue;
            const auto image = shell::decode_as_shown(*bytes, shown);
            if (!image || !offscreen.pictures().put(shown, *image)) application_.tell_unreadable(shown.hash);
            has_more = true;
        }
        return has_more;
    }

    const RenderRequest& request_;
    const PictureBytes& picture_bytes_;
    Application application_;
    shell::Canvas canvas_;
};

} // namespace

std::vector<std::string> screen_names() {
    std::vector<std::string> names;
    for (const NamedScreen& screen : named_screens()) names.emplace_back(screen.name);
    return names;
}

namespace {

/// Those that are asked for; none when there is no screen of that name.
std::vector<NamedRoute> routes(const RenderRequest& request, const client::Model& model) {
    if (request.screen.empty()) return examples(model, request.now);
    std::vector<NamedRoute> asked_for;
    for (const NamedScreen& screen : named_screens())
        if (request.screen == screen.name)
            asked_for.push_back({screen.name, example_of(screen.screen, model, request.now), request.written});
    return asked_for;
}

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return Error{"disk.unwritable", folder.string() + ": " + problem.message()};
    return {};
}

constexpr std::array<std::string_view, 6> first_pages{"first-language", "first-next", "first-offline",
                                                      "first-yours",    "first-code", "first-address"};

Result<std::filesystem::path> render_first_page(const RenderRequest& request, FirstTime& first_time, std::size_t page) {
    auto offscreen = offscreen_for(request);
    if (!offscreen) return offscreen.error();
    shell::Canvas canvas;
    first_time.open(static_cast<screens::FirstPage>(page));
    first_time.frame(viewport_of(request), {}, request.now, {.has_voice = true});
    shell::Image image = offscreen->paint(canvas, first_time.surface());
    if (first_time.surface().page().is_full()) image = offscreen->paint(canvas, first_time.surface());
    const auto path = file_name(request, first_pages[page], first_time.language());
    if (const auto written = shell::write_png(image, path); !written) return written.error();
    return path;
}

} // namespace

Result<std::vector<std::filesystem::path>> render_first_time(const RenderRequest& request, const i18n::Catalogues& catalogues,
                                                             const text::Fonts& fonts) {
    if (const auto made = make_folder(request.directory); !made) return made.error();
    FirstTime first_time(catalogues, fonts, request.settings, request.pixels_per_dp, request.language, "https://foothold.example",
                         {});
    std::vector<std::filesystem::path> written;
    for (std::size_t page = 0; page < first_pages.size(); ++page) {
        auto path = render_first_page(request, first_time, page);
        if (!path) return path.error();
        written.push_back(std::move(*path));
    }
    return written;
}

Result<std::vector<std::filesystem::path>> render(const RenderRequest& request, const i18n::Catalogues& catalogues,
                                                  const text::Fonts& fonts, const client::Model& model,
                                                  const PictureBytes& picture_bytes) {
    if (const auto made = make_folder(request.directory); !made) return made.error();
    const auto asked_for = routes(request, model);
    if (asked_for.empty()) return Error{"render.unknown_screen", request.screen};
    Studio studio(request, catalogues, fonts, model, picture_bytes);
    std::vector<std::filesystem::path> written;
    for (const NamedRoute& screen : asked_for) {
        auto path = studio.take(screen);
        if (!path) return path.error();
        written.push_back(std::move(*path));
    }
    return written;
}

} // namespace foothold::main
