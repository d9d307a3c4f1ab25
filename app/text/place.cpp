#include "app/text/place.hpp"

#include "app/text/bidi.hpp"
#include "app/text/font.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::text {

namespace {

/// The glyphs of characters [begin, end). Glyphs of a run are sorted by character, backwards in a right-to-left run.
std::span<const ShapedGlyph> slice(std::span<const ShapedGlyph> glyphs, std::uint32_t begin, std::uint32_t end, bool is_rtl) {
    const auto boundary = [&](std::uint32_t character) {
        const auto stands_left = [&](const ShapedGlyph& glyph) { return (glyph.character < character) != is_rtl; };
        return std::ranges::partition_point(glyphs, stands_left);
    };
    return is_rtl ? std::span{boundary(end), boundary(begin)} : std::span{boundary(begin), boundary(end)};
}

} // namespace

Placer::Placer(const Fonts& fonts, RunShaper& shaper, const ShapedText& text, const Request& request) :
    fonts_(fonts), shaper_(shaper), text_(text), request_(request) {}

Layout Placer::place(const std::vector<Span>& lines) {
    layout_.size_px = request_.style.size_px;
    layout_.is_rtl = text_.analysis.paragraph_levels.front() != 0;
    layout_.byte_count = text_.analysis.offsets.back();
    layout_.glyphs.reserve(text_.glyphs.size());
    layout_.clusters.reserve(text_.glyphs.size());
    layout_.lines.reserve(lines.size());
    for (const Span line : lines) place_line(line);
    align_lines();
    return std::move(layout_);
}

float Placer::measure(Span line) {
    layout_.size_px = 1;
    place_line(line);
    const float width_em = layout_.lines.back().width_px;
    layout_ = {};
    return width_em;
}

void Placer::place_line(Span span) {
    const Analysis& analysis = text_.analysis;
    Line line;
    line.glyph_begin = static_cast<std::uint32_t>(layout_.glyphs.size());
    line.cluster_begin = static_cast<std::uint32_t>(layout_.clusters.size());
    line.begin = analysis.offsets[span.begin];
    line.end = analysis.offsets[span.end];
    line.is_rtl = analysis.paragraph_levels[span.begin] != 0;

    find_pieces(span);
    reorder(pieces_);
    Pen pen;
    const std::uint32_t ink_end = visible_end(analysis, span);
    for (const Piece& piece : pieces_) place_piece(piece, span, ink_end, pen);

    line.glyph_end = static_cast<std::uint32_t>(layout_.glyphs.size());
    line.cluster_end = static_cast<std::uint32_t>(layout_.clusters.size());
    line.x = pen.left * layout_.size_px;
    line.width_px = (pen.right - pen.left) * layout_.size_px;
    layout_.lines.push_back(line);
}

void Placer::find_pieces(Span line) {
    line_levels(text_.analysis, line.begin, line.end, levels_);
    pieces_.clear();
    auto run = std::ranges::upper_bound(text_.runs, line.begin, {}, &Run::end);
    for (std::uint32_t begin = line.begin; begin < line.end;) {
        const std::uint32_t limit = std::min(run->end, line.end);
        const std::int8_t level = levels_[begin - line.begin];
        std::uint32_t end = begin + 1;
        while (end < limit && (levels_[end - line.begin] == level || !text_.analysis.boundaries[end].grapheme)) ++end;
        pieces_.push_back({begin, end, level, &*run});
        begin = end;
        if (begin == run->end) ++run;
    }
}

bool Placer::is_safe_cut(const Run& run, std::uint32_t character) const {
    if (character == run.begin || character == run.end) return true;
    const Boundary& boundary = text_.analysis.boundaries[character];
    return boundary.glyph_cluster && !boundary.unsafe_to_cut;
}

std::span<const ShapedGlyph> Placer::glyphs_of(const Piece& piece, Span line) {
    const Run& run = *piece.run;
    const auto glyphs = text_.glyphs.subspan(run.glyph_begin, run.glyph_end - run.glyph_begin);
    if (piece.begin == run.begin && piece.end == run.end && piece.level == run.level) return glyphs;
    const bool same_direction = ((piece.level ^ run.level) & 1) == 0;
    if (same_direction && is_safe_cut(run, piece.begin) && is_safe_cut(run, piece.end)) {
        return slice(glyphs, piece.begin, piece.end, run.is_rtl());
    }
    Run part = run;
    part.begin = piece.begin;
    part.end = piece.end;
    part.level = piece.level;
    reshaped_.clear();
    shaper_.shape(text_.analysis, part, line.begin, line.end, request_.style.language, reshaped_);
    return reshaped_;
}

