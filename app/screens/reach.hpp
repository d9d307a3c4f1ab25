#pragma once

#include "app/screens/scene.hpp"

#include <optional>

namespace foothold::screens {

/// What another program is asked for; nothing where the number is none.
std::optional<ui::Outside> outside_of(const CallSheet& sheet);

/// What a tap on somebody's number does: a sheet says what will happen and asks. 112 asks nothing, nor does WhatsApp with
/// somebody for whom it was agreed to.
Command reach(const CallSheet& sheet, const Scene& scene);

/// The yes of that sheet. That WhatsApp may learn of the two is remembered where it is known whose number it is.
std::optional<OpenOutside> agreed(const CallSheet& sheet, const Scene& scene);

} // namespace foothold::screens
