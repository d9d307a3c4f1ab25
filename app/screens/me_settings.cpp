#include "app/screens/me_settings.hpp"

#include "app/i18n/language.hpp"
#include "app/screens/frame.hpp"
#include "app/screens/languages.hpp"
#include "app/ui/sheet.hpp"

#include <array>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

/// What a tile of a card changes the settings to.
struct SettingTile {
    Icon icon = Icon::none;
    std::string word;
    std::string detail;
    Settings changed;
};

struct SettingCard {
    std::string heading;
    std::vector<SettingTile> tiles;
    std::string note = {};
    int columns = 2;
};

std::vector<ui::Words> spoken(const SettingCard& card) {
    std::vector<ui::Words> lines{Reader::own(card.heading)};
    for (const SettingTile& tile : card.tiles) {
        lines.push_back(Reader::own(tile.word));
        if (!tile.detail.empty()) lines.push_back(Reader::own(tile.detail));
    }
    if (!card.note.empty()) lines.push_back(Reader::own(card.note));
    return lines;
}

void note(Build& build, std::string_view sentence) {
    build.tree.text(sentence, {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {4, 0, 4, 0}});
}

void draw(Build& build, const SettingCard& card) {
    ui::card(build.tree, [&] {
        ui::card_head(build.tree, card.heading, build.listen(spoken(card)));
        const auto tiles = [&] {
            for (const SettingTile& tile : card.tiles)
                ui::choice(build.tree, {.icon = tile.icon,
                                        .word = tile.word,
                                        .detail = tile.detail,
                                        .is_chosen = tile.changed == build.scene.settings,
                                        .tap = build.on(Change{tile.changed})});
        };
        ui::choices(build.tree, tiles, card.columns);
        if (!card.note.empty()) note(build, card.note);
    });
}

template <class Value>
Settings with(Settings settings, Value Settings::*member, Value value) {
    settings.*member = value;
    return settings;
}

SettingCard text_size(const Build& build) {
    constexpr std::array steps{100, 125, 150, 200};
    SettingCard card{build.text("Text size"), {}};
    for (const int percent : steps) {
        const std::string word = build.text("{percent} %", {i18n::phrase("percent", build.scene.reader.number(percent))});
        card.tiles.push_back({Icon::format_size, word, {}, with(build.scene.settings, &Settings::text_percent, percent)});
    }
    const bool fits_side_by_side = !build.theme().is_phone() && !build.theme().is_large_text();
    card.columns = fits_side_by_side ? 4 : 2;
    return card;
}

SettingCard colours(const Build& build) {
    const auto tile = [&](Icon icon, std::string word, ui::Brightness brightness) {
        return SettingTile{icon, std::move(word), {}, with(build.scene.settings, &Settings::brightness, brightness)};
    };
    return {build.text("Colours"),
            {tile(Icon::light_mode, build.text("Light colours"), ui::Brightness::light),
             tile(Icon::bedtime, build.text("Dark colours"), ui::Brightness::dark)}};
}

/// Two tiles for what is off or on.
SettingCard either(const Build& build, std::string heading, bool Settings::*member, SettingTile off, SettingTile on) {
    off.changed = with(build.scene.settings, member, false);
    on.changed = with(build.scene.settings, member, true);
    return {std::move(heading), {std::move(off), std::move(on)}};
}

SettingCard contrast(const Build& build) {
    return either(build, build.text("Contrast"), &Settings::has_high_contrast, {Icon::tonality, build.text("Usual contrast")},
                  {Icon::contrast, build.text("Strong contrast")});
}

SettingCard movement(const Build& build) {
    return either(build, build.text("Movement"), &Settings::has_little_motion, {Icon::animation, build.text("Things may move")},
                  {Icon::motion_off, build.text("Little movement")});
}

SettingCard internet(const Build& build) {
    SettingCard card = either(build, build.text("Internet"), &Settings::is_metered, {Icon::cloud_done, build.text("It is free")},
                              {Icon::cloud_queue, build.text("It costs money")});
    card.note = build.text("When it costs money, the app updates seldom and asks before it fetches much.");
    return card;
}

SettingCard reminders(const Build& build) {
    const auto tile = [&](Icon icon, std::string word, ReminderTime time) {
        return SettingTile{icon, std::move(word), {}, with(build.scene.settings, &Settings::reminder, time)};
    };
    SettingCard card{build.text("Reminders"),
                     {tile(Icon::notifications_off, build.text("No reminders"), ReminderTime::never),
                      tile(Icon::schedule, build.text("1 hour before"), ReminderTime::hour_before),
                      tile(Icon::bedtime, build.text("The evening before"), ReminderTime::evening_before)}};
    card.note = build.text("Outside the app they never say what it is.");
    card.columns = build.theme().is_phone() || build.theme().is_large_text() ? 1 : 3;
    return card;
}

SettingCard digits(const Build& build, const i18n::Digits& own) {
    constexpr std::string_view sample = "123";
    SettingCard card = either(build, build.text("Digits"), &Settings::has_own_digits,
                              {Icon::pin, std::string{sample}, build.text("As on signs in Denmark")},
                              {Icon::pin, own.write(sample), build.text("Your own digits")});
    card.note = build.text("Rooms, buses and phone numbers stay as they are on signs.");
    return card;
}

SettingCard calendar(const Build& build, const std::string& own_today) {
    const std::string today = build.scene.reader.dates().short_date_with_year(build.scene.today());
    return either(build, build.text("Calendar"), &Settings::has_own_calendar,
                  {Icon::today, build.text("Danish date alone"), today},
                  {Icon::date_range, build.text("Your own date too"), own_today});
}

} // namespace

void draw_languages(Build& build) {
    const std::string heading = build.text("Languages");
    const std::string first = build.text("First language");
    const std::string second = build.text("Second language");
    const std::string sentence = build.text("What is not in your first language comes in the second.");
    const std::string other = second_language(build.scene);
    ui::card(build.tree, [&] {
        ui::card_head(build.tree, heading, build.listen({Reader::own(heading), Reader::own(sentence)}));
        const std::string none = build.text("None yet");
        const std::string own_name = i18n::native_name(build.scene.reader.language());
        const std::string other_name = other.empty() ? none : i18n::native_name(other);
        ui::choices(build.tree, [&] {
            ui::choice(build.tree, {.icon = Icon::translate,
                                    .word = own_name,
                                    .language = build.scene.reader.language(),
                                    .detail = first,
                                    .tap = build.on(ShowSheet{LanguageSheet{}})});
            ui::choice(build.tree, {.icon = Icon::translate,
                                    .word = other_name,
                                    .language = other,
                                    .detail = second,
                                    .tap = build.on(ShowSheet{LanguageSheet{LanguageRank::second}})});
        });
        note(build, sentence);
    });
}

void draw_settings(Build& build) {
    draw(build, text_size(build));
    draw(build, colours(build));
    draw(build, contrast(build));
    draw(build, movement(build));
    draw(build, internet(build));
    if (build.scene.model.role() != domain::Role::coordinator) draw(build, reminders(build));
    const Reader& reader = build.scene.reader;
    const auto own_digits = i18n::Digits::of(reader.language());
    if (!own_digits.are_latin()) draw(build, digits(build, own_digits));
    if (const auto own_today = reader.dates().second_calendar(build.scene.today())) draw(build, calendar(build, *own_today));
}

} // namespace foothold::screens
