#include "app/screens/about_me_screen.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/request_card.hpp"
#include "app/screens/support_card.hpp"
#include "app/screens/support_view.hpp"
#include "app/screens/sync_details.hpp"
#include "app/ui/long_list.hpp"

#include <algorithm>

namespace foothold::screens {

using ui::Icon;
using ui::TextRole;

namespace {

constexpr auto semibold = text::Weight::semibold;

/// Of a group that is not unfolded; and of what is read aloud at once.
constexpr std::size_t shown_first = 5;

ui::Tone ui::Palette::*tone_of(AboutGroup group) {
    switch (group) {
    case AboutGroup::me:
    case AboutGroup::courses:
    case AboutGroup::plan:
        return &ui::Palette::course;
    case AboutGroup::home:
    case AboutGroup::messages:
    case AboutGroup::seen:
        return &ui::Palette::mentor;
    case AboutGroup::work:
        return &ui::Palette::work;
    case AboutGroup::talks:
    case AboutGroup::people:
        return &ui::Palette::talk;
    case AboutGroup::skills:
        return &ui::Palette::event;
    case AboutGroup::proofs:
        return &ui::Palette::ok;
    case AboutGroup::asked:
        break;
    }
    return &ui::Palette::quiet;
}

void soft(Build& build, std::string_view sentence) {
    build.tree.text(sentence, {.role = TextRole::label, .color = build.theme().colors().ink_soft, .margin = {4, 0, 4, 0}});
}

void save_buttons(Build& build) {
    build.tree.column({.margin = {10, 0, 8, 0}}, [&] {
        ui::button_row(build.tree, 12, [&] {
            ui::button(build.tree, {.icon = Icon::save,
                                    .word = build.text("Save it to read"),
                                    .tap = build.on(SaveAboutMe{AboutFile::to_read}),
                                    .grow = 1});
            ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                    .icon = Icon::save,
                                    .word = build.text("Save it as data"),
                                    .tap = build.on(SaveAboutMe{AboutFile::as_data}),
                                    .grow = 1});
        });
    });
}

void yours(Build& build) {
    const std::string heading = build.text("It is yours");
    const std::vector<std::string> sentences{
        build.text("Below is everything that the app keeps about you. You can read it without internet."),
        build.text("Tap a line to say that something in it is wrong."),
        build.text("What is the same for everybody is not here: courses, events, places and rules.")};
    std::vector<ui::Words> spoken;
    for (const std::string& sentence : sentences) spoken.push_back(Reader::own(sentence));
    ui::card(build.tree, [&] {
        card_head(build, heading, spoken);
        build.tree.text(sentences[0]);
        soft(build, sentences[1]);
        soft(build, sentences[2]);
        save_buttons(build);
        soft(build, build.text("Whoever has the file can read it. Keep it where only you find it."));
    });
}

void rows(Build& build, const AboutGroupView& view, std::size_t count) {
    const ui::Tone& tone = build.theme().colors().*tone_of(view.group);
    // A record may have several lines, one after the other.
    const auto id_of = [&](std::size_t row) {
        std::size_t part = 0;
        while (part < row && view.entries[row - part - 1].about == view.entries[row].about) ++part;
        return ui::key_inside(number_of(view.entries[row].about), part) | 1;
    };
    const ui::LongList list{.name = view.heading, .row_height = 100};
    ui::long_list(build.tree, list, count, id_of, [&](std::size_t row) {
        const AboutEntry& entry = view.entries[row];
        about_row(build, entry, tone, build.on(Open{{Screen::correction, entry.about}}), row == 0);
    });
}

void group_card(Build& build, const AboutGroupView& view) {
    const domain::Id fold{0xAB0D7, static_cast<std::uint64_t>(view.group)};
    const bool is_unfolded = build.scene.place.unfolded.contains(fold);
    const std::size_t count = is_unfolded ? view.entries.size() : std::min(view.entries.size(), shown_first);
    ui::card(build.tree, [&] {
        card_head(build, view.heading, spoken_entries(view.entries, shown_first));
        rows(build, view, count);
        if (count == view.entries.size()) return;
        const std::string all = build.scene.reader.number(static_cast<std::int64_t>(view.entries.size()));
        ui::button(build.tree, {.kind = ui::ButtonKind::plain,
                                .icon = Icon::expand_more,
                                .word = build.text("Show all {count}", {i18n::phrase("count", all)}),
                                .tap = build.on(Unfold{fold}),
                                .is_small = true});
    });
}

