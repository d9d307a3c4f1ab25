#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/localized_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::domain {

/// Of a sketch's width from the left, and of its height from the top, which is north: 0 to 100.
struct SketchPoint {
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("x", x), field("y", y));
    }
    bool operator==(const SketchPoint&) const = default;
};

struct SketchRoad {
    std::string name; ///< as on the sign; empty where none says it
    std::vector<SketchPoint> points;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("name", name), field("points", points));
    }
    bool operator==(const SketchRoad&) const = default;
};

/// What somebody sees on the way. The door is where they want to go.
enum class SketchMarkKind : std::uint8_t { landmark, bus_stop, station, door, shop, bridge, school, housing };

template <>
inline constexpr auto enumeration_names<SketchMarkKind> =
    std::to_array<std::string_view>({"landmark", "bus_stop", "station", "door", "shop", "bridge", "school", "housing"});

struct SketchMark {
    SketchMarkKind kind = SketchMarkKind::landmark;
    SketchPoint at;
    LocalizedText label; ///< empty: what its kind is called

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("kind", kind), field("at", at), field("label", label));
    }
    bool operator==(const SketchMark&) const = default;
};

/// The last stretch to a place, drawn as one draws it on a napkin for somebody who asks: no scale, north up.
struct Sketch {
    std::vector<SketchRoad> roads;
    std::vector<SketchPoint> way; ///< on foot, from where one arrives to the door
    std::vector<SketchMark> marks;

    bool empty() const { return roads.empty() && way.empty() && marks.empty(); }

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("roads", roads), field("way", way), field("marks", marks));
    }
    bool operator==(const Sketch&) const = default;
};

inline constexpr std::uint32_t sketch_side = 100;
inline constexpr std::size_t sketch_roads_max = 12;
inline constexpr std::size_t sketch_marks_max = 12;
inline constexpr std::size_t sketch_line_points_max = 24; ///< of a road, and of the way
inline constexpr std::uint32_t sketch_marks_apart = 10;   ///< so that none covers another

/// Why it cannot be drawn; empty when it can. For whoever reads one from outside.
std::string_view fault_in(const SketchPoint& point);
std::string_view fault_in(const SketchRoad& road);
std::string_view fault_in(const SketchMark& mark);
std::string_view fault_in(const Sketch& sketch);

} // namespace foothold::domain
