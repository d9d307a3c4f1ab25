#include "app/text/glyph_atlas.hpp"
#include "app/text/layout_cache.hpp"
#include "tests/bench/figure.hpp"
#include "tests/text/paragraphs.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace foothold::text;
using foothold::bench::report;
using Clock = std::chrono::steady_clock;

namespace {

/// Of several measurements, as the machine may do other things.
template <class Measurement>
double best_of(Measurement measurement) {
    double best = measurement();
    for (int i = 0; i < 6; ++i) best = std::min(best, measurement());
    return best;
}

template <class Work>
double microseconds_per_call(int calls, Work work) {
    const auto start = Clock::now();
    for (int i = 0; i < calls; ++i) work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / calls;
}

/// What a renderer is given: four corners of 20 bytes and six indices a glyph.
struct Corner {
    float x;
    float y;
    float u;
    float v;
    std::uint32_t color;
};

struct Mesh {
    std::vector<Corner> corners;
    std::vector<std::uint16_t> indices;
};

void emit(GlyphAtlas& atlas, const Layout& layout, Mesh& mesh) {
    constexpr float texel = 1.0F / 1024;
    const auto pictures = atlas.pictures(layout);
    mesh.corners.resize(pictures.size() * 4);
    mesh.indices.resize(pictures.size() * 6);
    Corner* corner = mesh.corners.data();
    std::uint16_t* index = mesh.indices.data();
    std::uint16_t first = 0;
    for (const Picture& picture : pictures) {
        const float x0 = 16 + picture.x;
        const float y0 = 32 + picture.y;
        const float x1 = x0 + picture.width;
        const float y1 = y0 + picture.height;
        const float u0 = picture.page_x * texel;
        const float v0 = picture.page_y * texel;
        const float u1 = u0 + picture.width * texel;
        const float v1 = v0 + picture.height * texel;
        *corner++ = {x0, y0, u0, v0, 0xFFFFFFFF};
        *corner++ = {x1, y0, u1, v0, 0xFFFFFFFF};
        *corner++ = {x1, y1, u1, v1, 0xFFFFFFFF};
        *corner++ = {x0, y1, u0, v1, 0xFFFFFFFF};
        for (const int offset : {0, 1, 2, 0, 2, 3}) *index++ = static_cast<std::uint16_t>(first + offset);
        first = static_cast<std::uint16_t>(first + 4);
    }
}

double layout_us_max(const Request& request) { return request.style.language == "en" ? 30 : 40; }

void measure(const Fonts& fonts, const Request& request) {
    const std::string what = ", paragraph in " + std::string{request.style.language};
    Shaper shaper{fonts};
    LayoutCache cache{shaper};
    GlyphAtlas atlas{fonts, 1024, 1024};
    Mesh mesh;
    const double drawing_us = microseconds_per_call(1, [&] { atlas.pictures(cache.find(request)); });
    report({"text: layout" + what, best_of([&] { return microseconds_per_call(400, [&] { shaper.layout(request); }); }),
            layout_us_max(request), "us"});
    report({"text: look up and emit" + what,
            best_of([&] { return microseconds_per_call(20'000, [&] { emit(atlas, cache.find(request), mesh); }); }), 0.3, "us"});
    report({"text: draw all glyphs" + what, drawing_us, 1'000, "us"});
}

} // namespace

int main() {
    const auto start = Clock::now();
    const auto fonts = Fonts::open(FOOTHOLD_FONTS_DIR);
    if (!fonts) {
        std::fprintf(stderr, "%s: %s\n", fonts.error().code.c_str(), fonts.error().detail.c_str());
        return 1;
    }
    report({"text: open the fonts", std::chrono::duration<double, std::milli>(Clock::now() - start).count(), 10, "ms"});
    for (const Request& request : paragraphs) measure(*fonts, request);
}
