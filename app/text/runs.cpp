#include "app/text/runs.hpp"

#include "app/text/font.hpp"

#include <algorithm>
#include <span>

namespace foothold::text {

namespace {

std::uint32_t grapheme_end(const Analysis& analysis, std::uint32_t begin) {
    std::uint32_t end = begin + 1;
    while (end < analysis.size() && !analysis.boundaries[end].grapheme) ++end;
    return end;
}

bool is_control(char32_t character) { return character < U' ' || character == 0x7F || (character >= 0x80 && character < 0xA0); }

bool is_invisible(char32_t character) { return is_control(character) || character == 0x2028 || character == 0x2029; }

bool is_skin_tone(char32_t character) { return character >= 0x1F3FB && character <= 0x1F3FF; }

bool same_run(const Analysis& analysis, std::uint32_t one, std::uint32_t other) {
    return analysis.levels[one] == analysis.levels[other] && analysis.fonts[one] == analysis.fonts[other] &&
           analysis.scripts[one] == analysis.scripts[other] && analysis.paragraph_levels[one] == analysis.paragraph_levels[other];
}

std::uint32_t run_end(const Analysis& analysis, std::uint32_t begin) {
    std::uint32_t grapheme = begin;
    std::uint32_t end = grapheme_end(analysis, begin);
    const auto is_long = [&] { return end - grapheme >= grapheme_length_max; };
    while (end < analysis.size() && same_run(analysis, begin, end) && !analysis.boundaries[end].line_must_end && !is_long()) {
        grapheme = end;
        end = grapheme_end(analysis, end);
    }
    return end;
}

} // namespace

void choose_fonts(Analysis& analysis, const Fonts& fonts, const Style& style) {
    const std::u32string_view characters = analysis.characters;
    FontId font = fonts.primary(style);
    analysis.fonts.resize(analysis.size());
    for (std::uint32_t begin = 0; begin < analysis.size();) {
        const std::uint32_t end = grapheme_end(analysis, begin);
        const auto grapheme = characters.substr(begin, end - begin);
        const bool stays =
            is_invisible(grapheme[0]) || (analysis.spacing[begin] != Spacing::none && fonts.covers(font, grapheme));
        if (!stays) font = fonts.choose(grapheme, style);
        std::fill(analysis.fonts.begin() + begin, analysis.fonts.begin() + end, font);
        begin = end;
    }
}

void hide_controls(Analysis& analysis) {
    constexpr char32_t zero_width_space = 0x200B;
    for (std::uint32_t i = 0; i < analysis.size(); ++i) {
        char32_t& character = analysis.characters[i];
        const bool colours_emoji = is_skin_tone(character) && !analysis.boundaries[i].grapheme;
        if (is_invisible(character) || colours_emoji) character = zero_width_space;
    }
}

void find_runs(const Analysis& analysis, std::vector<Run>& runs) {
    runs.clear();
    for (std::uint32_t begin = 0; begin < analysis.size();) {
        const std::uint32_t end = run_end(analysis, begin);
        runs.push_back({.begin = begin,
                        .end = end,
                        .script = analysis.scripts[begin],
                        .font = analysis.fonts[begin],
                        .level = analysis.levels[begin]});
        begin = end;
    }
}

struct RunShaper::Buffer {
    HarfBuzz<hb_buffer_t> handle{hb_buffer_create()};

    std::span<hb_glyph_info_t> infos() {
        unsigned count = 0;
        hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(handle.get(), &count);
        return {infos, count};
    }

    void add(std::u32string_view characters, const Run& run, std::uint32_t begin) {
        const auto* data = reinterpret_cast<const hb_codepoint_t*>(characters.data());
        hb_buffer_add_codepoints(handle.get(), data, static_cast<int>(characters.size()), run.begin - begin,
                                 static_cast<int>(run.end - run.begin));
    }

    /// HarfBuzz never splits what has one cluster number: so a caret, too, stands between graphemes only.
    void number_clusters(const Analysis& analysis, const Run& run) {
        std::uint32_t cluster = run.begin;
        std::uint32_t character = run.begin;
        for (hb_glyph_info_t& info : infos()) {
            if (analysis.boundaries[character].grapheme) cluster = character;
            info.cluster = cluster;
            ++character;
        }
    }
};

RunShaper::RunShaper(const Fonts& fonts) : fonts_(fonts), buffer_(std::make_unique<Buffer>()) {}
RunShaper::~RunShaper() = default;

void RunShaper::shape(const Analysis& analysis, Run& run, std::uint32_t begin, std::uint32_t end, std::string_view language,
                      std::vector<ShapedGlyph>& glyphs) {
    hb_buffer_t* buffer = buffer_->handle.get();
    hb_buffer_clear_contents(buffer);
    buffer_->add(std::u32string_view{analysis.characters}.substr(begin, end - begin), run, begin);
    buffer_->number_clusters(analysis, run);
    hb_buffer_set_direction(buffer, run.is_rtl() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(run.script));
    hb_buffer_set_language(buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
    const Font& font = fonts_.at(run.font);
    hb_shape(font.shaping.get(), buffer, nullptr, 0);

    const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, nullptr);
    const float em = 1 / font.units_per_em;
    run.glyph_begin = static_cast<std::uint32_t>(glyphs.size());
    for (const hb_glyph_info_t& info : buffer_->infos()) {
        const bool is_unsafe = (hb_glyph_info_get_glyph_flags(&info) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs.push_back({.id = info.codepoint,
                          .character = info.cluster,
                          .advance_em = static_cast<float>(position->x_advance) * em,
                          .x_em = static_cast<float>(position->x_offset) * em,
                          .y_em = static_cast<float>(position->y_offset) * em,
                          .is_unsafe_to_cut = is_unsafe});
        ++position;
    }
    run.glyph_end = static_cast<std::uint32_t>(glyphs.size());
}

void record_clusters(Analysis& analysis, const Run& run, const std::vector<ShapedGlyph>& glyphs) {
    for (std::uint32_t i = run.glyph_begin; i < run.glyph_end; ++i) {
        const ShapedGlyph& glyph = glyphs[i];
        analysis.advances_em[glyph.character] += glyph.advance_em;
        analysis.boundaries[glyph.character].glyph_cluster = true;
        if (glyph.is_unsafe_to_cut) analysis.boundaries[glyph.character].unsafe_to_cut = true;
    }
}

} // namespace foothold::text
