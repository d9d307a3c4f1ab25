#include "app/main/first_time.hpp"
#include "tests/access/inspection.hpp"
#include "tests/access/people.hpp"
#include "tests/access/screens.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace foothold::access_tests {

namespace {

/// What is wrong, each thing once with where it was seen first: one card may be on many screens.
class Findings {
public:
    void add(const std::string& screen, const std::vector<std::string>& problems) {
        const std::lock_guard guard{mutex_};
        ++screens_;
        count_ += problems.size();
        for (const std::string& problem : problems)
            if (known_.insert(problem).second && known_.size() <= shown_max) list_ += screen + ": " + problem + "\n";
    }

    std::string list() const { return std::to_string(count_) + " problems\n" + list_; }
    std::size_t count() const { return count_; }
    std::size_t screens() const { return screens_; }

private:
    static constexpr std::size_t shown_max = 80;

    std::mutex mutex_;
    std::set<std::string> known_;
    std::string list_;
    std::size_t count_ = 0;
    std::size_t screens_ = 0;
};

void inspect(const View& view, Findings& findings) {
    each_screen_in_a_row(view, [&](const Shown& shown) {
        ui::Surface& surface = shown.application.surface();
        findings.add(shown.name, Inspection{surface.tree(), view.size, surface.texts()}.problems());
    });
}

/// The pages before the device is anybody's; on the one with the code, also why a code did not do, and what happens then.
void inspect_first_pages(const View& view, Findings& findings) {
    client::SystemRandom random;
    main::FirstTime first_time(catalogues(), fonts(), view.settings, 1, view.language, "https://foothold.example",
                               {.enrol = [](const std::string&, const std::string&) {}, .random = &random});
    const auto look = [&](const std::string& name) {
        first_time.frame(view.size, {}, {}, {.has_voice = true});
        findings.add("first time " + name + " " + view.language,
                     Inspection{first_time.surface().tree(), view.size, first_time.surface().texts()}.problems());
    };
    for (std::uint32_t page = 0; page <= static_cast<std::uint32_t>(screens::FirstPage::address); ++page) {
        first_time.open(static_cast<screens::FirstPage>(page));
        look(std::to_string(page));
    }
    first_time.open(screens::FirstPage::code);
    first_time.tell({"enrol.code_wrong", {}});
    look("with a code that did not do");
    first_time.tell({"network.refused", {}});
    look("with a code that is tried again");
}

/// In as many threads as the machine has processors.
void inspect_all(const std::vector<View>& views, const std::function<void(const View&, Findings&)>& inspect_one,
                 Findings& findings) {
    static_cast<void>(people());
    static_cast<void>(catalogues());
    static_cast<void>(fonts());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t view = next++; view < views.size(); view = next++) inspect_one(views[view], findings);
    };
    std::vector<std::thread> threads;
    for (unsigned thread = 1; thread < std::max(1u, std::thread::hardware_concurrency()); ++thread) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
}

std::vector<View> all_views() {
    std::vector<View> views;
    for (const std::string& language : languages())
        for (const ui::Size size : {phone, tablet, landscape})
            for (const int percent : {100, 200})
                for (const auto brightness : {ui::Brightness::light, ui::Brightness::dark})
                    views.push_back({language, size, {.brightness = brightness, .text_percent = percent}});
    for (const std::string language : {"en", "da", "ar"})
        for (const ui::Size size : {phone, tablet, landscape}) views.push_back({language, size, scaled(150)});
    return views;
}

/// Where everything is, and what it says.
std::vector<ui::Rect> places_of(const ui::Tree& tree) {
    std::vector<ui::Rect> places;
    for (const ui::Node& node : tree.nodes()) places.push_back(node.rect);
    return places;
}

} // namespace

TEST_CASE("no text of any screen is clipped or lies on another, and everything can be aimed at, in every language, size, scale "
          "and theme") {
    const std::vector<View> views = all_views();
    CHECK(views.size() >= 18 * 3 * 2 * 2);
    Findings findings;
    inspect_all(views, inspect, findings);
    INFO(findings.list());
    CHECK(findings.count() == 0);
    CHECK(findings.screens() > 50 * views.size());
}

TEST_CASE("the first pages are as readable as those that follow") {
    const std::vector<View> views = all_views();
    Findings findings;
    inspect_all(views, inspect_first_pages, findings);
    INFO(findings.list());
    CHECK(findings.count() == 0);
    CHECK(findings.screens() == 8 * views.size());
}

TEST_CASE("colours decide nothing about where things are") {
    std::vector<std::vector<ui::Rect>> light;
    for (const auto& [language, size] : {std::pair{"en", phone}, {"ar", tablet}, {"da", landscape}}) {
        light.clear();
        each_screen_in_a_row({language, size, {}}, [&](const Shown& shown) { light.push_back(places_of(shown.tree())); });
        CHECK(light.size() > 50);
        for (const bool has_high_contrast : {false, true}) {
            std::size_t number = 0;
            const screens::Settings settings{.brightness = ui::Brightness::dark, .has_high_contrast = has_high_contrast};
            each_screen_in_a_row({language, size, settings}, [&](const Shown& shown) {
                INFO(shown.name);
                REQUIRE(number < light.size());
                const bool shows_choice = shown.name.find(" me ") != std::string::npos; // a check stands at what is chosen
                CHECK((shows_choice || places_of(shown.tree()) == light[number]));
                ++number;
            });
            CHECK(number == light.size());
        }
    }
}

} // namespace foothold::access_tests
