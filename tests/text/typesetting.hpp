#pragma once

#include "app/text/fonts.hpp"
#include "app/text/shaper.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::text {

inline const Fonts& fonts() {
    static const Result<Fonts> opened = Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(opened);
    return *opened;
}

inline Layout lay_out(const Request& request) { return *Shaper{fonts()}.layout(request); }

inline Style body(std::string_view language, float size_px = 20) {
    return {.size_px = size_px, .line_height_px = 28, .language = language};
}

/// The text of a line as the eye meets it from left to right, in graphemes.
inline std::vector<std::string> visual_order(std::string_view text, const Layout& layout, const Line& line) {
    std::vector<std::string> graphemes;
    for (std::uint32_t i = line.cluster_begin; i < line.cluster_end; ++i) {
        const Cluster& cluster = layout.clusters[i];
        if (cluster.x1 > cluster.x0) graphemes.emplace_back(text.substr(cluster.begin, cluster.end - cluster.begin));
    }
    return graphemes;
}

inline std::string visual_text(std::string_view text, const Layout& layout, std::size_t line = 0) {
    std::string joined;
    for (const std::string& grapheme : visual_order(text, layout, layout.lines.at(line))) joined += grapheme;
    return joined;
}

inline std::string line_text(std::string_view text, const Line& line) {
    return std::string{text.substr(line.begin, line.end - line.begin)};
}

inline bool has_missing_glyph(const Layout& layout) {
    return std::ranges::any_of(layout.glyphs, [](const Glyph& glyph) { return glyph.id == 0; });
}

} // namespace foothold::text
