#include "app/print/glyph_runs.hpp"

#include "app/text/font.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace foothold::print {

namespace {

/// The glyphs of one cluster of the shaper, or a space, which layouts leave out.
struct Piece {
    std::uint32_t begin = 0; ///< bytes
    std::uint32_t end = 0;
    text::FontId font = 0;
    bool is_rtl = false;
    float x = 0;
    std::vector<RunGlyph> glyphs;
};

bool is_space(std::string_view characters) { return characters == " " || characters == "\xC2\xA0"; }

std::string without_marks(std::string_view text) {
    constexpr std::array<std::string_view, 7> marks{"\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C"};
    std::string clean;
    while (!text.empty()) {
        const auto mark = std::ranges::find_if(marks, [&](std::string_view each) { return text.starts_with(each); });
        if (mark == marks.end() && text.front() != '\n') clean.push_back(text.front());
        text.remove_prefix(mark == marks.end() ? 1 : mark->size());
    }
    return clean;
}

/// Reads the pieces of a line from left to right.
class Line {
public:
    Line(const text::Layout& layout, const text::Line& line, std::string_view text, const text::Fonts& fonts) :
        clusters_(std::span{layout.clusters}.subspan(line.cluster_begin, line.cluster_end - line.cluster_begin)), text_(text),
        fonts_(fonts), end_(line.end) {
        for (std::uint32_t index = line.glyph_begin; index < line.glyph_end; ++index) add_glyph(layout.glyphs[index], line);
        for (const text::Cluster& cluster : clusters_) add_space(cluster, line);
        std::ranges::stable_sort(pieces_, {}, &Piece::x);
        find_ends();
    }

    std::vector<Piece> take() { return std::move(pieces_); }

private:
    void add_glyph(const text::Glyph& glyph, const text::Line& line) {
        const bool continues = !pieces_.empty() && pieces_.back().begin == glyph.byte && pieces_.back().font == glyph.font;
        if (!continues) {
            const text::Cluster* cluster = cluster_at(glyph.byte);
            const bool is_rtl = cluster ? cluster->is_rtl : line.is_rtl;
            pieces_.push_back({glyph.byte, glyph.byte, glyph.font, is_rtl, cluster ? cluster->x0 : glyph.x, {}});
        }
        pieces_.back().glyphs.push_back({glyph.id, glyph.x, glyph.y});
    }

    void add_space(const text::Cluster& cluster, const text::Line& line) {
        const bool is_wide = cluster.x1 > cluster.x0;
        if (!is_wide || !is_space(text_.substr(cluster.begin, cluster.end - cluster.begin))) return;
        if (std::ranges::find(pieces_, cluster.begin, &Piece::begin) != pieces_.end()) return; // some fonts draw one
        const text::FontId font = font_before(cluster.begin);
        const RunGlyph glyph{fonts_.at(font).space_glyph, cluster.x0, line.baseline};
        pieces_.push_back({cluster.begin, cluster.end, font, cluster.is_rtl, cluster.x0, {glyph}});
    }

    const text::Cluster* cluster_at(std::uint32_t byte) const {
        const auto found = std::ranges::find_if(
            clusters_, [byte](const text::Cluster& cluster) { return cluster.begin <= byte && byte < cluster.end; });
        return found == clusters_.end() ? nullptr : &*found;
    }

    /// That of the letter before a space, so that a sentence is one run.
    text::FontId font_before(std::uint32_t byte) const {
        const Piece* nearest = nullptr;
        for (const Piece& piece : pieces_)
            if (piece.begin < byte && (!nearest || piece.begin > nearest->begin)) nearest = &piece;
        return nearest ? nearest->font : text::FontId{};
    }

    /// A piece stands for everything up to the next one in the order of reading.
    void find_ends() {
        std::vector<std::uint32_t> begins;
        for (const Piece& piece : pieces_) begins.push_back(piece.begin);
        std::ranges::sort(begins);
        for (Piece& piece : pieces_) {
            const auto next = std::ranges::upper_bound(begins, piece.begin);
            piece.end = next == begins.end() ? end_ : *next;
        }
    }

    std::span<const text::Cluster> clusters_;
    std::string_view text_;
    const text::Fonts& fonts_;
    std::uint32_t end_;
    std::vector<Piece> pieces_;
};

GlyphRun run_of(std::span<const Piece> pieces, std::string_view text) {
    GlyphRun run{pieces.front().font, {}, {}, {}};
    for (const Piece& piece : pieces) run.glyphs.insert(run.glyphs.end(), piece.glyphs.begin(), piece.glyphs.end());
    for (const Piece& piece : pieces) {
        const std::string words = without_marks(text.substr(piece.begin, piece.end - piece.begin));
        run.text += words;
        run.clusters.push_back({static_cast<std::uint32_t>(words.size()), static_cast<std::uint32_t>(piece.glyphs.size())});
    }
    return run;
}

bool belong_together(const Piece& one, const Piece& other) { return one.font == other.font && one.is_rtl == other.is_rtl; }

} // namespace

std::vector<GlyphRun> glyph_runs(const text::Layout& layout, const text::Line& line, std::string_view text,
                                 const text::Fonts& fonts) {
    const std::vector<Piece> pieces = Line{layout, line, text, fonts}.take();
    std::vector<GlyphRun> runs;
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin + 1;
        while (end < pieces.size() && belong_together(pieces[begin], pieces[end])) ++end;
        runs.push_back(run_of(std::span{pieces}.subspan(begin, end - begin), text));
        begin = end;
    }
    return runs;
}

} // namespace foothold::print
