#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/words.hpp"
#include "domain/difference.hpp"

namespace foothold::screens {

/// What is different, as it is now and as it was: "Friday 13 March, 14:00 (before: Thursday 12 March, 10:00)". Of what is
/// cancelled only that: nobody has to know when it would have been.
ui::Words words_of(const domain::Difference& difference, const Scene& scene);

} // namespace foothold::screens
