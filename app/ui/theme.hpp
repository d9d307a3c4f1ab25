#pragma once

#include "app/i18n/digits.hpp"
#include "app/ui/color.hpp"
#include "domain/activity.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace foothold::ui {

/// Ink on its own tint.
struct Tone {
    Color ink;
    Color tint;

    bool operator==(const Tone&) const = default;
};

/// The colours of DESIGN.md, section 2.
struct Palette {
    Color background, surface, sunken, line, line_strong, border, ink, ink_soft;
    Color primary, primary_press, primary_inset, primary_line, primary_tint, on_primary, on_primary_soft;
    Color accent, accent_press, on_accent, link, stone_done_on_primary, pebble, pebble_done;
    Tone course, danish, talk, mentor, work, event;
    Tone ok, note, care, quiet;
    Color selection, focus, scrim, toast, on_toast;
    Color hairline; ///< between rows: decoration, but for readers who need contrast
    bool is_dark = false;
    bool has_high_contrast = false; ///< text 7 : 1 and edges 4.5 : 1 everywhere, and an edge on whatever has a tint
};

enum class Brightness : std::uint8_t { light, dark };

const Palette& light_palette();
const Palette& dark_palette();
const Palette& palette_of(Brightness brightness, bool has_high_contrast);

enum class Elevation : std::uint8_t { flat, raised, floating };

enum class TextRole : std::uint8_t {
    cap,
    label,
    body,
    head,
    title,
    display,
    hero_time,
    fact_detail,
    week_name,
    week_number,
    initials_large
};

struct TextSize {
    float size = 0;
    float line_height = 0;
};

/// How the screen is laid out (DESIGN.md, section 5).
enum class FormFactor : std::uint8_t { phone, tablet, landscape };
FormFactor form_factor_of(float width);

/// Everything that decides how things look, and nothing about what they say.
struct Theme {
    const Palette* palette = &light_palette();
    FormFactor form_factor = FormFactor::tablet;
    bool is_right_to_left = false;
    bool is_arabic_script = false; ///< Arabic letters sit lower and smaller on the line: one step up
    float text_scale = 1;
    bool has_little_motion = false; ///< nothing moves but what a finger moves
    i18n::Digits digits;            ///< of the numbers that widgets write

    const Palette& colors() const { return *palette; }
    bool is_phone() const { return form_factor == FormFactor::phone; }
    /// `scale_max`: as Text has it; 0 = none.
    TextSize text(TextRole role, float scale_max = 0) const;
    /// Text so large that things go below each other that stand side by side otherwise.
    bool is_large_text() const { return text_scale > 1.4f; }
    /// Side columns beside a middle one, where the screen is wide and its words leave room for them.
    bool has_columns() const { return form_factor == FormFactor::landscape && !is_large_text(); }
    float page_margin() const { return is_phone() ? 16 : 32; }
    /// For things that hold text and may have to become higher with it.
    float scaled(float length) const { return length * text_scale; }
    /// For an icon that stands in a line of text.
    float icon(float size) const { return size * std::min(text_scale, 1.5f); }
    const Tone& tone(domain::Activity activity) const;
};

} // namespace foothold::ui
