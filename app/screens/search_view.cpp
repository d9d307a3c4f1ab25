#include "app/screens/search_view.hpp"

#include "app/i18n/error_text.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/search_results.hpp"

#include <algorithm>
#include <array>

namespace foothold::screens {

namespace {

constexpr std::array groups{SearchGroup::people,   SearchGroup::appointments, SearchGroup::learning_and_work,
                            SearchGroup::path,     SearchGroup::rights,       SearchGroup::events,
                            SearchGroup::messages, SearchGroup::notices,      SearchGroup::danish_words,
                            SearchGroup::pages};

std::string heading_of(SearchGroup group, const Scene& scene) {
    switch (group) {
    case SearchGroup::people:
        return scene.text("People");
    case SearchGroup::appointments:
        return scene.text("Appointments");
    case SearchGroup::learning_and_work:
        return scene.text("Courses and work");
    case SearchGroup::path:
        return scene.text("My path");
    case SearchGroup::rights:
        return scene.text("Rights and duties");
    case SearchGroup::events:
        return scene.text("Events");
    case SearchGroup::messages:
        return scene.text("Messages");
    case SearchGroup::pages:
        return scene.text("In the app");
    case SearchGroup::notices:
        return scene.text("Notices");
    case SearchGroup::danish_words:
        break;
    }
    return scene.text("Danish words");
}

/// What happens at a time stands in the order of time, which is that of the entries; everything else the best first.
bool is_in_time(SearchGroup group) {
    return group == SearchGroup::appointments || group == SearchGroup::events || group == SearchGroup::messages ||
           group == SearchGroup::notices;
}

void add_groups(SearchView& view, const SearchResults& results, const Scene& scene) {
    std::vector<std::size_t> in_time = results.found;
    std::ranges::sort(in_time);
    for (const SearchGroup group : groups) {
        SearchGroupView found{heading_of(group, scene), {}};
        for (const std::size_t position : is_in_time(group) ? in_time : results.found)
            if (results.entries[position].group == group) found.rows.push_back(results.entries[position]);
        if (!found.rows.empty()) view.groups.push_back(std::move(found));
    }
}

void say_nothing_found(SearchView& view, const Scene& scene) {
    view.note = scene.text("Nothing found for “{words}”", {{"words", scene.place.draft().text}});
    if (arrival_of(scene) != Arrival::everything) {
        view.note_detail = make_arrival(scene).title;
        return;
    }
    const auto line = domain::lifeline(scene.records(), domain::danish_time(scene.now));
    if (line.empty()) {
        view.note_detail = scene.text("Try a shorter word.");
        return;
    }
    const ContactWords who = describe(*line.front().contact, scene);
    view.note_detail = scene.text("Try a shorter word, or ask {name}.", {{"name", who.called}});
    view.ask = who.call;
}

} // namespace

SearchView make_search(const Scene& scene) {
    SearchView view;
    const SearchResults* results = scene.search;
    if (results && results->error) {
        view.note = i18n::explain(scene.reader.words(), *results->error);
        return view;
    }
    if (!results || !results->is_enough) {
        view.note = scene.text("What are you looking for?");
        view.note_detail = scene.text("A name, a place, a course, or a word from a letter. It works without internet.");
        return view;
    }
    add_groups(view, *results, scene);
    if (view.groups.empty()) {
        say_nothing_found(view, scene);
        return view;
    }
    view.count = scene.reader.plural("{count} found", "{count} found", static_cast<std::int64_t>(results->found.size()));
    return view;
}

} // namespace foothold::screens
