#include "app/i18n/digits.hpp"
#include "app/screens/about_me_view.hpp"
#include "app/screens/needs_a_look.hpp"
#include "app/screens/sync_details.hpp"

namespace foothold::screens {

using client::ActionState;
using ui::Icon;

namespace {

AboutEntry chosen(Icon icon, std::string what, std::string choice) {
    AboutEntry entry{.icon = icon, .title = Reader::own(std::move(what))};
    entry.say(std::move(choice));
    return entry;
}

std::string words_of(ReminderTime time, const Scene& scene) {
    switch (time) {
    case ReminderTime::never:
        return scene.text("No reminders");
    case ReminderTime::evening_before:
        return scene.text("The evening before");
    case ReminderTime::hour_before:
        break;
    }
    return scene.text("1 hour before");
}

void add_settings(std::vector<AboutEntry>& entries, const Scene& scene) {
    const Settings& settings = scene.settings;
    const auto either = [&](bool is_on, std::string on, std::string off) { return is_on ? std::move(on) : std::move(off); };
    const bool is_dark = settings.brightness == ui::Brightness::dark;
    const std::string percent = scene.reader.number(settings.text_percent);
    entries.push_back(
        chosen(Icon::format_size, scene.text("Text size"), scene.text("{percent} %", {i18n::phrase("percent", percent)})));
    entries.push_back(chosen(Icon::light_mode, scene.text("Colours"),
                             either(is_dark, scene.text("Dark colours"), scene.text("Light colours"))));
    entries.push_back(chosen(Icon::contrast, scene.text("Contrast"),
                             either(settings.has_high_contrast, scene.text("Strong contrast"), scene.text("Usual contrast"))));
    entries.push_back(chosen(Icon::animation, scene.text("Movement"),
                             either(settings.has_little_motion, scene.text("Little movement"), scene.text("Things may move"))));
    entries.push_back(chosen(Icon::cloud_queue, scene.text("Internet"),
                             either(settings.is_metered, scene.text("It costs money"), scene.text("It is free"))));
    entries.push_back(chosen(Icon::notifications, scene.text("Reminders"), words_of(settings.reminder, scene)));
    if (settings.has_own_digits) entries.push_back(chosen(Icon::pin, scene.text("Digits"), scene.text("Your own digits")));
    if (settings.has_own_calendar)
        entries.push_back(chosen(Icon::date_range, scene.text("Calendar"), scene.text("Your own date too")));
}

void add_waiting(std::vector<AboutEntry>& entries, const Scene& scene) {
    for (const client::ActionReport& report : scene.model.actions()) {
        if (report.state == ActionState::sent) continue;
        const bool waits = report.state == ActionState::keeping || report.state == ActionState::kept;
        AboutEntry entry = chosen(waits ? Icon::cloud_queue : Icon::info, name_of(report.action.intent, scene.reader),
                                  waits ? scene.text("Kept on this tablet, not sent yet") : explain(report, scene.reader));
        entry.say(moment_words(report.action.at, scene));
        entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<AboutEntry> make_about_device(const Scene& scene) {
    std::vector<AboutEntry> entries{
        chosen(Icon::cloud_done, confirmed_words(scene), scene.text("When this tablet and the server last had the same"))};
    add_waiting(entries, scene);
    add_settings(entries, scene);
    return entries;
}

} // namespace foothold::screens
