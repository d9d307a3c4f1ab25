#include "app/text/shaper.hpp"

#include "app/text/bidi.hpp"
#include "app/text/breaks.hpp"
#include "app/text/font.hpp"
#include "app/text/place.hpp"
#include "app/text/runs.hpp"
#include "app/text/scripts.hpp"
#include "app/text/utf8.hpp"
#include "app/text/wrap.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace foothold::text {

namespace {

constexpr std::string_view ellipsis = "\u2026";

float ellipsis_em(const Font& font) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font.shaping.get(), U'\u2026', &glyph);
    return static_cast<float>(hb_font_get_glyph_h_advance(font.shaping.get(), glyph)) / font.units_per_em;
}

/// The bytes after which a text may be cut, shortest first: in its last line as far as an ellipsis still fits behind them.
std::vector<std::uint32_t> cuts(const Analysis& analysis, Span last_line, float room_em) {
    std::vector<std::uint32_t> bytes{0};
    float used_em = 0;
    const std::uint32_t end = visible_end(analysis, last_line);
    for (std::uint32_t i = 1; i <= end; ++i) {
        if (i > last_line.begin) used_em += analysis.advances_em[i - 1];
        const bool after_space = analysis.spacing[i - 1] != Spacing::none;
        if (analysis.boundaries[i].grapheme && !after_space && used_em <= room_em) bytes.push_back(analysis.offsets[i]);
    }
    return bytes;
}

Isolate isolate(const Analysis& analysis, const Link& link) {
    const auto character_at = [&](std::uint32_t byte) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(analysis.offsets, byte) - analysis.offsets.begin());
    };
    return {character_at(link.begin), character_at(link.end)};
}

/// What is left of a link in a cut text stays what it was.
std::vector<Link> links_before(std::vector<Link> links, std::uint32_t end) {
    std::erase_if(links, [end](const Link& link) { return link.begin >= end; });
    for (Link& link : links) link.end = std::min(link.end, end);
    return links;
}

void mark_truncated(Layout& layout, std::uint32_t cut, std::uint32_t byte_count) {
    for (Cluster& cluster : layout.clusters) {
        if (cluster.end <= cut) continue;
        cluster.begin = std::min(cluster.begin, cut); // the ellipsis may be in one grapheme with what it follows
        cluster.end = byte_count;
    }
    layout.lines.back().end = byte_count;
    layout.byte_count = byte_count;
    layout.is_truncated = true;
}

} // namespace

struct Shaper::Parts {
    explicit Parts(const Fonts& all_fonts) : fonts(all_fonts), run_shaper(all_fonts) {}

    Layout layout(const Request&, const std::vector<Link>&);
    void analyse(const Request&, const std::vector<Link>&);
    void shape(const Style&);
    Layout cut_with_ellipsis(const Request&, const std::vector<Link>&, const std::vector<Span>& lines);

    const Fonts& fonts;
    Breaks breaks;
    RunShaper run_shaper;
    Analysis analysis;
    std::vector<Run> runs;
    std::vector<ShapedGlyph> glyphs;
};

Shaper::Shaper(const Fonts& fonts) : parts_(std::make_unique<Parts>(fonts)) {}
Shaper::~Shaper() = default;

std::shared_ptr<const Layout> Shaper::layout(const Request& request) {
    const std::vector<Link> links = request.has_links ? find_links(request.text) : std::vector<Link>{};
    Layout layout = parts_->layout(request, links);
    layout.links = links;
    return std::make_shared<const Layout>(std::move(layout));
}

Layout Shaper::Parts::layout(const Request& request, const std::vector<Link>& links) {
    analyse(request, links);
    shape(request.style);
    Placer placer{fonts, run_shaper, {analysis, runs, glyphs}, request};
    const std::vector<Span> lines =
        wrap(analysis, request.width_px / request.style.size_px, [&](Span line) { return placer.measure(line); });
    if (request.lines_max > 0 && lines.size() > static_cast<std::size_t>(request.lines_max))
        return cut_with_ellipsis(request, links, lines);
    return placer.place(lines);
}

void Shaper::Parts::analyse(const Request& request, const std::vector<Link>& links) {
    decode_utf8(request.text, analysis.characters, analysis.offsets);
    analysis.links.clear();
    for (const Link& link : links) analysis.links.push_back(isolate(analysis, link));
    breaks.find(analysis, request.style.language);
    resolve_levels(analysis, request.direction);
    resolve_scripts(analysis);
    choose_fonts(analysis, fonts, request.style);
    hide_controls(analysis);
}

void Shaper::Parts::shape(const Style& style) {
    glyphs.clear();
    analysis.advances_em.assign(analysis.size() + 1, 0);
    find_runs(analysis, runs);
    for (Run& run : runs) {
        run_shaper.shape(analysis, run, 0, analysis.size(), style.language, glyphs);
        record_clusters(analysis, run, glyphs);
    }
}

/// Cuts in logical order and lays out what is left anew, as the ellipsis may change the shape and the order of what it follows.
Layout Shaper::Parts::cut_with_ellipsis(const Request& request, const std::vector<Link>& links, const std::vector<Span>& lines) {
    const auto lines_max = static_cast<std::size_t>(request.lines_max);
    const float width_em =
        request.width_px > 0 ? request.width_px / request.style.size_px : std::numeric_limits<float>::infinity();
    std::vector<std::uint32_t> ends =
        cuts(analysis, lines[lines_max - 1], width_em - ellipsis_em(fonts.at(fonts.primary(request.style))));
    const bool is_rtl = analysis.paragraph_levels.front() != 0;
    Request shorter = request;
    shorter.lines_max = 0;
    if (request.direction == Direction::automatic && is_rtl) shorter.direction = Direction::automatic_rtl;
    while (true) {
        const std::uint32_t end = ends.back();
        ends.pop_back();
        const std::string text = std::string{request.text.substr(0, end)}.append(ellipsis);
        shorter.text = text;
        Layout result = layout(shorter, links_before(links, end));
        if (result.lines.size() > lines_max && !ends.empty()) continue;
        mark_truncated(result, end, static_cast<std::uint32_t>(request.text.size()));
        return result;
    }
}

} // namespace foothold::text
