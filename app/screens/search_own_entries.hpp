#pragma once

#include "app/screens/search_entries.hpp"

#include <vector>

namespace foothold::screens {

/// What is the reader's own: plan, goals and steps, what they can do, the days of an internship in their words, their move.
std::vector<SearchEntry> own_entries(const Scene& scene);
/// What they have been told, the newest first.
std::vector<SearchEntry> notice_entries(const Scene& scene);

} // namespace foothold::screens
