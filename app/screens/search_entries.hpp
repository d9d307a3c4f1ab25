#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/icon.hpp"
#include "domain/activity.hpp"
#include "domain/contact.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace foothold::screens {

/// In the order in which they are shown.
enum class SearchGroup : std::uint8_t {
    people,
    appointments,
    learning_and_work,
    path,
    rights,
    events,
    messages,
    notices,
    danish_words,
    pages
};

/// Something that can be found, as its row shows it.
struct SearchEntry {
    SearchGroup group = SearchGroup::people;
    ui::Icon icon = ui::Icon::none;
    std::variant<domain::Activity, domain::ContactRole> hue; ///< whose colours its tile has
    ui::Words title;
    ui::Words detail;
    Route route;
    std::string further; ///< what else it can be found by: other languages, teacher, room
};

/// All that the reader can open: people, appointments (those to come first), courses, internships, what a proof proves, lessons,
/// what is their own, rights, events, messages, notices, the Danish words, and the page of everything about them.
std::vector<SearchEntry> search_entries(const Scene& scene);

} // namespace foothold::screens
