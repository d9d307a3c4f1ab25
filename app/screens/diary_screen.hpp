#pragma once

#include "app/screens/build.hpp"
#include "app/screens/diary_view.hpp"

namespace foothold::screens {

/// The days of an internship as stones, on its page; nothing when it has none.
void diary_card(Build& build, const DiaryView& view);

void draw_diary(Build& build, const DiaryListView& view);
void draw_log_day(Build& build, const LogDayView& view);

} // namespace foothold::screens
