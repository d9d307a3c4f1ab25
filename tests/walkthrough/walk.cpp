#include "tests/walkthrough/walk.hpp"

#include "app/i18n/catalogues.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/walkthrough/screen_pixels.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <csignal>
#include <fmt/format.h>
#include <map>

namespace foothold::walkthrough {

using std::chrono::milliseconds;
using walk::becomes;

namespace {

constexpr const char* today = "2026-03-12T08:40";
constexpr int phone_width = 390;

/// One language on a phone, one on a tablet that lies, the others on one that stands.
walk::Display::Size size_for(const std::string& language) {
    if (language == "ti") return {phone_width, 844};
    return language == "da" ? walk::Display::Size{1280, 800} : walk::Display::Size{};
}

const i18n::Catalogues& catalogues() {
    static const i18n::Catalogues opened = *i18n::Catalogues::open(FOOTHOLD_LOCALES);
    return opened;
}

std::vector<std::string> languages_of(const boost::json::object& shown, const std::string& first) {
    std::vector<std::string> languages{first};
    const std::string me = walk::text_of(shown, "person");
    for (const auto& language : walk::find_by(shown, "records", "id", me).at("languages").as_array())
        languages.emplace_back(language.as_string());
    return languages;
}

bool is_all_there(const ToldScreen::Part& part, const ToldScreen& screen) {
    constexpr double enough = 0.9;
    const double view = part.scroller ? screen.scrollers[*part.scroller].height / 2 : part.place.height;
    return part.visible.width >= enough * part.place.width && part.visible.height >= enough * std::min(part.place.height, view);
}

} // namespace

Walk::Walk(std::filesystem::path pictures, std::string language) :
    pictures_(std::move(pictures)), language_(std::move(language)), size_(size_for(language_)), centre_(today),
    display_(walk::Display::open(centre_.folder(), size_)) {
    std::filesystem::remove_all(pictures_);
    std::filesystem::create_directories(pictures_);
    if (display_) display_->add_keys(own_words());
}

bool Walk::is_on_phone() const { return size_.width == phone_width; }

void Walk::open(const std::string& person) {
    close();
    tablet_.emplace(centre_, person);
    const auto shown = tablet_->show();
    book_.emplace(catalogues(), languages_of(shown, language_));
    book_->learn(shown);
    // Walks look at pages and not at how they come: the time that this takes is a third of all.
    client::overwrite(tablet_->data() / "settings.json", R"({"little_motion": true})");
    open_window("the window of " + person);
}

void Walk::open_window(const std::string& name) {
    const std::string size = fmt::format("{}x{}", size_.width, size_.height);
    window_.emplace(tablet_->words({"--offline", "--outline", "--language", language_, "--size", size, "--now", today}),
                    display_->environment());
    read_bytes_ = 0;
    screen_ = {};
    wait_for(name, [&] { return !screen_.parts.empty() && display_->has_window("Foothold"); });
    display_->focus("Foothold");
    settle();
}

void Walk::look() {
    const std::string told = window_->out_after(read_bytes_);
    const auto end = told.rfind('\n');
    if (end == std::string::npos) return;
    const auto before = end == 0 ? std::string::npos : told.rfind('\n', end - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    screen_ = read_screen(std::string_view{told}.substr(begin, end - begin));
    read_bytes_ += end + 1;
}

/// Events come in their order: when the pointer has come to a new place, all that was done before is taken in.
void Walk::settle() {
    constexpr int places = 32;
    const int x = 2 + ++doings_ % places;
    display_->move_pointer(x, 2);
    wait_for("rest", [&] { return screen_.pointer_x == x; });
}

void Walk::expect_change(const std::string& before, const std::string& what_was_done) {
    settle();
    const auto is_other = [&] {
        look();
        return screen_.words() != before;
    };
    if (!becomes(is_other)) give_up("nothing changed when " + what_was_done + " was pressed");
}

void Walk::give_up(const std::string& why) {
    picture("failed");
    FAIL(fmt::format("step {}: {}\non the screen stood:\n{}", steps_, why, screen_.words()));
}

void Walk::wait_for(const std::string& what, const std::function<bool()>& is_so) {
    const auto is_so_now = [&] {
        look();
        return is_so() || !window_->is_running();
    };
    if (!becomes(is_so_now) || !window_->is_running()) give_up(what + " did not come");
}

Walk::Wanted Walk::wanted(const Said& said) const {
    const auto alternatives = book_->words(said);
    return {"“" + alternatives.front() + "”", [alternatives](const Part& part) {
                return std::ranges::any_of(alternatives,
                                           [&](const std::string& words) { return part.words.find(words) != std::string::npos; });
            }};
}

const ToldScreen::Part* Walk::find(const Wanted& wanted) const {
    const auto found = std::ranges::find_if(screen_.parts, wanted.fits);
    return found == screen_.parts.end() ? nullptr : &*found;
}

void Walk::turn_wheel_towards(const Part& part) {
    constexpr double line = 64; // dp that the app scrolls for one
    constexpr double most_lines = 15;
    const Place& view = screen_.scrollers[*part.scroller];
    const double lines = std::clamp((part.place.middle_y() - view.middle_y()) / line, -most_lines, most_lines);
    const int turned = static_cast<int>(lines < 0 ? std::min(-1.0, std::round(lines)) : std::max(1.0, std::round(lines)));
    display_->wheel(static_cast<int>(view.middle_x()), static_cast<int>(view.middle_y()), turned);
}

ToldScreen::Part Walk::bring_into_view(const Wanted& wanted) {
    constexpr int turns_max = 40;
    wait_for(wanted.name, [&] { return find(wanted) != nullptr; });
    for (int turn = 0; turn < turns_max; ++turn) {
        const Part* part = find(wanted);
        if (!part) break;
        if (is_all_there(*part, screen_)) return *part;
        if (!part->scroller) break;
        turn_wheel_towards(*part);
        settle();
    }
    give_up(wanted.name + " cannot be scrolled to");
    return {};
}

void Walk::see(const Said& said) {
    ++steps_;
    const Wanted wanted = this->wanted(said);
    const Part part = bring_into_view(wanted);
    wait_for(wanted.name + " in paint", [&] { return is_painted(display_->pixels(), part.visible); });
}

void Walk::see(std::initializer_list<Said> all) {
    for (const Said& said : all) see(said);
}

void Walk::does_not_see(const Said& said) {
    ++steps_;
    if (find(wanted(said))) give_up(wanted(said).name + " is there");
}

void Walk::press_part(const Wanted& wanted) {
    ++steps_;
    const Part part = bring_into_view(wanted);
    const double x = part.visible.middle_x();
    const double y = part.visible.middle_y();
    // What the app has just said lies over the end of a page for a few seconds.
    wait_for("a free " + wanted.name, [&] {
        const Part* there = find(wanted);
        return there && screen_.target_at(x, y) == there->target;
    });
    const std::string before = screen_.words();
    display_->click(static_cast<int>(x), static_cast<int>(y));
    expect_change(before, wanted.name);
}

void Walk::press(const Said& said) {
    const auto alternatives = book_->words(said);
    press_part({wanted(said).name, [&](const Part& part) {
                    return part.target && std::ranges::find(alternatives, part.words) != alternatives.end();
                }});
}

void Walk::press(const Said& said, const Said& on_phone) { press(is_on_phone() ? on_phone : said); }

void Walk::press_below(const Said& heading, const Said& said) {
    see(heading);
    const auto above = book_->words(heading);
    const Wanted words = wanted(said);
    press_part({words.name, [&](const Part& part) {
                    const auto is_above = [&](const Part& other) {
                        return &other < &part && std::ranges::find(above, other.words) != above.end();
                    };
                    return part.target && words.fits(part) && std::ranges::any_of(screen_.parts, is_above);
                }});
}

void Walk::write(const std::string& text) {
    ++steps_;
    const auto is_of_field = [&](const Part& part) { return part.target && screen_.targets[*part.target].is_field; };
    const Part field = bring_into_view({"a field", is_of_field});
    display_->click(static_cast<int>(field.visible.middle_x()), static_cast<int>(field.visible.middle_y()));
    wait_for("the caret", [&] { return std::ranges::any_of(screen_.targets, &ToldScreen::Target::is_edited); });
    display_->type(text);
    wait_for("“" + text + "”, which was typed,", [&] {
        return std::ranges::any_of(screen_.parts, [&](const Part& part) { return is_of_field(part) && part.words == text; });
    });
}

void Walk::back() { press("Back"); }

void Walk::press_key(const std::string& key) {
    ++steps_;
    const std::string before = screen_.words();
    display_->press(key);
    expect_change(before, key);
}

shell::Image Walk::pixels_at_rest() const {
    std::string last = display_->pixels();
    static_cast<void>(becomes([&] {
        walk::pause(milliseconds{15});
        return std::exchange(last, display_->pixels()) == last;
    }));
    return image_of(last);
}

void Walk::picture(const std::string& name) {
    const auto path = pictures_ / fmt::format("{:02}-{}.png", ++taken_pictures_, name);
    const auto written = shell::write_png(pixels_at_rest(), path);
    INFO((written ? path.string() : written.error().detail));
    REQUIRE(written.has_value());
}

void Walk::close() {
    if (!window_) return;
    window_->send(SIGTERM);
    const auto ended = window_->wait();
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    window_.reset();
    const auto unsent = tablet_->show().at("unsent").as_int64();
    CHECK(tablet_->sync().at("actions_sent").as_int64() == unsent);
}

void Walk::meanwhile(const std::function<void()>& staff_work) {
    close();
    staff_work();
    tablet_->sync();
    open_window("the window after what staff did");
}

std::string Walk::staff(walk::Words words) const {
    words.insert(words.end(), {"--today", today});
    const auto done = centre_.run(std::move(words));
    INFO(done.err);
    REQUIRE(done.exit_code == 0);
    return done.out;
}

std::string Walk::own_words() const {
    static const std::map<std::string, std::string> words{{"ar", "شكرا، سوف آتي"},
                                                          {"da", "Tak, jeg kommer gerne"},
                                                          {"en", "Thank you, I will come"},
                                                          {"fa", "ممنون، حتما هستم"},
                                                          {"ti", "የቐንየለይ ክመጽእ እየ"}};
    return words.at(language_);
}

void in_each_language(const std::string& programme, const std::function<void(Walk&)>& recipe) {
    for (const std::string language : {"ar", "da", "en", "fa", "ti"}) DYNAMIC_SECTION(language) {
            Walk walk{std::filesystem::path{FOOTHOLD_WALKS} / programme / language, language};
            if (!walk.has_display()) SKIP("Xvfb or xdotool is not installed");
            recipe(walk);
            walk.close();
        }
}

} // namespace foothold::walkthrough
