#include "app/screens/sketch_view.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/ui/polyline.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace foothold::screens {

using domain::SketchMarkKind;
using i18n::translatable;
using ui::Icon;

namespace {

struct MarkWords {
    Icon icon;
    std::string_view name;
};

/// In the order of the enumeration.
constexpr std::array mark_words{
    MarkWords{Icon::place, translatable("Landmark")},  MarkWords{Icon::directions_bus, translatable("Bus stop")},
    MarkWords{Icon::train, translatable("Station")},   MarkWords{Icon::meeting_room, translatable("Door")},
    MarkWords{Icon::storefront, translatable("Shop")}, MarkWords{Icon::waves, translatable("Bridge")},
    MarkWords{Icon::school, translatable("School")},   MarkWords{Icon::apartment, translatable("Housing")}};
static_assert(mark_words.size() == domain::enumeration_names<SketchMarkKind>.size());

ui::Point point_of(const domain::SketchPoint& point) { return {static_cast<float>(point.x), static_cast<float>(point.y)}; }

std::vector<ui::Point> line_of(const std::vector<domain::SketchPoint>& points) {
    std::vector<ui::Point> line;
    for (const domain::SketchPoint& point : points) line.push_back(point_of(point));
    return line;
}

ui::SketchMark mark_of(const domain::SketchMark& mark, const Reader& reader) {
    const MarkWords& words = mark_words.at(static_cast<std::size_t>(mark.kind));
    const bool has_label = !mark.label.empty();
    return {words.icon, point_of(mark.at), has_label ? reader.content(mark.label) : Reader::own(reader.text(words.name)),
            mark.kind == SketchMarkKind::door};
}

/// The marks that somebody comes by on the way, in this order: those near it, the first and the last included.
std::vector<const ui::SketchMark*> marks_along(const ui::SketchDrawing& drawing) {
    constexpr float near = 14;
    std::vector<const ui::SketchMark*> marks;
    for (const ui::SketchMark& mark : drawing.marks)
        if (mark.is_goal || ui::distance_from(drawing.way, mark.at) <= near) marks.push_back(&mark);
    const auto order = [&](const ui::SketchMark* mark) {
        return std::pair{mark->is_goal, ui::nearest_to(drawing.way, mark->at)};
    };
    std::ranges::stable_sort(marks, std::less{}, order);
    return marks;
}

std::vector<std::string> names_of(std::span<const ui::SketchMark* const> marks) {
    std::vector<std::string> names;
    for (const ui::SketchMark* mark : marks) names.push_back(inside_sentence(mark->words));
    return names;
}

std::string roads_in_words(const ui::SketchDrawing& drawing, const Reader& reader) {
    std::vector<std::string> names;
    for (const ui::SketchRoad& road : drawing.roads)
        if (!road.name.empty()) names.push_back(road.name);
    if (names.empty()) return {};
    // Translators: roads that are drawn on a sketch of the way to a place, as their signs name them.
    return " " + reader.text("Roads: {roads}.", {i18n::phrase("roads", i18n::list(reader.words(), names))});
}

/// "On foot from Bus stop to Blue door. On the way: Netto. Roads: Havnevej."
std::string in_words(const ui::SketchDrawing& drawing, const Reader& reader) {
    const auto marks = marks_along(drawing);
    if (marks.size() < 2) return reader.text("A sketch of the way.") + roads_in_words(drawing, reader);
    const auto names = names_of(marks);
    // Translators: the two are names of what is drawn there, such as “Bus stop” and “Blue door”.
    std::string words = reader.text("On foot from {start} to {goal}.", {{"start", names.front()}, {"goal", names.back()}});
    const auto between = std::span{names}.subspan(1, names.size() - 2);
    if (!between.empty())
        // Translators: what somebody passes on foot, by name, such as “Netto, School”.
        words += " " + reader.text("On the way: {marks}.", {i18n::phrase("marks", i18n::list(reader.words(), between))});
    return words + roads_in_words(drawing, reader);
}

} // namespace

std::optional<ui::SketchDrawing> make_sketch(const domain::Place& place, const Reader& reader) {
    if (place.sketch.empty()) return std::nullopt;
    ui::SketchDrawing drawing;
    for (const domain::SketchRoad& road : place.sketch.roads) drawing.roads.push_back({road.name, line_of(road.points)});
    drawing.way = line_of(place.sketch.way);
    for (const domain::SketchMark& mark : place.sketch.marks) drawing.marks.push_back(mark_of(mark, reader));
    drawing.description = in_words(drawing, reader);
    return drawing;
}

void draw_sketch(Build& build, const ui::SketchDrawing& drawing, float width) {
    build.tree.column({.gap = 8, .cross = ui::Cross::center}, [&] {
        ui::sketch(build.tree, drawing, std::min(width, ui::sketch_side_max));
        const ui::Color soft = build.theme().colors().ink_soft;
        build.tree.row({.gap = 6}, [&] {
            build.tree.icon({.icon = Icon::north, .size = build.theme().icon(20), .color = soft});
            build.tree.text(build.text("North is up. Distances are not exact."), {.role = ui::TextRole::label, .color = soft});
        });
    });
}

} // namespace foothold::screens
