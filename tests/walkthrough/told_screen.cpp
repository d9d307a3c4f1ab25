#include "tests/walkthrough/told_screen.hpp"

#include <array>
#include <boost/json.hpp>

namespace foothold::walkthrough {

namespace json = boost::json;

namespace {

Place place_of(const json::value& value) {
    const json::array& lengths = value.as_array();
    return {lengths.at(0).to_number<double>(), lengths.at(1).to_number<double>(), lengths.at(2).to_number<double>(),
            lengths.at(3).to_number<double>()};
}

std::optional<std::size_t> number_in(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value ? std::optional{value->to_number<std::size_t>()} : std::nullopt;
}

ToldScreen::Part part_of(const json::object& object) {
    return {without_isolates(std::string_view{object.at("words").as_string()}), place_of(object.at("place")),
            place_of(object.at("visible")), number_in(object, "target"), number_in(object, "scroller")};
}

} // namespace

std::optional<std::size_t> ToldScreen::target_at(double x, double y) const {
    for (std::size_t index = targets.size(); index > 0; --index)
        if (targets[index - 1].visible.contains(x, y)) return index - 1;
    return std::nullopt;
}

std::string ToldScreen::words() const {
    std::string all;
    for (const Part& part : parts) all += part.words + '\n';
    return all;
}

ToldScreen read_screen(std::string_view line) {
    const json::value told = json::parse(line);
    ToldScreen screen;
    screen.pointer_x = told.at("pointer").at(0).to_number<double>();
    for (const json::value& part : told.at("parts").as_array()) screen.parts.push_back(part_of(part.as_object()));
    for (const json::value& target : told.at("targets").as_array())
        screen.targets.push_back(
            {place_of(target.at("visible")), target.at("is_field").as_bool(), target.at("is_edited").as_bool()});
    for (const json::value& scroller : told.at("scrollers").as_array()) screen.scrollers.push_back(place_of(scroller));
    return screen;
}

std::string without_isolates(std::string_view words) {
    constexpr std::array<std::string_view, 4> signs{"\u2066", "\u2067", "\u2068", "\u2069"};
    std::string plain{words};
    for (const std::string_view sign : signs)
        for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign, at)) plain.erase(at, sign.size());
    return plain;
}

} // namespace foothold::walkthrough
