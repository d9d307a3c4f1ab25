#pragma once

#include "app/text/style.hpp"
#include "domain/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace foothold::text {

struct Font; // app/text/font.hpp, for those who shape or draw

/// A font in one weight, counted from 0. Each weight of each family has its own number, so (FontId, glyph) says all of a shape.
using FontId = std::uint16_t;

/// The fonts of the interface, mapped into memory. Immutable: one object serves any number of threads.
class Fonts {
public:
    /// Opens the font files, by their names, in one directory. Fails with "text.font_missing" or "text.font_damaged".
    static Result<Fonts> open(const std::filesystem::path& directory);

    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts();

    const Font& at(FontId font) const;
    std::size_t size() const;

    /// The font whose metrics place the lines of a style: Noto Sans, Nastaliq or the icons.
    FontId primary(const Style&) const;

    /// The first font, in order of fallback, that has every character of a grapheme; the primary font if none has.
    FontId choose(std::u32string_view grapheme, const Style&) const;
    bool covers(FontId font, std::u32string_view grapheme) const;

private:
    Fonts();

    std::vector<Font> fonts_;
};

} // namespace foothold::text
