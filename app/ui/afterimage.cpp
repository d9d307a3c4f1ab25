#include "app/ui/afterimage.hpp"

#include "app/ui/quads.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

void fade(std::span<ImDrawVert> vertices, float share) {
    for (ImDrawVert& vertex : vertices) {
        const auto alpha = static_cast<ImU32>(static_cast<float>(vertex.col >> IM_COL32_A_SHIFT & 0xFFu) * share + 0.5f);
        vertex.col = (vertex.col & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
    }
}

void move_down(std::span<ImDrawVert> vertices, float by_px) {
    for (ImDrawVert& vertex : vertices) vertex.pos.y += by_px;
}

/// In portions that 16-bit indices can count.
void append(ImDrawList& list, std::span<const ImDrawVert> vertices) {
    constexpr std::size_t portion = std::size_t{1} << 14;
    while (!vertices.empty()) {
        const auto next = vertices.first(std::min(portion, vertices.size()));
        std::ranges::copy(next, reserve_quads(list, next.size() / vertices_per_quad).begin());
        vertices = vertices.subspan(next.size());
    }
}

/// The first vertex of each quad in a range that shows another texture than the page.
std::vector<std::size_t> pictures_in(const ImDrawList& list, std::size_t begin, std::size_t end) {
    constexpr unsigned indices_per_quad = 6;
    std::vector<std::size_t> first;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.GetTexID() == nullptr) continue;
        for (unsigned index = 0; index < command.ElemCount; index += indices_per_quad) {
            const std::size_t vertex = list.IdxBuffer.Data[command.IdxOffset + index] + std::size_t{command.VtxOffset};
            if (vertex >= begin && vertex < end) first.push_back(vertex);
        }
    }
    return first;
}

std::span<ImDrawVert> from(ImDrawList& list, std::size_t begin) {
    return {list.VtxBuffer.Data + begin, static_cast<std::size_t>(list.VtxBuffer.Size) - begin};
}

} // namespace

Afterimage::Afterimage() = default;
Afterimage::~Afterimage() = default;

void Afterimage::forget() {
    last_ = {};
    page_.clear();
    sheet_ = {};
}

void Afterimage::paint_below(ImDrawList& list, const Motion& motion) {
    if (motion.has_page_begun()) page_ = last_.vertices;
    if (motion.page() < 1)
        append(list, page_);
    else
        page_.clear();
}

void Afterimage::paint_over(ImDrawList& list, const Motion& motion, const Parts& parts) {
    if (motion.has_sheet_begun_to_go()) sheet_ = last_;
    keep(list, parts);
    if (motion.page() < 1) fade(from(list, parts.begin), motion.page());
    if (parts.scrim && motion.sheet_coming() < 1) {
        const std::size_t sheet = parts.sheet.value_or(*parts.scrim);
        const auto scrim_and_sheet = from(list, *parts.scrim);
        const std::size_t of_scrim = sheet - *parts.scrim;
        fade(motion.is_little() ? scrim_and_sheet : scrim_and_sheet.first(of_scrim), motion.sheet_coming());
        if (!motion.is_little())
            move_down(scrim_and_sheet.subspan(of_scrim), std::round(parts.sheet_height_px * (1 - motion.sheet_coming())));
    }
    paint_sheet_going(list, motion);
}

void Afterimage::paint_sheet_going(ImDrawList& list, const Motion& motion) {
    if (motion.sheet_going() >= 1) {
        sheet_ = {};
        return;
    }
    const auto begin = static_cast<std::size_t>(list.VtxBuffer.Size);
    append(list, std::span{sheet_.vertices}.subspan(sheet_.scrim_begin));
    const auto appended = from(list, begin);
    const std::size_t of_scrim = sheet_.sheet_begin - sheet_.scrim_begin;
    fade(motion.is_little() ? appended : appended.first(of_scrim), 1 - motion.sheet_going());
    if (!motion.is_little()) move_down(appended.subspan(of_scrim), std::round(sheet_.sheet_height_px * motion.sheet_going()));
}

void Afterimage::keep(const ImDrawList& list, const Parts& parts) {
    const auto end = static_cast<std::size_t>(list.VtxBuffer.Size);
    last_.vertices.clear();
    last_.sheet_height_px = parts.sheet_height_px;
    const auto copy = [&](std::size_t from, std::size_t until) {
        last_.vertices.insert(last_.vertices.end(), list.VtxBuffer.Data + from, list.VtxBuffer.Data + until);
    };
    std::size_t begin = parts.begin;
    const auto copy_without_pictures = [&](std::size_t until) {
        const std::size_t at = last_.vertices.size();
        for (const std::size_t picture : pictures_in(list, begin, until)) {
            copy(begin, picture);
            begin = picture + vertices_per_quad;
        }
        copy(begin, until);
        begin = until;
        return at;
    };
    copy_without_pictures(parts.scrim.value_or(end));
    last_.scrim_begin = copy_without_pictures(parts.sheet.value_or(end));
    last_.sheet_begin = copy_without_pictures(end);
}

} // namespace foothold::ui
