#pragma once

#include "app/screens/people_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A match that help can be asked for with.
struct HelpRow {
    domain::Id match;
    std::size_t position = 0; ///< among the mentees: the colour
    std::string name;         ///< "Samira A."
    std::string state;        ///< how far what was asked has come; empty: nothing waits
};

/// What a mentor needs when something is hard.
struct HelpView {
    std::optional<LifelineView> lifeline; ///< who can be called now
    std::vector<PersonCard> contacts;     ///< who helps the mentor
    std::vector<HelpRow> matches;
};

HelpView make_help(const Scene& scene);

} // namespace foothold::screens
