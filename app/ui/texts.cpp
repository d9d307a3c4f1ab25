#include "app/ui/texts.hpp"

#include "app/i18n/language.hpp"
#include "app/ui/word_fit.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

text::Align flipped(text::Align align) {
    switch (align) {
    case text::Align::start:
        return text::Align::end;
    case text::Align::end:
        return text::Align::start;
    case text::Align::center:
        break;
    }
    return align;
}

text::Direction written_direction(bool is_right_to_left) {
    return is_right_to_left ? text::Direction::automatic_rtl : text::Direction::automatic;
}

bool is_one_line(const Node& node) { return node.text.editing && node.text.editing->rules.is_single_line(); }

/// Icons are in the basic multilingual plane, beyond U+0800: three bytes.
std::string utf8_of(Icon icon) {
    const auto code = static_cast<std::uint32_t>(icon);
    return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

/// Every line as high as Nastaliq needs, where the language has it.
void make_readable(text::Style& style) {
    style.family = text::Family::reading;
    if (style.is_nastaliq()) style.line_height_px = std::max(style.line_height_px, style.size_px * text::nastaliq_line_height);
}

} // namespace

void Texts::begin_frame(const Tree& tree, float pixels_per_dp) {
    cache_.next_frame();
    alike_px_.clear();
    tree_ = &tree;
    scale_ = pixels_per_dp;
}

text::Request Texts::request(const Node& node, float width) const {
    const Theme& theme = tree_->theme();
    const TextSize size = theme.text(node.text.role, node.text.scale_max);
    const std::string_view language = node.text.language.empty() ? tree_->language() : node.text.language;
    const bool is_right_to_left = !node.text.is_left_to_right && i18n::is_right_to_left(language);
    text::Request request;
    request.text = node.content;
    request.style = {size.size * scale_, size.line_height * scale_, node.text.weight, text::Family::sans, language};
    if (const auto alike = alike_px_.find(grid_around(node)); alike != alike_px_.end())
        request.style.size_px = std::min(request.style.size_px, alike->second);
    if (node.text.is_reading) make_readable(request.style);
    request.width_px = width > 0 ? std::round(width * scale_) : 0;
    request.direction = is_right_to_left ? text::Direction::rtl : text::Direction::ltr;
    if (node.text.has_own_direction) request.direction = written_direction(theme.is_right_to_left);
    request.align = node.text.has_own_direction                  ? node.text.align
                    : is_right_to_left == theme.is_right_to_left ? node.text.align
                                                                 : flipped(node.text.align);
    request.has_links = node.text.has_links;
    request.lines_max = node.text.shrinks ? 1 : node.text.lines_max;
    return request;
}

Size Texts::measure(const Node& node, float width) {
    const text::Layout& layout = this->layout(node, width);
    return {std::ceil(layout.width_px) / scale_, layout.height_px / scale_};
}

const text::Layout& Texts::layout(const Node& node, float width) {
    text::Request wanted = request(node, width);
    if (is_one_line(node) && width > 0) wanted.width_px = box_width_px(node, width);
    if (width <= 0 || node.text.editing || is_one_line(node)) return cache_.find(wanted);
    return node.text.shrinks ? cache_.find(shrunk(wanted)) : with_whole_words(wanted);
}

const text::Layout& Texts::with_whole_words(text::Request request) {
    constexpr float step = 0.94f;
    constexpr float least_share = 0.75f;
    constexpr float least_size = 14; // that of the design's smallest text
    const text::Style wanted = request.style;
    const float usual_px = wanted.size_px / tree_->theme().text_scale;
    const float smallest_px = std::min(usual_px, std::max(usual_px * least_share, least_size * scale_));
    const auto set = [&](float size_px) -> const text::Layout& {
        request.style.size_px = size_px;
        request.style.line_height_px = std::round(wanted.line_height_px * size_px / wanted.size_px);
        return cache_.find(request);
    };
    const auto is_cut_up = [&](const text::Layout& layout) {
        return layout.lines.size() > 1 && breaks_within_word(layout, request.text);
    };
    const text::Layout* layout = &cache_.find(request);
    while (is_cut_up(*layout) && request.style.size_px > smallest_px)
        layout = &set(std::max(smallest_px, std::floor(request.style.size_px * step)));
    const bool was_in_vain = request.style.size_px < usual_px && is_cut_up(*layout);
    return was_in_vain ? set(usual_px) : *layout;
}

float Texts::box_width_px(const Node& node, float width) {
    const float given_px = std::round(width * scale_);
    if (!is_one_line(node)) return given_px;
    const float room_for_caret_px = std::ceil(2 * scale_);
    return std::max(given_px, std::ceil(cache_.find(request(node, 0)).width_px) + room_for_caret_px);
}

void Texts::make_alike() {
    std::map<NodeIndex, float> smallest_px;
    for (const Node& node : tree_->nodes()) {
        const NodeIndex grid = grid_around(node);
        if (grid == no_node) continue;
        const float size_px = layout(node, node.rect.width).size_px;
        const auto [known, is_first] = smallest_px.try_emplace(grid, size_px);
        if (!is_first) known->second = std::min(known->second, size_px);
    }
    alike_px_ = std::move(smallest_px);
}

NodeIndex Texts::grid_around(const Node& node) const {
    if (!node.text.shrinks || node.parent == no_node) return no_node;
    const NodeIndex grid = tree_->nodes()[node.parent].parent;
    return grid != no_node && tree_->nodes()[grid].box.columns > 0 ? grid : no_node;
}

text::Request Texts::shrunk(text::Request request) {
    text::Request unbroken = request;
    unbroken.width_px = 0;
    unbroken.lines_max = 0;
    const float wanted_px = std::ceil(cache_.find(unbroken).width_px);
    if (wanted_px > request.width_px) request.style.size_px = std::floor(request.style.size_px * request.width_px / wanted_px);
    return request;
}

const text::Layout& Texts::icon(Icon icon, float size) {
    icon_text_ = utf8_of(icon);
    text::Request request;
    request.text = icon_text_;
    request.style = {size * scale_, size * scale_, text::Weight::regular, text::Family::icons, "en"};
    request.direction = text::Direction::ltr;
    return cache_.find(request);
}

} // namespace foothold::ui
