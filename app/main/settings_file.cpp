#include "app/main/settings_file.hpp"

#include "app/main/theme_name.hpp"
#include "app/main/write_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <utility>

#include <boost/json.hpp>

namespace foothold::main {

namespace json = boost::json;

namespace {

constexpr std::array reminder_names{std::pair{screens::ReminderTime::never, "never"},
                                    std::pair{screens::ReminderTime::hour_before, "hour_before"},
                                    std::pair{screens::ReminderTime::evening_before, "evening_before"}};

std::string_view name_of(screens::ReminderTime reminder) {
    return std::ranges::find(reminder_names, reminder, [](const auto& each) { return each.first; })->second;
}

void choose_reminder(screens::Settings& settings, const json::value* name) {
    if (!name || !name->is_string()) return;
    for (const auto& [reminder, its_name] : reminder_names)
        if (std::string_view{name->get_string()} == its_name) settings.reminder = reminder;
}

void choose_whatsapp(screens::Settings& settings, const json::value* contacts) {
    if (!contacts || !contacts->is_array()) return;
    for (const json::value& contact : contacts->get_array()) {
        const auto id = contact.is_string() ? domain::parse_id(std::string_view{contact.get_string()}) : std::nullopt;
        if (id && settings.whatsapp.size() < screens::whatsapp_max) settings.whatsapp.push_back(*id);
    }
}

json::array ids_of(const std::vector<domain::Id>& contacts) {
    json::array ids;
    for (const domain::Id contact : contacts) ids.emplace_back(to_string(contact));
    return ids;
}

bool is_set(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

} // namespace

screens::Settings read_settings(const std::filesystem::path& path) {
    constexpr std::size_t bytes_max = 4096;
    screens::Settings settings;
    std::ifstream file(path, std::ios::binary);
    std::string text(bytes_max, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    boost::system::error_code problem;
    const json::value content = json::parse(text, problem);
    if (problem || !content.is_object()) return settings;
    const json::object& object = content.get_object();
    if (const auto* theme = object.if_contains("theme"); theme && theme->is_string())
        choose_theme(settings, std::string_view{theme->get_string()});
    if (const auto* percent = object.if_contains("text_percent"); percent && percent->is_int64())
        settings.text_percent = static_cast<int>(std::clamp<std::int64_t>(percent->get_int64(), 100, 200));
    settings.has_little_motion = is_set(object, "little_motion");
    settings.is_metered = is_set(object, "metered");
    settings.has_own_digits = is_set(object, "own_digits");
    settings.has_own_calendar = is_set(object, "own_calendar");
    choose_reminder(settings, object.if_contains("reminder"));
    choose_whatsapp(settings, object.if_contains("whatsapp"));
    return settings;
}

std::string settings_json(const screens::Settings& settings) {
    const json::object content{{"theme", theme_name(settings)},
                               {"text_percent", settings.text_percent},
                               {"little_motion", settings.has_little_motion},
                               {"metered", settings.is_metered},
                               {"own_digits", settings.has_own_digits},
                               {"own_calendar", settings.has_own_calendar},
                               {"reminder", name_of(settings.reminder)},
                               {"whatsapp", ids_of(settings.whatsapp)}};
    return json::serialize(content);
}

Result<void> write_settings(const std::filesystem::path& path, const screens::Settings& settings) {
    return write_file(path, settings_json(settings) + '\n');
}

} // namespace foothold::main
