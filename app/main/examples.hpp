#pragma once

#include "app/screens/route.hpp"
#include "domain/time.hpp"
#include "sync/client/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::main {

/// A screen by the name that pictures have.
struct NamedScreen {
    std::string_view name;
    screens::Screen screen;
};

const std::vector<NamedScreen>& named_screens();

/// Where somebody would open this screen now: the next of its kind that begins, or the first contact. nil where a detail page has
/// nothing to be about.
screens::Route example_of(screens::Screen screen, const client::Model& model, domain::Instant now);

struct NamedRoute {
    std::string_view name;
    screens::Route route;
    std::string written = {}; ///< what stands in the screen's field
};

/// Every main screen of this person, and a detail page of each kind that there is a record for.
std::vector<NamedRoute> examples(const client::Model& model, domain::Instant now);

} // namespace foothold::main
