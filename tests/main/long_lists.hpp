#pragma once

#include "app/main/application.hpp"
#include "app/shell/offscreen.hpp"
#include "tests/screens/stage.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <time.h>

namespace foothold::main {

/// Of this thread, in milliseconds: what something costs, whatever else the machine is doing.
inline double cpu_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The value that this share of them does not exceed.
inline double percentile(std::vector<double> values, double share) {
    const auto position = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + position);
    return values[static_cast<std::size_t>(position)];
}

inline constexpr domain::Id mentor{4, 2};
inline constexpr domain::Id mentoring{4, 1};

inline domain::Event long_list_event(std::uint64_t number) {
    domain::Event event;
    event.id = {20, number};
    event.kind = static_cast<domain::EventKind>(number % 3);
    event.title = {{{"en", "Evening number " + std::to_string(number)}, {"da", "Aften nummer " + std::to_string(number)}}};
    event.room = {{{"en", "Room " + std::to_string(number % 9)}}};
    event.place = {21, 1};
    event.starts = screens::morning + static_cast<std::int64_t>(number + 1) * 3 * domain::hour_s;
    event.ends = event.starts + domain::hour_s;
    event.capacity = 20;
    return event;
}

inline domain::Message long_list_message(std::uint64_t number) {
    domain::Message message;
    message.id = {22, number};
    message.from = number % 2 == 0 ? mentor : screens::person;
    message.to = number % 2 == 0 ? screens::person : mentor;
    message.text =
        "Message number " + std::to_string(number) +
        (number % 4 == 0 ? ", which says a little more, so that it needs more than one line on most screens that there are" : "");
    message.language = "en";
    message.at = screens::morning - static_cast<std::int64_t>(600 - number) * domain::hour_s;
    message.read_at = message.at;
    return message;
}

/// A person with so many events to come, and so many messages with a mentor.
inline std::vector<domain::Record> long_list_records(std::uint64_t count) {
    domain::Match match;
    match.id = mentoring;
    match.mentor = mentor;
    match.participant = screens::person;
    match.mentor_name = "Birgitte";
    match.status = domain::MatchStatus::matched;
    domain::Place place;
    place.id = {21, 1};
    place.name = domain::untranslated("The house by the harbour");
    std::vector<domain::Record> records{match, place,
                                        domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}};
    for (std::uint64_t number = 1; number <= count; ++number) {
        records.push_back(long_list_event(number));
        records.push_back(long_list_message(number));
    }
    return records;
}

/// Somebody who scrolls through a long list with a wheel, frame by frame, and what each frame costs.
class ScrollingReader {
public:
    ScrollingReader(ui::Size viewport, const screens::Route& route, std::uint64_t count = 500) :
        viewport_(viewport), stage_(long_list_records(count)), application_(stage_.catalogues, fonts_, stage_.model, {}, 1, {}) {
        application_.open(route);
        for (int frame = 0; frame < 5; ++frame) step(0);
    }

    struct Cost {
        std::vector<double> build_ms;  ///< records to draw list
        std::vector<double> submit_ms; ///< draw list to pixels
    };

    /// There and back, with frames that show rows for the first time among them.
    Cost scroll(int frames, shell::Offscreen& screen) {
        Cost cost;
        for (int frame = 0; frame < frames; ++frame) {
            const double began = cpu_ms();
            const ImDrawData& data = step(frame % 200 < 100 ? -1.5f : 1.5f);
            cost.build_ms.push_back(cpu_ms() - began);
            screen.draw(data, application_.surface());
            cost.submit_ms.push_back(cpu_ms() - began - cost.build_ms.back());
        }
        return cost;
    }

    const ImDrawData& step(float wheel) {
        const ui::Point middle{viewport_.width / 2, viewport_.height / 2};
        application_.frame(viewport_, {.time_s = time_s_ += 0.016, .pointer = middle, .wheel = wheel}, screens::morning,
                           {.has_voice = true});
        return canvas_.draw(application_.surface(), static_cast<int>(viewport_.width), static_cast<int>(viewport_.height),
                            0.016f);
    }

    Application& application() { return application_; }
    client::Model& model() { return stage_.model; }
    const ui::Tree& tree() const { return application_.surface().tree(); }

private:
    ui::Size viewport_;
    screens::Stage stage_;
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Application application_;
    shell::Canvas canvas_;
    double time_s_ = 0;
};

} // namespace foothold::main
