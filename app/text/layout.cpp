#include "app/text/layout.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace foothold::text {

namespace {

std::span<const Cluster> clusters_of(const Layout& layout, const Line& line) {
    return std::span{layout.clusters}.subspan(line.cluster_begin, line.cluster_end - line.cluster_begin);
}

bool is_visible(const Cluster& cluster) { return cluster.x1 > cluster.x0; }

float distance(const Cluster& cluster, float x) { return std::max({cluster.x0 - x, x - cluster.x1, 0.0F}); }

const Cluster* nearest(std::span<const Cluster> clusters, float x) {
    const Cluster* best = nullptr;
    for (const Cluster& cluster : clusters) {
        if (is_visible(cluster) && (!best || distance(cluster, x) < distance(*best, x))) best = &cluster;
    }
    return best;
}

Caret beside(const Cluster& cluster, bool left) {
    return left != cluster.is_rtl ? Caret{cluster.begin, false} : Caret{cluster.end, true};
}

Caret hit_line(const Layout& layout, const Line& line, float x) {
    const Cluster* cluster = nearest(clusters_of(layout, line), x);
    if (!cluster) return {line.begin, false};
    return beside(*cluster, x < (cluster->x0 + cluster->x1) / 2);
}

float start_edge(const Cluster& cluster) { return cluster.is_rtl ? cluster.x1 : cluster.x0; }
float end_edge(const Cluster& cluster) { return cluster.is_rtl ? cluster.x0 : cluster.x1; }

float caret_x(const Layout& layout, const Line& line, Caret caret) {
    const Cluster* before = nullptr;
    const Cluster* after = nullptr;
    for (const Cluster& cluster : clusters_of(layout, line)) {
        if (cluster.begin <= caret.position && caret.position < cluster.end) after = &cluster;
        if (cluster.end == caret.position) before = &cluster;
    }
    if (before && (caret.is_trailing || !after)) return end_edge(*before);
    if (after) return start_edge(*after);
    return line.is_rtl ? line.x + line.width_px : line.x;
}

/// The cluster whose far edge is the next one to the right or left of x.
const Cluster* next_towards(std::span<const Cluster> clusters, float x, bool right) {
    constexpr float same_place_px = 0.01F;
    const Cluster* best = nullptr;
    for (const Cluster& cluster : clusters) {
        if (!is_visible(cluster)) continue;
        if (right && cluster.x1 > x + same_place_px && (!best || cluster.x1 < best->x1)) best = &cluster;
        if (!right && cluster.x0 < x - same_place_px && (!best || cluster.x0 > best->x0)) best = &cluster;
    }
    return best;
}

} // namespace

std::size_t Layout::line_of(Caret caret) const {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (caret.position < lines[i].end || (caret.position == lines[i].end && caret.is_trailing)) return i;
    }
    return lines.size() - 1;
}

bool Layout::is_rtl_at(Caret caret) const {
    const Line& line = lines[line_of(caret)];
    const bool has_before = caret.is_trailing && caret.position > line.begin;
    const std::uint32_t byte = has_before ? caret.position - 1 : caret.position;
    for (const Cluster& cluster : clusters_of(*this, line))
        if (cluster.begin <= byte && byte < cluster.end) return cluster.is_rtl;
    return line.is_rtl;
}

bool Layout::mixes_directions(std::size_t line) const {
    bool has_ltr = false;
    bool has_rtl = false;
    for (const Cluster& cluster : clusters_of(*this, lines[line]))
        if (is_visible(cluster)) (cluster.is_rtl ? has_rtl : has_ltr) = true;
    return has_ltr && has_rtl;
}

Caret Layout::hit(float x, float y) const {
    const auto below = std::ranges::find_if(lines, [y](const Line& line) { return y < line.bottom; });
    return hit_line(*this, below == lines.end() ? lines.back() : *below, x);
}

Rectangle Layout::caret_rectangle(Caret caret) const {
    const Line& line = lines[line_of(caret)];
    const float x = caret_x(*this, line, caret);
    return {x, line.top, x, line.bottom};
}

std::vector<Rectangle> Layout::selection_rectangles(std::uint32_t one, std::uint32_t other) const {
    const auto [first, last] = std::minmax(one, other);
    std::vector<Rectangle> rectangles;
    for (const Line& line : lines) {
        bool continues = false;
        for (const Cluster& cluster : clusters_of(*this, line)) {
            if (!is_visible(cluster)) continue;
            const bool selected = cluster.begin >= first && cluster.end <= last;
            if (selected && continues) rectangles.back().x1 = cluster.x1;
            if (selected && !continues) rectangles.push_back({cluster.x0, line.top, cluster.x1, line.bottom});
            continues = selected;
        }
    }
    return rectangles;
}

Caret Layout::move(Caret caret, int direction) const {
    const std::size_t index = line_of(caret);
    const Line& line = lines[index];
    const bool right = direction > 0;
    if (const Cluster* next = next_towards(clusters_of(*this, line), caret_x(*this, line, caret), right))
        return beside(*next, !right);
    const bool forward = right != line.is_rtl;
    if (forward && index + 1 < lines.size()) return {lines[index + 1].begin, false};
    if (!forward && index > 0) return {lines[index - 1].end, true};
    return caret;
}

Caret Layout::move_line(Caret caret, int direction, float x) const {
    const std::size_t index = line_of(caret);
    if (direction < 0) return index == 0 ? Caret{0, false} : hit_line(*this, lines[index - 1], x);
    return index + 1 == lines.size() ? Caret{byte_count, true} : hit_line(*this, lines[index + 1], x);
}

} // namespace foothold::text
