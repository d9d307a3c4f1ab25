#pragma once

#include <cstdint>
#include <string_view>

namespace foothold::text {

enum class Weight : std::uint8_t { regular, semibold };
/// Reading is for texts of several lines: in Urdu it is Nastaliq, which needs lines of nastaliq_line_height, else it is sans.
enum class Family : std::uint8_t { sans, reading, icons };

/// How high a line of Nastaliq is at least, in sizes: its words climb from the end of the line to their beginning.
inline constexpr float nastaliq_line_height = 2.4F;

/// How a text looks. `language` is a BCP 47 tag ("ar"): it chooses the script's local forms and the rules for line breaks.
struct Style {
    float size_px = 18;
    /// The height of every line box, as in CSS. The ascent and descent of Noto Sans are centred in it whatever the script, so a
    /// fallback font never moves a baseline; of an icon, its em square is.
    float line_height_px = 26;
    Weight weight = Weight::regular;
    Family family = Family::sans;
    std::string_view language = "en";

    bool is_nastaliq() const { return family == Family::reading && (language == "ur" || language.starts_with("ur-")); }

    bool operator==(const Style&) const = default;
};

/// Of a paragraph. `automatic` takes the direction of the first strong character; a text without one ("20 %") runs left to right
/// under `automatic` and right to left under `automatic_rtl`, so pass the interface's direction.
enum class Direction : std::uint8_t { automatic, automatic_rtl, ltr, rtl };

/// Start is the left side of a left-to-right paragraph and the right side of a right-to-left one.
enum class Align : std::uint8_t { start, center, end };

} // namespace foothold::text