void device_card(Build& build) {
    const std::vector<AboutEntry> entries = make_about_device(build.scene);
    ui::card(build.tree, [&] {
        card_head(build, build.text("On this tablet alone"), spoken_entries(entries, entries.size()));
        for (const AboutEntry& entry : entries)
            about_row(build, entry, build.theme().colors().quiet, {}, &entry == &entries.front());
    });
}

void way_to_erase(Build& build, Icon icon, const ui::Words& title, const ui::Words& detail, std::string_view word,
                  const Sheet& sheet, bool is_first) {
    const ui::ListRow row{build.theme().colors().quiet, icon, title, detail, {}, is_first};
    ui::list_row(build.tree, row, [&] {
        ui::button(build.tree, {.kind = ui::ButtonKind::line,
                                .icon = Icon::close,
                                .word = word,
                                .tap = build.on(ShowSheet{sheet}),
                                .is_small = true});
    });
}

void erase_card(Build& build) {
    const ui::Words here = Reader::own(build.text("From this tablet, now"));
    const ui::Words here_detail = Reader::own(build.text("The server keeps it. With a new code you have it again."));
    const ui::Words everywhere = Reader::own(build.text("Everywhere, for good"));
    const ui::Words everywhere_detail = Reader::own(build.text("People do this for you. It can take a month."));
    ui::card(build.tree, [&] {
        card_head(build, build.text("Erase it"), {here, here_detail, everywhere, everywhere_detail});
        way_to_erase(build, Icon::tablet, here, here_detail, build.text("Erase from this tablet"), LeaveSheet{}, true);
        if (open_erasure(build.scene)) return soft(build, build.text("You have asked to be erased everywhere."));
        way_to_erase(build, Icon::cloud_done, everywhere, everywhere_detail, build.text("Ask to be erased"), EraseSheet{}, false);
    });
}

/// People write in a language of their choice. What is Danish, such as an address, begins where the lines around it do.
bool has_own_direction(const ui::Words& line) { return !line.language.empty() && line.language != "da"; }

} // namespace

void about_row(Build& build, const AboutEntry& entry, const ui::Tone& tone, ui::Tap tap, bool is_first) {
    const ui::Palette& colors = build.theme().colors();
    if (!is_first) ui::hairline(build.tree);
    ui::Box box{.padding = ui::symmetric(8, 0), .gap = 16, .min_height = 68};
    box.radius = 14;
    box.pressed_fill = colors.sunken;
    box.tap = tap;
    ui::keep_from_head(box, is_first);
    build.tree.row(box, [&] {
        ui::tile(build.tree, tone, entry.icon);
        build.tree.column({.grow = 1}, [&] {
            ui::words(build.tree, entry.title, {.weight = semibold});
            for (const ui::Words& line : entry.lines)
                ui::words(build.tree, line,
                          {.role = TextRole::label, .color = colors.ink_soft, .has_own_direction = has_own_direction(line)});
        });
        if (tap.is_set()) ui::chevron(build.tree);
    });
}

std::vector<ui::Words> spoken_entries(const std::vector<AboutEntry>& entries, std::size_t count) {
    std::vector<ui::Words> lines;
    for (std::size_t row = 0; row < std::min(count, entries.size()); ++row) {
        lines.push_back(entries[row].title);
        lines.insert(lines.end(), entries[row].lines.begin(), entries[row].lines.end());
    }
    return lines;
}

void draw_about_me(Build& build, const AboutMeView& view) {
    frame(build, [&] {
        detail_head(build, build.text("Everything about me"), confirmed_words(build.scene));
        const auto first = [&] {
            yours(build);
            requests_card(build, build.text("What I have asked"), make_requests(build.scene));
            requests_card(build, support_title(build), make_support_requests(build.scene));
        };
        const auto second = [&] {
            for (const AboutGroupView& group : view.groups)
                if (group.group != AboutGroup::asked) group_card(build, group); // they have cards of their own
            device_card(build);
        };
        if (!build.theme().has_columns()) {
            first();
            second();
            return erase_card(build);
        }
        build.tree.row({.gap = 16, .cross = ui::Cross::start}, [&] {
            build.tree.column({.gap = 16, .width = 400}, [&] {
                first();
                erase_card(build);
            });
            build.tree.column({.gap = 16, .grow = 1}, second);
        });
    });
}

void about_me_row(Build& build) {
    listening_row(build, {.tone = build.theme().colors().course,
                          .icon = Icon::person,
                          .title = Reader::own(build.text("Everything about me")),
                          .detail = Reader::own(build.text("Read it, save it, correct it, erase it")),
                          .tap = build.on(Open{{Screen::about_me, {}}}),
                          .is_first = true});
}

} // namespace foothold::screens
