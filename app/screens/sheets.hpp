#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

// The content of each sheet.
void draw_sheet(Build& build, const LanguageSheet& sheet);
void draw_sheet(Build& build, const SyncSheet& sheet);
void draw_sheet(Build& build, const DeclineSheet& sheet);
void draw_sheet(Build& build, const DirectionsSheet& sheet);
void draw_sheet(Build& build, const CallSheet& call);
void draw_sheet(Build& build, const MapSheet& map);
void draw_sheet(Build& build, const LeaveSheet& sheet);
void draw_sheet(Build& build, const EraseSheet& sheet);
void draw_sheet(Build& build, const AbsenceSheet& sheet);

} // namespace foothold::screens
