#include "app/screens/arrival_view.hpp"

#include "app/i18n/error_text.hpp"

namespace foothold::screens {

namespace {

using Phase = client::SyncStatus::Phase;

void wait_for_the_reader(ArrivalView& view, const Scene& scene) {
    view.is_coming = false;
    view.title = scene.text("It has not come yet");
    view.lines = {scene.text("It waits until you fetch it or internet is free.")};
    if (const std::uint64_t bytes = scene.model.status().bytes_coming; bytes > 0) {
        const std::string size = scene.reader.numbers().megabytes(bytes);
        view.lines.push_back(scene.text("About {size} are coming", {i18n::phrase("size", size)}));
    }
    view.action = FetchAnyway{};
    view.action_word = scene.text("Fetch it now");
}

void say_that_it_stays_away(ArrivalView& view, const Scene& scene) {
    const auto& error = scene.model.status().error;
    view.is_coming = false;
    view.title = scene.text("It has not come yet");
    view.lines = {error ? i18n::explain(scene.reader.words(), *error) : scene.text("There is no internet here now."),
                  scene.text("Go where the internet is better, or ask the one who gave you the code.")};
    view.action = SyncNow{};
    view.action_word = scene.text("Try again");
}

} // namespace

Arrival arrival_of(const Scene& scene) {
    if (scene.model.status().confirmed_through) return Arrival::everything;
    return scene.records().find<domain::Person>(scene.me()) ? Arrival::first_things : Arrival::nothing;
}

bool would_be_untrue(Screen screen, Arrival arrival) {
    if (arrival == Arrival::everything) return false;
    switch (screen) {
    case Screen::people: // what help there is without anything, and in Me what can be chosen
    case Screen::help:
    case Screen::me:
    case Screen::glossary:
        return false;
    case Screen::rights:
    case Screen::rights_card:
    case Screen::competences:
    case Screen::competence:
    case Screen::diary:
    case Screen::log_day:
    case Screen::own_goal:
    case Screen::task:
    case Screen::busy_times:
    case Screen::proof:
    case Screen::proof_code:
        return true;
    default:
        return arrival == Arrival::nothing;
    }
}

ArrivalView make_arrival(const Scene& scene) {
    const client::SyncStatus& status = scene.model.status();
    ArrivalView view;
    if (status.phase == Phase::asking) {
        wait_for_the_reader(view, scene);
    } else if (status.error || status.phase == Phase::offline) {
        say_that_it_stays_away(view, scene);
    } else {
        view.title = scene.text("It is on its way");
        view.lines = {scene.text("What is yours comes to this tablet now. It takes a little longer where the internet is slow.")};
    }
    if (status.damage) view.lines.push_back(i18n::explain(scene.reader.words(), *status.damage));
    return view;
}

} // namespace foothold::screens
