#include "app/text/glyph_atlas.hpp"
#include "app/text/layout_cache.hpp"
#include "app/ui/painter.hpp"
#include "tests/bench/figure.hpp"
#include "tests/text/paragraphs.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

using namespace foothold;
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

/// Emits a paragraph as the interface does, into a list that ImGui gives to its renderer. A list is emptied as often as a screen
/// has texts of this length.
class Emitter {
public:
    Emitter(const Fonts& fonts, LayoutCache& cache) : page_(fonts, 1), cache_(cache) {
        list_.Flags = ImDrawListFlags_AllowVtxOffset;
    }

    void emit(const Request& request) {
        if (++emitted_ % paragraphs_per_frame == 0) {
            list_._ResetForNewFrame();
            list_.PushClipRect({0, 0}, {viewport.width, viewport.height});
        }
        painter_.text(cache_.find(request), {16, 32, request.width_px, 0}, ui::rgb(0x14272C));
    }

private:
    static constexpr int paragraphs_per_frame = 4;
    static constexpr ui::Size viewport{800, 1280};

    ui::Page page_;
    LayoutCache& cache_;
    ImDrawListSharedData shared_;
    ImDrawList list_{&shared_};
    ui::Painter painter_{list_, page_, viewport, 1, false};
    int emitted_ = paragraphs_per_frame - 1;
};

double drawing_us(GlyphAtlas& atlas, const Layout& layout) {
    atlas.recycle();
    return microseconds_per_call(1, [&] { atlas.pictures(layout); });
}

double layout_us_max(const Request& request) { return request.style.language == "en" ? 30 : 40; }

void measure(const Fonts& fonts, const Request& request) {
    const std::string what = ", paragraph in " + std::string{request.style.language};
    Shaper shaper{fonts};
    LayoutCache cache{shaper};
    Emitter emitter{fonts, cache};
    GlyphAtlas atlas{fonts, 1024, 1024};
    report({"text: layout" + what, best_of([&] { return microseconds_per_call(400, [&] { shaper.layout(request); }); }),
            layout_us_max(request), "us"});
    report({"text: look up and emit" + what,
            best_of([&] { return microseconds_per_call(20'000, [&] { emitter.emit(request); }); }), 0.3, "us"});
    report({"text: draw all glyphs" + what, best_of([&] { return drawing_us(atlas, cache.find(request)); }), 1'000, "us"});
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
