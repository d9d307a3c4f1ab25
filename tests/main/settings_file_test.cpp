#include "app/main/settings_file.hpp"

#include "app/main/theme_name.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

namespace foothold::main {

TEST_CASE("what somebody has chosen is there after a restart") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "settings.json";
    screens::Settings chosen;
    chosen.whatsapp = {{1, 2}, {3, 4}};
    for (const std::string& theme : theme_names()) {
        choose_theme(chosen, theme);
        chosen.text_percent = 150;
        chosen.has_little_motion = !chosen.has_little_motion;
        chosen.is_metered = chosen.has_own_digits;
        chosen.has_own_digits = !chosen.has_own_digits;
        chosen.has_own_calendar = !chosen.has_own_digits;
        chosen.reminder = chosen.is_metered ? screens::ReminderTime::never : screens::ReminderTime::evening_before;
        REQUIRE(write_settings(path, chosen));
        CHECK(read_settings(path) == chosen);
        CHECK(theme_name(read_settings(path)) == theme);
    }
}

TEST_CASE("settings of an older app, or of none, are read with the defaults for what they lack") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "settings.json";
    CHECK(read_settings(path) == screens::Settings{});
    std::ofstream{path} << R"({"theme":"dark","text_percent":125})";
    CHECK(read_settings(path) == screens::Settings{.brightness = ui::Brightness::dark, .text_percent = 125});
    std::ofstream{path}
        << R"({"theme":"plaid","text_percent":900,"own_digits":"yes","little_motion":1,"reminder":"at noon","whatsapp":["Birgitte",7]})";
    CHECK(read_settings(path) == screens::Settings{.text_percent = 200});
}

TEST_CASE("as much as somebody may have chosen can be read again") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "settings.json";
    screens::Settings chosen;
    for (std::uint64_t contact = 1; contact <= screens::whatsapp_max; ++contact) chosen.whatsapp.push_back({contact, contact});
    REQUIRE(write_settings(path, chosen));
    CHECK(read_settings(path) == chosen);
}

} // namespace foothold::main