void Placer::place_piece(const Piece& piece, Span line, std::uint32_t ink_end, Pen& pen) {
    const bool is_rtl = (piece.level & 1) != 0;
    const auto glyphs = glyphs_of(piece, line);
    std::uint32_t previous = piece.end;
    for (auto first = glyphs.begin(); first != glyphs.end();) {
        const std::uint32_t character = first->character;
        const auto last =
            std::find_if(first, glyphs.end(), [&](const ShapedGlyph& glyph) { return glyph.character != character; });
        const std::uint32_t next = last == glyphs.end() ? piece.end : last->character;
        const float x0 = pen.x;
        place_cluster({first, last}, piece.run->font, pen);
        add_clusters(character, is_rtl ? previous : next, x0, pen.x, is_rtl);
        if (character < ink_end && pen.x > x0) {
            pen.left = pen.has_ink ? std::min(pen.left, x0) : x0;
            pen.right = std::max(pen.right, pen.x);
            pen.has_ink = true;
        }
        previous = character;
        first = last;
    }
}

void Placer::place_cluster(std::span<const ShapedGlyph> glyphs, FontId font, Pen& pen) {
    const float size_px = layout_.size_px;
    const std::uint32_t space = fonts_.at(font).space_glyph;
    for (const ShapedGlyph& glyph : glyphs) {
        if (glyph.id != space) {
            layout_.glyphs.push_back(
                {(pen.x + glyph.x_em) * size_px, -glyph.y_em * size_px, glyph.id, font, text_.analysis.offsets[glyph.character]});
        }
        pen.x += glyph.advance_em;
    }
}

/// One cluster for each grapheme: a ligature of several shares its width out evenly.
void Placer::add_clusters(std::uint32_t begin, std::uint32_t end, float x0_em, float x1_em, bool is_rtl) {
    const Analysis& analysis = text_.analysis;
    const auto first = static_cast<std::ptrdiff_t>(layout_.clusters.size());
    for (std::uint32_t at = begin; at < end;) {
        std::uint32_t next = at + 1;
        while (next < end && !analysis.boundaries[next].grapheme) ++next;
        layout_.clusters.push_back({.begin = analysis.offsets[at], .end = analysis.offsets[next], .is_rtl = is_rtl});
        at = next;
    }
    const auto added = std::span{layout_.clusters}.subspan(static_cast<std::size_t>(first));
    if (is_rtl) std::ranges::reverse(added);
    const float step_px = (x1_em - x0_em) * layout_.size_px / static_cast<float>(added.size());
    float x = x0_em * layout_.size_px;
    for (Cluster& cluster : added) {
        cluster.x0 = x;
        cluster.x1 = x += step_px;
    }
}

void Placer::align_lines() {
    const Font& primary = fonts_.at(fonts_.primary(request_.style));
    const float line_height_px = request_.style.line_height_px;
    const float above_px = (line_height_px - (primary.ascent_em + primary.descent_em) * layout_.size_px) / 2;
    for (const Line& line : layout_.lines) layout_.width_px = std::max(layout_.width_px, line.width_px);
    const float box_px = request_.width_px > 0 ? request_.width_px : layout_.width_px;
    for (Line& line : layout_.lines) {
        const float slack_px = box_px - line.width_px;
        const bool at_right = (request_.align == Align::end) != line.is_rtl;
        const float target_px = request_.align == Align::center ? slack_px / 2 : at_right ? slack_px : 0;
        line.top = layout_.height_px;
        line.baseline = std::round(line.top + above_px + primary.ascent_em * layout_.size_px);
        line.bottom = layout_.height_px += line_height_px;
        shift(line, target_px - line.x);
        line.x = target_px;
    }
}

void Placer::shift(const Line& line, float x_px) {
    for (std::uint32_t i = line.glyph_begin; i < line.glyph_end; ++i) {
        layout_.glyphs[i].x += x_px;
        layout_.glyphs[i].y += line.baseline;
    }
    for (std::uint32_t i = line.cluster_begin; i < line.cluster_end; ++i) {
        layout_.clusters[i].x0 += x_px;
        layout_.clusters[i].x1 += x_px;
    }
}

} // namespace foothold::text
