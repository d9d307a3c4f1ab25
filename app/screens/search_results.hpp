#pragma once

#include "app/screens/search_entries.hpp"
#include "domain/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// What was found for the words that somebody has written.
struct SearchResults {
    std::vector<SearchEntry> entries; ///< all that there is
    std::vector<std::size_t> found;   ///< positions among them, the best first
    std::string asked;                ///< as i18n::search_words writes it
    bool is_enough = false;           ///< what is asked can be looked up
    std::optional<Error> error;       ///< it cannot be searched
};

} // namespace foothold::screens
