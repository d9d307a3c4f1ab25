#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/icon.hpp"
#include "app/ui/words.hpp"
#include "domain/difference.hpp"

#include <vector>

namespace foothold::screens {

/// One thing that is different, as it is now and as it was: "Friday 13 March, 14:00", "Before: Thursday 12 March, 10:00".
struct ChangedTerm {
    ui::Icon icon = ui::Icon::none;
    ui::Words now;
    ui::Words before; ///< empty: nothing was told before

    bool operator==(const ChangedTerm&) const = default;
};

/// Of what is cancelled only that: nobody has to know when it would have been.
std::vector<ChangedTerm> changed_terms(const domain::Difference& difference, const Scene& scene);

} // namespace foothold::screens
