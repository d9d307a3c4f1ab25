#include "app/screens/progress_words.hpp"

namespace foothold::screens {

using domain::Progress;
using domain::TrackUnit;

namespace {

std::string counted(const Progress& progress, TrackUnit unit, const Reader& reader) {
    const i18n::Argument done = i18n::phrase("done", reader.number(progress.done));
    switch (unit) {
    case TrackUnit::week:
        return reader.plural("{done} of {count} week", "{done} of {count} weeks", progress.total, {done});
    case TrackUnit::module:
        return reader.plural("{done} of {count} module", "{done} of {count} modules", progress.total, {done});
    case TrackUnit::visit:
        return reader.plural("{done} of {count} visit", "{done} of {count} visits", progress.total, {done});
    case TrackUnit::area:
        break;
    }
    return reader.plural("{done} of {count} area", "{done} of {count} areas", progress.total, {done});
}

} // namespace

ui::Stones stones_of(const Progress& progress) { return {progress.done, progress.total, progress.has_now}; }

std::string words_of(const Progress& progress, TrackUnit unit, const Reader& reader) {
    const std::string now = reader.number(progress.done + 1);
    const std::string total = reader.number(progress.total);
    if (progress.has_now && unit == TrackUnit::week)
        return reader.text("Week {week} of {weeks}", {i18n::phrase("week", now), i18n::phrase("weeks", total)});
    if (progress.has_now && unit == TrackUnit::module)
        return reader.text("Module {module} of {modules}", {i18n::phrase("module", now), i18n::phrase("modules", total)});
    return counted(progress, unit, reader);
}

} // namespace foothold::screens
