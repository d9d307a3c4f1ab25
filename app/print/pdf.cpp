#include "app/print/pdf.hpp"

#include "app/print/glyph_runs.hpp"
#include "app/print/outline_faces.hpp"
#include "app/print/pages.hpp"

#include <cairo-pdf.h>

#include <array>
#include <numbers>

namespace foothold::print {

namespace {

struct Ink {
    double red, green, blue;
};
constexpr Ink ink{0.078, 0.153, 0.173};
constexpr Ink ink_soft{0.243, 0.310, 0.333};
constexpr Ink rule_ink{0.796, 0.776, 0.737};
constexpr Ink goal_ink{1.0, 0.745, 0.478};
constexpr Ink paper_white{1.0, 1.0, 1.0};
constexpr double rule_width_pt = 0.75;
constexpr double road_width_pt = 9;
constexpr double dot_width_pt = 4;
constexpr double dots_apart_pt = 8;
constexpr double mark_radius_pt = 9;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

Result<void> as_result(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) return {};
    return Error{"print.unavailable", cairo_status_to_string(status)};
}

/// Draws on the pages of one document, one after the other.
class Press {
public:
    Press(std::string& bytes, const Document& document, const text::Fonts& fonts) :
        paper_(document.paper), fonts_(fonts), faces_(fonts),
        surface_(cairo_pdf_surface_create_for_stream(append, &bytes, static_cast<double>(paper_.width_pt),
                                                     static_cast<double>(paper_.height_pt))),
        context_(cairo_create(surface_.get())), options_(cairo_font_options_create()) {
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Foothold");
        cairo_font_options_set_hint_style(options_.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options_.get(), CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(context_.get(), options_.get());
    }

    void draw(const Page& page) {
        if (page.drawing) draw(*page.drawing);
        if (page.code) draw(*page.code);
        for (const float y_pt : page.rules_y_pt) draw_rule(static_cast<double>(y_pt));
        for (const PlacedLine& line : page.lines) draw(line);
        cairo_show_page(context_.get());
    }

    Result<void> finish() {
        if (auto drawn = as_result(cairo_status(context_.get())); !drawn) return drawn;
        cairo_surface_finish(surface_.get());
        return as_result(cairo_surface_status(surface_.get()));
    }

private:
    void set_ink(const Ink& color) { cairo_set_source_rgb(context_.get(), color.red, color.green, color.blue); }

    void draw_rule(double y_pt) {
        set_ink(rule_ink);
        cairo_set_line_width(context_.get(), rule_width_pt);
        cairo_move_to(context_.get(), static_cast<double>(paper_.margin_pt), y_pt);
        cairo_line_to(context_.get(), static_cast<double>(paper_.width_pt - paper_.margin_pt), y_pt);
        cairo_stroke(context_.get());
    }

    void draw(const PlacedDrawing& placed) {
        cairo_save(context_.get());
        cairo_rectangle(context_.get(), static_cast<double>(placed.x_pt), static_cast<double>(placed.y_pt),
                        static_cast<double>(placed.side_pt), static_cast<double>(placed.side_pt));
        cairo_clip_preserve(context_.get());
        set_ink(rule_ink);
        cairo_set_line_width(context_.get(), 2 * rule_width_pt);
        cairo_stroke(context_.get());
        cairo_set_line_cap(context_.get(), CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(context_.get(), CAIRO_LINE_JOIN_ROUND);
        for (const auto& road : placed.drawing->roads) stroke(road, placed, road_width_pt);
        set_ink(ink);
        const std::array dots{0.0, dots_apart_pt};
        cairo_set_dash(context_.get(), dots.data(), static_cast<int>(dots.size()), 0);
        stroke(placed.drawing->way, placed, dot_width_pt);
        cairo_set_dash(context_.get(), nullptr, 0, 0);
        for (const DrawnMark& mark : placed.drawing->marks) draw(mark, placed);
        cairo_restore(context_.get());
    }

    /// One shape of all squares: drawn one by one, a viewer would leave fine lines between them.
    void draw(const PlacedCode& placed) {
        const std::size_t side = placed.code->side;
        const double square = static_cast<double>(placed.side_pt) / static_cast<double>(side);
        cairo_new_path(context_.get());
        for (std::size_t row = 0; row < side; ++row)
            for (std::size_t column = 0; column < side; ++column)
                if (placed.code->dark[row * side + column])
                    cairo_rectangle(context_.get(), static_cast<double>(placed.x_pt) + static_cast<double>(column) * square,
                                    static_cast<double>(placed.y_pt) + static_cast<double>(row) * square, square, square);
        set_ink(ink);
        cairo_fill(context_.get());
    }

    void stroke(const std::vector<DrawnPoint>& line, const PlacedDrawing& placed, double width_pt) {
        for (const DrawnPoint& point : line)
            cairo_line_to(context_.get(), static_cast<double>(placed.x_pt + point.x * placed.side_pt),
                          static_cast<double>(placed.y_pt + point.y * placed.side_pt));
        cairo_set_line_width(context_.get(), width_pt);
        cairo_stroke(context_.get());
    }

    void draw(const DrawnMark& mark, const PlacedDrawing& placed) {
        cairo_new_path(context_.get());
        cairo_arc(context_.get(), static_cast<double>(placed.x_pt + mark.at.x * placed.side_pt),
                  static_cast<double>(placed.y_pt + mark.at.y * placed.side_pt), mark_radius_pt, 0, 2 * std::numbers::pi);
        set_ink(mark.is_goal ? goal_ink : paper_white);
        cairo_fill_preserve(context_.get());
        set_ink(ink);
        cairo_set_line_width(context_.get(), 1);
        cairo_stroke(context_.get());
    }

    void draw(const PlacedLine& placed) {
        set_ink(placed.paragraph->is_soft ? ink_soft : ink);
        cairo_set_font_size(context_.get(), static_cast<double>(placed.layout->size_px));
        const text::Line& line = placed.layout->lines[placed.line];
        for (const GlyphRun& run : glyph_runs(*placed.layout, line, placed.paragraph->text, fonts_)) draw(run, placed);
    }

    void draw(const GlyphRun& run, const PlacedLine& placed) {
        cairo_font_face_t* face = faces_.at(run.font);
        if (!face) return;
        std::vector<cairo_glyph_t> glyphs;
        for (const RunGlyph& glyph : run.glyphs)
            glyphs.push_back({glyph.id, static_cast<double>(placed.x_pt + glyph.x), static_cast<double>(placed.y_pt + glyph.y)});
        std::vector<cairo_text_cluster_t> clusters;
        for (const RunCluster& cluster : run.clusters)
            clusters.push_back({static_cast<int>(cluster.bytes), static_cast<int>(cluster.glyphs)});
        cairo_set_font_face(context_.get(), face);
        cairo_show_text_glyphs(context_.get(), run.text.data(), static_cast<int>(run.text.size()), glyphs.data(),
                               static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()),
                               cairo_text_cluster_flags_t{});
    }

    PaperSize paper_;
    const text::Fonts& fonts_;
    OutlineFaces faces_;
    Cairo<cairo_surface_t> surface_;
    Cairo<cairo_t> context_;
    Cairo<cairo_font_options_t> options_;
};

} // namespace

Result<std::string> pdf_of(const Document& document, const text::Fonts& fonts) {
    std::string bytes;
    text::Shaper shaper(fonts);
    Press press(bytes, document, fonts);
    for (const Sheet& sheet : document.sheets)
        for (const Page& page : pages_of(sheet, document.paper, shaper)) press.draw(page);
    if (auto finished = press.finish(); !finished) return finished.error();
    return bytes;
}

} // namespace foothold::print
