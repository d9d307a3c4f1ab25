#include "app/ui/theme.hpp"

#include <algorithm>
#include <array>

namespace foothold::ui {

namespace {

Palette make_light() {
    Palette p;
    p.background = rgb(0xF6F4F0), p.surface = rgb(0xFFFFFF), p.sunken = rgb(0xEFECE6);
    p.line = rgb(0xE4E0D8), p.line_strong = rgb(0xCBC6BC), p.border = rgb(0x838B8D);
    p.ink = rgb(0x14272C), p.ink_soft = rgb(0x3E4F55);
    p.primary = rgb(0x0E4B54), p.primary_press = rgb(0x0A3A41), p.primary_inset = rgb(0x14565F);
    p.primary_line = rgb(0x7FB2B6), p.primary_tint = rgb(0xDDECEC);
    p.on_primary = rgb(0xFFFFFF), p.on_primary_soft = rgb(0xE3F1F0);
    p.accent = rgb(0xFFBE7A), p.accent_press = rgb(0xF4AB5E), p.on_accent = rgb(0x2A1B08);
    p.link = rgb(0x0E4B54), p.stone_done_on_primary = rgb(0x3C7C84);
    p.pebble = rgb(0x5E979D), p.pebble_done = rgb(0xB7D6D8);
    p.course = {rgb(0x0E4B54), rgb(0xDDECEC)}, p.danish = {rgb(0x1C4A86), rgb(0xE2ECF8)};
    p.talk = {rgb(0x633069), rgb(0xF2E6F2)}, p.mentor = {rgb(0x6B4304), rgb(0xFBECD2)};
    p.work = {rgb(0x7E3620), rgb(0xFAE6DD)}, p.event = {rgb(0x35531C), rgb(0xE6EFD8)};
    p.ok = {rgb(0x1A532E), rgb(0xDFF0E2)}, p.note = p.danish, p.care = p.mentor, p.quiet = {rgb(0x3E4F55), rgb(0xEFECE6)};
    p.selection = rgb(0xA5D5DA);
    p.focus = rgb(0x1C4A86);
    p.scrim = rgb(0x14272C).with_alpha(0.5f);
    p.toast = rgb(0x14272C), p.on_toast = rgb(0xFFFFFF);
    p.hairline = p.line;
    return p;
}

Palette make_dark() {
    Palette p = make_light();
    p.background = rgb(0x0E191C), p.surface = rgb(0x17262A), p.sunken = rgb(0x203337);
    p.line = rgb(0x294045), p.line_strong = rgb(0x3B565B), p.border = rgb(0x74898D);
    p.ink = rgb(0xEFF4F2), p.ink_soft = rgb(0xBCCACB);
    p.primary = rgb(0x17505A), p.primary_press = rgb(0x124049), p.primary_inset = rgb(0x1C5760);
    p.primary_tint = rgb(0x1D3E43), p.link = rgb(0x9ADAD8);
    p.course = {rgb(0x9ADAD8), rgb(0x1D3E43)}, p.danish = {rgb(0xA9CCF7), rgb(0x1E3450)};
    p.talk = {rgb(0xE5BCE9), rgb(0x3A2740)}, p.mentor = {rgb(0xF7CD8F), rgb(0x3D2F17)};
    p.work = {rgb(0xF6BBA4), rgb(0x422B22)}, p.event = {rgb(0xC3DD9C), rgb(0x2B3A1D)};
    p.ok = {rgb(0xA6DDB3), rgb(0x1E3A28)}, p.note = p.danish, p.care = p.mentor, p.quiet = {rgb(0xBCCACB), rgb(0x203337)};
    p.selection = rgb(0x1C5560);
    p.focus = rgb(0xA9CCF7);
    p.hairline = p.line;
    p.is_dark = true;
    return p;
}

Palette make_contrast_light() {
    Palette p = make_light();
    p.background = rgb(0xFFFFFF), p.sunken = rgb(0xF1EFEB);
    p.border = p.hairline = rgb(0x3A4A4F);
    p.ink = rgb(0x000000), p.ink_soft = rgb(0x1F2E33);
    p.primary = rgb(0x06343B), p.primary_press = rgb(0x02262B), p.primary_inset = rgb(0x0A4049);
    p.primary_line = rgb(0xB9DDE0), p.primary_tint = rgb(0xE6F3F3);
    p.accent = rgb(0xFFC98E), p.link = rgb(0x06343B), p.stone_done_on_primary = rgb(0x2A6068), p.pebble = rgb(0xB9DDE0);
    p.course = {rgb(0x06343B), rgb(0xE6F3F3)}, p.danish = {rgb(0x103160), rgb(0xE9F0FA)};
    p.talk = {rgb(0x47204C), rgb(0xF6ECF6)}, p.mentor = {rgb(0x4A2E02), rgb(0xFDF1DC)};
    p.work = {rgb(0x5C2412), rgb(0xFCEDE6)}, p.event = {rgb(0x243B11), rgb(0xEDF4E2)};
    p.ok = {rgb(0x0F3D1F), rgb(0xE6F4E8)}, p.note = p.danish, p.care = p.mentor, p.quiet = {rgb(0x1F2E33), rgb(0xF1EFEB)};
    p.focus = rgb(0x103160);
    p.toast = rgb(0x000000);
    p.has_high_contrast = true;
    return p;
}

Palette make_contrast_dark() {
    Palette p = make_dark();
    p.background = rgb(0x000000), p.surface = rgb(0x0B1315), p.sunken = rgb(0x14201F);
    p.border = p.hairline = rgb(0x9FB4B7);
    p.ink = rgb(0xFFFFFF), p.ink_soft = rgb(0xE0E8E8);
    p.primary = rgb(0x0B3D45), p.primary_press = rgb(0x06292F), p.primary_inset = rgb(0x0A343B);
    p.primary_line = rgb(0xB9DDE0), p.primary_tint = rgb(0x0A2A2F), p.link = rgb(0xB8EEEC);
    p.accent = rgb(0xFFC98E), p.stone_done_on_primary = rgb(0x2A6068), p.pebble = rgb(0xB9DDE0);
    p.course = {rgb(0xB8EEEC), rgb(0x0A2A2F)}, p.danish = {rgb(0xC9E0FF), rgb(0x0E2440)};
    p.talk = {rgb(0xF2D3F5), rgb(0x2B1830)}, p.mentor = {rgb(0xFFE0AE), rgb(0x2C200A)};
    p.work = {rgb(0xFFD2C2), rgb(0x301B13)}, p.event = {rgb(0xD8EDBA), rgb(0x1C270F)};
    p.ok = {rgb(0xC2EFCB), rgb(0x0F2A17)}, p.note = p.danish, p.care = p.mentor, p.quiet = {rgb(0xE0E8E8), rgb(0x14201F)};
    p.focus = rgb(0xC9E0FF);
    p.toast = rgb(0x000000);
    p.has_high_contrast = true;
    return p;
}

using Sizes = std::array<TextSize, 11>; // in the order of TextRole

constexpr Sizes general{
    {{14, 20}, {16, 22}, {18, 26}, {20, 28}, {28, 36}, {34, 44}, {22, 28}, {16, 26}, {16, 20}, {20, 26}, {24, 28}}};
constexpr Sizes arabic_script{
    {{15, 22}, {17, 24}, {19, 28}, {21, 30}, {29, 40}, {34, 48}, {22, 30}, {17, 28}, {17, 20}, {21, 26}, {24, 28}}};
constexpr Sizes phone{
    {{14, 20}, {16, 22}, {17, 24}, {20, 28}, {23, 30}, {24, 32}, {20, 24}, {16, 24}, {14, 18}, {18, 24}, {24, 28}}};
constexpr Sizes phone_arabic_script{
    {{15, 22}, {17, 24}, {18, 26}, {21, 30}, {24, 34}, {25, 36}, {21, 26}, {17, 26}, {15, 18}, {18, 24}, {24, 28}}};

} // namespace

const Palette& light_palette() {
    static const Palette palette = make_light();
    return palette;
}

const Palette& dark_palette() {
    static const Palette palette = make_dark();
    return palette;
}

const Palette& palette_of(Brightness brightness, bool has_high_contrast) {
    static const Palette contrast_light = make_contrast_light();
    static const Palette contrast_dark = make_contrast_dark();
    const bool is_dark = brightness == Brightness::dark;
    if (has_high_contrast) return is_dark ? contrast_dark : contrast_light;
    return is_dark ? dark_palette() : light_palette();
}

FormFactor form_factor_of(float width) {
    if (width < 600) return FormFactor::phone;
    return width < 1000 ? FormFactor::tablet : FormFactor::landscape;
}

TextSize Theme::text(TextRole role, float scale_max) const {
    const Sizes& sizes =
        is_phone() ? (is_arabic_script ? phone_arabic_script : phone) : (is_arabic_script ? arabic_script : general);
    const TextSize size = sizes[static_cast<std::size_t>(role)];
    const float scale = scale_max > 0 ? std::min(text_scale, scale_max) : text_scale;
    return {size.size * scale, size.line_height * scale};
}

const Tone& Theme::tone(domain::Activity activity) const {
    switch (activity) {
    case domain::Activity::course:
        return colors().course;
    case domain::Activity::danish:
        return colors().danish;
    case domain::Activity::talk:
        return colors().talk;
    case domain::Activity::mentor:
        return colors().mentor;
    case domain::Activity::work:
        return colors().work;
    case domain::Activity::event:
        break;
    }
    return colors().event;
}

} // namespace foothold::ui
