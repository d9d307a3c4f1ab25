#pragma once

#include "app/ui/icon.hpp"
#include "domain/plan.hpp"

namespace foothold::screens {

ui::Icon icon_of(domain::GoalKind kind);

} // namespace foothold::screens
