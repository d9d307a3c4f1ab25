#include "app/text/glyph_atlas.hpp"
#include "app/text/layout_cache.hpp"
#include "tests/bench/figure.hpp"
#include "tests/text/paragraphs.hpp"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>

using namespace foothold::text;
using foothold::bench::report;
using Clock = std::chrono::steady_clock;

namespace {

template <class Work>
double microseconds_per_call(int calls, Work work) {
    const auto start = Clock::now();
    for (int i = 0; i < calls; ++i) work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / calls;
}

void find_slots(GlyphAtlas& atlas, const Layout& layout) {
    for (const Glyph& glyph : layout.glyphs) {
        const auto phase = static_cast<int>((glyph.x - std::floor(glyph.x)) * GlyphAtlas::phase_count);
        atlas.find(glyph.font, glyph.id, layout.size_px, phase);
    }
}

void measure(const Fonts& fonts, const Request& request) {
    const std::string what = ", paragraph in " + std::string{request.style.language};
    Shaper shaper{fonts};
    LayoutCache cache{shaper};
    GlyphAtlas atlas{fonts, 1024, 1024};
    const Layout& layout = cache.find(request);
    report({"text: layout" + what, microseconds_per_call(2'000, [&] { shaper.layout(request); }), 60, "us"});
    report({"text: cached layout" + what, microseconds_per_call(100'000, [&] { cache.find(request); }), 0.25, "us"});
    report({"text: draw all glyphs" + what, microseconds_per_call(1, [&] { find_slots(atlas, layout); }), 1'000, "us"});
    report({"text: find all glyphs" + what, microseconds_per_call(2'000, [&] { find_slots(atlas, layout); }), 2, "us"});
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
