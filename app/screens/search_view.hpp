#pragma once

#include "app/screens/scene.hpp"
#include "app/screens/search_entries.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

struct SearchGroupView {
    std::string heading;
    std::vector<SearchEntry> rows; ///< what happens at a time in the order of time, everything else the best first
};

struct SearchView {
    std::vector<SearchGroupView> groups; ///< only those with something in them
    std::string count;                   ///< "12 found"; empty as long as nothing is asked
    std::string note;                    ///< why there are no groups
    std::string note_detail;
    std::optional<CallSheet> ask; ///< the human to ask when nothing is found
};

SearchView make_search(const Scene& scene);

/// The most that are shown; who needs more writes another word.
inline constexpr std::size_t search_results_max = 60;

} // namespace foothold::screens
