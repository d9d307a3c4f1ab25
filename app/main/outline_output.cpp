#include "app/main/outline_output.hpp"

#include "app/ui/outline.hpp"

#include <boost/json.hpp>

namespace foothold::main {

namespace json = boost::json;

namespace {

json::array lengths(const ui::Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

json::object told(const ui::Outline::Part& part) {
    json::object object{{"words", part.words}, {"place", lengths(part.place)}, {"visible", lengths(part.visible)}};
    if (part.target != ui::Outline::nothing) object["target"] = part.target;
    if (part.scroller != ui::Outline::nothing) object["scroller"] = part.scroller;
    return object;
}

} // namespace

std::string outline_line(const ui::Surface& surface, ui::Size viewport, ui::Point pointer) {
    const ui::Outline outline = ui::outline_of(surface.tree(), viewport, surface.interaction().edited());
    json::array parts;
    for (const auto& part : outline.parts) parts.push_back(told(part));
    json::array targets;
    for (const auto& target : outline.targets)
        targets.push_back(
            json::object{{"visible", lengths(target.visible)}, {"is_field", target.is_field}, {"is_edited", target.is_edited}});
    json::array scrollers;
    for (const ui::Rect& scroller : outline.scrollers) scrollers.push_back(lengths(scroller));
    return json::serialize(json::object{{"size", json::array{viewport.width, viewport.height}},
                                        {"pointer", json::array{pointer.x, pointer.y}},
                                        {"parts", std::move(parts)},
                                        {"targets", std::move(targets)},
                                        {"scrollers", std::move(scrollers)}});
}

void OutlineOutput::tell(const ui::Surface& surface, ui::Size viewport, ui::Point pointer) {
    if (!output_) return;
    std::string line = outline_line(surface, viewport, pointer);
    if (line == told_) return;
    told_ = std::move(line);
    std::fputs((told_ + '\n').c_str(), output_);
    std::fflush(output_);
}

} // namespace foothold::main
