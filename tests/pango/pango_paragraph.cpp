#include "tests/pango/pango_paragraph.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

namespace foothold::pango_tests {

namespace {

// In the order of fallback of app/text/fonts.cpp.
constexpr auto families =
    "Noto Sans, Noto Sans Arabic UI, Noto Sans Ethiopic, Noto Sans Georgian, Noto Sans Myanmar UI, Symbola, "
    "Noto Sans Symbols2";

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

Owned<FcConfig> open_fonts(const std::filesystem::path& directory) {
    Owned<FcConfig> config{FcConfigCreate()};
    for (const auto& file : std::filesystem::directory_iterator{directory}) {
        FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(file.path().c_str()));
    }
    return config;
}

void turn_hinting_off(FcPattern* pattern, gpointer) {
    FcPatternAddBool(pattern, FC_HINTING, FcFalse);
    FcPatternAddBool(pattern, FC_AUTOHINT, FcFalse);
}

bool is_right_to_left(const text::Request& request) { return request.direction == text::Direction::rtl; }

} // namespace

struct PangoParagraph::Parts {
    explicit Parts(const std::filesystem::path& directory) : config(open_fonts(directory)), map(pango_ft2_font_map_new()) {
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
        pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(map.get()), turn_hinting_off, nullptr, nullptr);
        context.reset(pango_font_map_create_context(map.get()));
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        layout.reset(pango_layout_new(context.get()));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_auto_dir(layout.get(), FALSE);
        Owned<PangoAttrList> attributes{pango_attr_list_new()};
        pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
        pango_layout_set_attributes(layout.get(), attributes.get());
    }

    void set(const text::Request& request) {
        const std::string language{request.style.language};
        pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
        pango_context_set_base_dir(context.get(), is_right_to_left(request) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        font.reset(pango_font_description_from_string(families));
        pango_font_description_set_absolute_size(font.get(), static_cast<double>(request.style.size_px) * PANGO_SCALE);
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_width(layout.get(),
                               request.width_px > 0 ? static_cast<int>(request.width_px * static_cast<float>(PANGO_SCALE)) : -1);
        pango_layout_set_text(layout.get(), request.text.data(), static_cast<int>(request.text.size()));
    }

    Owned<FcConfig> config;
    Owned<PangoFontMap> map;
    Owned<PangoContext> context;
    Owned<PangoLayout> layout;
    Owned<PangoFontDescription> font;
};

PangoParagraph::PangoParagraph(const std::filesystem::path& fonts_directory) : parts_(std::make_unique<Parts>(fonts_directory)) {}
PangoParagraph::~PangoParagraph() = default;

std::vector<std::uint32_t> PangoParagraph::line_starts(const text::Request& request) {
    parts_->set(request);
    std::vector<std::uint32_t> starts;
    for (const GSList* line = pango_layout_get_lines_readonly(parts_->layout.get()); line != nullptr; line = line->next) {
        starts.push_back(static_cast<std::uint32_t>(static_cast<const PangoLayoutLine*>(line->data)->start_index));
    }
    return starts;
}

void PangoParagraph::lay_out(const text::Request& request) {
    parts_->set(request);
    pango_layout_context_changed(parts_->layout.get());
    pango_layout_get_lines_readonly(parts_->layout.get());
}

bool PangoParagraph::may_end_line(const text::Request& request, std::uint32_t byte) const {
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(parts_->layout.get(), &count);
    const auto character = g_utf8_pointer_to_offset(request.text.data(), request.text.data() + byte);
    return attributes[character].is_line_break != 0;
}

float PangoParagraph::natural_width_px(const text::Request& request) {
    text::Request unbroken = request;
    unbroken.width_px = 0;
    parts_->set(unbroken);
    int width = 0;
    pango_layout_get_size(parts_->layout.get(), &width, nullptr);
    return static_cast<float>(width) / static_cast<float>(PANGO_SCALE);
}

} // namespace foothold::pango_tests
