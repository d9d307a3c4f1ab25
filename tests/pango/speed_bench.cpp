#include "app/text/shaper.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/value_of.hpp"
#include "tests/pango/pango_paragraph.hpp"
#include "tests/text/paragraphs.hpp"

#include <algorithm>
#include <limits>
#include <time.h>

using namespace foothold::text;
using foothold::bench::report;

namespace {

/// Of this thread, so that what else the machine does counts little.
double cpu_microseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

/// The best of several rounds.
template <class Work>
double microseconds_per_call(Work work) {
    constexpr int rounds = 7;
    constexpr int calls = 400;
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
        const double start = cpu_microseconds();
        for (int call = 0; call < calls; ++call) work();
        best = std::min(best, (cpu_microseconds() - start) / calls);
    }
    return best;
}

} // namespace

int main() {
    const Fonts fonts = foothold::bench::value_of(Fonts::open(FOOTHOLD_FONTS_DIR));
    Shaper shaper{fonts};
    foothold::pango_tests::PangoParagraph pango{FOOTHOLD_FONTS_DIR};
    for (const Request& request : paragraphs) {
        const std::string what = ", paragraph in " + std::string{request.style.language};
        const double ours = microseconds_per_call([&] { shaper.layout(request); });
        const double pangos = microseconds_per_call([&] { pango.lay_out(request); });
        report({"text: layout" + what + ", as a share of Pango's time", ours / pangos, 0.5, ""});
        report({"Pango: layout" + what, pangos, std::numeric_limits<double>::infinity(), "us"});
    }
}
