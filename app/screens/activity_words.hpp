#pragma once

#include "app/screens/reader.hpp"
#include "app/ui/icon.hpp"
#include "domain/activity.hpp"
#include "domain/event.hpp"

#include <string>

namespace foothold::screens {

ui::Icon icon_of(domain::Activity activity);
ui::Icon icon_of(domain::EventKind kind);

/// "Course", "Danish", "Talk" ...
std::string word_of(domain::Activity activity, const Reader& reader);

} // namespace foothold::screens
