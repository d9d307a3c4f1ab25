#include "app/screens/search_screen.hpp"

#include "app/screens/contact_words.hpp"
#include "app/screens/field_words.hpp"
#include "app/screens/frame.hpp"
#include "app/ui/field.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

const ui::Tone& hue_of(const SearchEntry& entry, const ui::Theme& theme) {
    if (const auto* role = std::get_if<domain::ContactRole>(&entry.hue)) return tone_of(*role, theme.colors());
    return theme.tone(std::get<domain::Activity>(entry.hue));
}

void search_field(Build& build, const SearchView& view) {
    constexpr std::size_t words_bytes_max = 200;
    const FieldWords words{build};
    const std::string label = build.text("Search in everything that is kept here");
    ui::field(build.tree, build.scene.place.draft(),
              {.label = label,
               .name = "search",
               .hint = view.count,
               .rules = {.bytes_max = words_bytes_max, .lines_max = 1},
               .words = words.bar()});
}

std::vector<ui::Words> spoken(const SearchGroupView& group) {
    std::vector<ui::Words> lines;
    for (const SearchEntry& entry : group.rows) {
        lines.push_back(entry.title);
        lines.push_back(entry.detail);
    }
    return lines;
}

void group_card(Build& build, const SearchGroupView& group) {
    ui::card(build.tree, [&] {
        card_head(build, group.heading, spoken(group));
        for (const SearchEntry& entry : group.rows)
            ui::list_row(build.tree, {.tone = hue_of(entry, build.theme()),
                                      .icon = entry.icon,
                                      .title = entry.title,
                                      .detail = entry.detail,
                                      .tap = build.on(Open{entry.route}),
                                      .is_first = &entry == &group.rows.front()});
    });
}

void note(Build& build, const SearchView& view) {
    listening_row(build, {.tone = build.theme().colors().care,
                          .icon = Icon::search,
                          .title = Reader::own(view.note),
                          .detail = Reader::own(view.note_detail),
                          .is_first = true});
    if (!view.ask) return;
    ui::button_row(build.tree, 12, [&] {
        const std::string call = build.text("Call {name}", {{"name", view.ask->name}});
        ui::button(build.tree, {.icon = Icon::call, .word = call, .tap = build.on(ShowSheet{*view.ask}), .grow = 1});
    });
}

} // namespace

void draw_search(Build& build, const SearchView& view) {
    frame(build, [&] {
        detail_head(build, build.text("Search"));
        search_field(build, view);
        if (!view.note.empty()) note(build, view);
        for (const SearchGroupView& group : view.groups) group_card(build, group);
    });
}

void search_row(Build& build) {
    listening_row(build, {.tone = build.theme().colors().course,
                          .icon = Icon::search,
                          .title = Reader::own(build.text("Search")),
                          .detail = Reader::own(build.text("Find a person, a course, a message or a word")),
                          .tap = build.on(Open{{Screen::search, {}}}),
                          .is_first = true});
}

} // namespace foothold::screens
