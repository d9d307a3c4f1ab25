#include "app/ui/flex.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

Rect inside(Rect rect, Insets insets) {
    return {rect.x + insets.start, rect.y + insets.top, std::max(0.0f, rect.width - insets.horizontal()),
            std::max(0.0f, rect.height - insets.vertical())};
}

float limited(float width, const Box& box) {
    if (box.max_width > 0) width = std::min(width, box.max_width);
    return std::max(width, box.min_width);
}

/// How far the first child moves, and how much is added to each gap, when `left` is left over.
std::pair<float, float> spread(Main main, float left, std::size_t count) {
    if (left <= 0) return {0, 0};
    switch (main) {
    case Main::start:
        break;
    case Main::center:
        return {left / 2, 0};
    case Main::end:
        return {left, 0};
    case Main::apart:
        return count > 1 ? std::pair{0.0f, left / static_cast<float>(count - 1)} : std::pair{0.0f, 0.0f};
    }
    return {0, 0};
}

float shift_across(Cross cross, float left) {
    if (cross == Cross::center) return left / 2;
    return cross == Cross::end ? left : 0;
}

float height_by_ratio(const Box& box, float width) {
    const float height = box.ratio * width;
    return box.ratio_height_max > 0 ? std::min(height, box.ratio_height_max) : height;
}

/// As high as fingers need it, about the same middle.
Rect reaching(Rect rect, float height) {
    const float lacking = std::max(0.0f, height - rect.height);
    return {rect.x, rect.y - lacking / 2, rect.width, rect.height + lacking};
}

float line_gap(const Box& box) { return box.row_gap > 0 ? box.row_gap : box.gap; }

} // namespace

template <class Visit>
void Flex::each_in_flow(NodeIndex parent, Visit&& visit) {
    for (NodeIndex child = nodes_[parent].first_child; child != no_node; child = nodes_[child].next_sibling)
        if (!nodes_[child].box.at) visit(child);
}

std::vector<NodeIndex> Flex::in_flow(NodeIndex parent) {
    std::vector<NodeIndex> children;
    each_in_flow(parent, [&](NodeIndex child) { children.push_back(child); });
    return children;
}

float Flex::intrinsic_content_width(NodeIndex index) {
    const Box& box = nodes_[index].box;
    float sum = 0;
    float widest = 0;
    int count = 0;
    each_in_flow(index, [&](NodeIndex child) {
        const float width = outer_width(child);
        sum += width;
        widest = std::max(widest, width);
        ++count;
    });
    if (box.columns > 0) {
        const int columns = std::min(box.columns, count);
        return widest * static_cast<float>(columns) + box.gap * static_cast<float>(std::max(0, columns - 1));
    }
    return box.axis == Axis::row ? sum + box.gap * static_cast<float>(std::max(0, count - 1)) : widest;
}

float Flex::intrinsic_width(NodeIndex index) {
    Node& node = nodes_[index];
    if (node.intrinsic_width >= 0) return node.intrinsic_width;
    float width = node.box.width;
    if (width <= 0 && node.picture) width = static_cast<float>(node.picture->width_px);
    if (width <= 0)
        width = node.kind == Node::Kind::text ? measure_.measure(node, 0).width
                                              : intrinsic_content_width(index) + nodes_[index].box.padding.horizontal();
    return nodes_[index].intrinsic_width = limited(width, nodes_[index].box);
}

float Flex::width_in_wrapping_row(NodeIndex index) {
    const Box& box = nodes_[index].box;
    const float wanted = intrinsic_width(index);
    const float width = box.grow > 0 && box.wrap_width > 0 ? std::min(wanted, box.wrap_width) : wanted;
    return width + nodes_[index].box.margin.horizontal();
}

float Flex::height_at(NodeIndex index, float width) {
    Node& node = nodes_[index];
    if (node.measured_width == width) return node.measured_height;
    float height = node.box.height;
    const float height_max = node.box.max_height;
    if (node.box.is_scrolling && height <= 0 && height_max <= 0) {
        height = node.box.min_height;
    } else if (height <= 0) {
        height = node.kind == Node::Kind::text ? measure_.measure(node, width).height
                                               : content_height_at(index, std::max(0.0f, width - node.box.padding.horizontal())) +
                                                     node.box.padding.vertical();
        if (height_max > 0) height = std::min(height, height_max);
        height = std::max({height, nodes_[index].box.min_height, height_by_ratio(nodes_[index].box, width)});
    }
    nodes_[index].measured_width = width;
    return nodes_[index].measured_height = height;
}

float Flex::content_height_at(NodeIndex index, float inner_width) {
    const Box box = nodes_[index].box;
    float height = 0;
    if (box.axis == Axis::column && box.columns == 0) {
        int count = 0;
        each_in_flow(index, [&](NodeIndex child) {
            const Box& child_box = nodes_[child].box;
            const Insets margin = child_box.margin;
            const float available = inner_width - margin.horizontal();
            const bool stretches = box.cross == Cross::automatic || box.cross == Cross::stretch;
            const float width = child_box.width > 0 ? child_box.width
                                : stretches         ? limited(available, child_box)
                                                    : std::min(available, intrinsic_width(child));
            height += height_at(child, width) + margin.vertical();
            ++count;
        });
        return height + box.gap * static_cast<float>(std::max(0, count - 1));
    }
    const auto children = in_flow(index);
    const auto lines = lines_of(box, children, inner_width);
    for (const Line& line : lines) height += line.height;
    return height + line_gap(box) * static_cast<float>(lines.empty() ? 0 : lines.size() - 1);
}

std::vector<Flex::Line> Flex::lines_of(const Box& box, const std::vector<NodeIndex>& children, float inner_width) {
    std::vector<Line> lines;
    float used = 0;
    for (std::size_t position = 0; position < children.size(); ++position) {
        const float width = width_in_wrapping_row(children[position]);
        const bool is_icon = nodes_[children[position]].kind == Node::Kind::glyph; // never stands alone on a line
        const bool follows_icon = position > 0 && nodes_[children[position - 1]].kind == Node::Kind::glyph;
        const bool is_grid_break = box.columns > 0 && position % static_cast<std::size_t>(box.columns) == 0;
        const bool is_wrap =
            box.columns == 0 && box.wraps && !is_icon && !follows_icon && used + box.gap + width > inner_width + 0.5f;
        if (lines.empty() || is_grid_break || is_wrap) {
            lines.push_back({position, position, 0});
            used = width;
        } else {
            used += box.gap + width;
        }
        lines.back().end = position + 1;
    }
    for (Line& line : lines) line.height = line_height(children, line, widths_in_line(box, children, line, inner_width));
    return lines;
}

std::vector<float> Flex::cells(const Box& box, const std::vector<NodeIndex>& children, Line line, float inner_width) {
    const float cell = (inner_width - box.gap * static_cast<float>(box.columns - 1)) / static_cast<float>(box.columns);
    std::vector<float> widths;
    for (std::size_t position = line.begin; position < line.end; ++position)
        widths.push_back(cell - nodes_[children[position]].box.margin.horizontal());
    return widths;
}

std::vector<float> Flex::widths_in_line(const Box& box, const std::vector<NodeIndex>& children, Line line, float inner_width) {
    if (box.columns > 0) return cells(box, children, line, inner_width);
    std::vector<float> widths;
    float left = inner_width - box.gap * static_cast<float>(line.end - line.begin - 1);
    float shares = 0;
    for (std::size_t position = line.begin; position < line.end; ++position) {
        const Box& child = nodes_[children[position]].box;
        widths.push_back(child.grow > 0 ? child.min_width : intrinsic_width(children[position]));
        left -= widths.back() + child.margin.horizontal();
        shares += child.grow;
    }
    if (left < 0) squeeze(children, line, widths, -left);
    for (std::size_t position = line.begin; left > 0 && position < line.end; ++position)
        if (const float share = nodes_[children[position]].box.grow; share > 0)
            widths[position - line.begin] += left * share / shares;
    if (box.wraps) even_out(children, line, widths);
    return widths;
}

void Flex::even_out(const std::vector<NodeIndex>& children, Line line, std::vector<float>& widths) {
    float lacking = 0;
    float spare = 0;
    const auto excess = [&](std::size_t position) {
        const bool grows = nodes_[children[line.begin + position]].box.grow > 0;
        return grows ? widths[position] - intrinsic_width(children[line.begin + position]) : 0.0f;
    };
    for (std::size_t position = 0; position < widths.size(); ++position) {
        lacking += std::max(0.0f, -excess(position));
        spare += std::max(0.0f, excess(position));
    }
    const float moved = std::min(lacking, spare);
    if (moved <= 0) return;
    for (std::size_t position = 0; position < widths.size(); ++position) {
        const float own = excess(position);
        widths[position] -= own > 0 ? own * moved / spare : own * moved / lacking;
    }
}

void Flex::squeeze(const std::vector<NodeIndex>& children, Line line, std::vector<float>& widths, float excess) {
    const auto is_icon = [&](NodeIndex child) { return nodes_[child].kind == Node::Kind::glyph; };
    const auto first = children.begin() + static_cast<std::ptrdiff_t>(line.begin);
    const auto last = children.begin() + static_cast<std::ptrdiff_t>(line.end);
    const bool is_alone = std::count_if(first, last, is_icon) + 1 >= last - first; // with no more than icons beside it
    const auto yields = [&](std::size_t position) {
        const Box& child = nodes_[children[position]].box;
        return child.grow <= 0 && child.width <= 0 && (!child.is_rigid || is_alone);
    };
    float yielding = 0;
    for (std::size_t position = line.begin; position < line.end; ++position)
        if (yields(position)) yielding += widths[position - line.begin];
    if (yielding <= 0) return;
    for (std::size_t position = line.begin; position < line.end; ++position) {
        float& width = widths[position - line.begin];
        if (yields(position)) width = std::max(nodes_[children[position]].box.min_width, width - excess * width / yielding);
    }
}

float Flex::line_height(const std::vector<NodeIndex>& children, Line line, const std::vector<float>& widths) {
    float height = 0;
    for (std::size_t position = line.begin; position < line.end; ++position) {
        const float own = height_at(children[position], widths[position - line.begin]);
        height = std::max(height, own + nodes_[children[position]].box.margin.vertical());
    }
    return height;
}

void Flex::lay_out(Size viewport) {
    if (!nodes_.empty()) place(0, {0, 0, viewport.width, viewport.height});
}

float Flex::scrolled_by(NodeIndex index, float content_height) {
    const Node& node = nodes_[index];
    if (!node.box.is_scrolling) return 0;
    Scroll& scroll = scrolls_[node.key];
    if (node.box.begins_at_top) scroll.offset = 0;
    const bool was_at_end = scroll.offset >= scroll.limit;
    scroll.wanted = scroll.offset;
    scroll.limit = std::max(0.0f, content_height + node.box.padding.vertical() - node.rect.height);
    const bool goes_to_end = node.box.is_held_at_end && was_at_end;
    scroll.offset = goes_to_end ? scroll.limit : std::clamp(scroll.offset, 0.0f, scroll.limit);
    return scroll.offset;
}

void Flex::place(NodeIndex index, Rect rect) {
    const Box& box = nodes_[index].box;
    nodes_[index].rect = reaching(rect, box.reach);
    if (nodes_[index].first_child == no_node) return;
    const Rect inner = inside(rect, box.padding);
    if (box.axis == Axis::column && box.columns == 0)
        place_column(index, inner);
    else
        place_row(index, inner);
    place_detached(index);
}

void Flex::place_column(NodeIndex index, Rect inner) {
    const Box box = nodes_[index].box;
    struct Item {
        NodeIndex node;
        float width;
        float height;
    };
    std::vector<Item> items;
    float used = 0;
    float shares = 0;
    each_in_flow(index, [&](NodeIndex child) {
        const Box& child_box = nodes_[child].box;
        const float available = inner.width - child_box.margin.horizontal();
        const bool stretches = box.cross == Cross::automatic || box.cross == Cross::stretch;
        const float width = child_box.width > 0 ? child_box.width
                            : stretches         ? limited(available, child_box)
                                                : std::min(available, intrinsic_width(child));
        const float height = height_at(child, width);
        items.push_back({child, width, height});
        used += height + child_box.margin.vertical();
        shares += child_box.grow;
    });
    if (items.empty()) return;
    used += box.gap * static_cast<float>(items.size() - 1);
    const float left = box.is_scrolling ? std::max(0.0f, inner.height - used) : inner.height - used;
    const auto [first, between] = shares > 0 ? std::pair{0.0f, 0.0f} : spread(box.main, left, items.size());
    float y = inner.y + first - scrolled_by(index, used);
    for (const Item& item : items) {
        const Box& child = nodes_[item.node].box;
        const Insets margin = child.margin;
        const float height = shares > 0 && left > 0 ? item.height + left * child.grow / shares : item.height;
        const float free = inner.width - margin.horizontal() - item.width;
        const float x = inner.x + margin.start + shift_across(box.cross, free);
        place(item.node, {x, y + margin.top, item.width, height});
        y += margin.top + height + margin.bottom + box.gap + between;
    }
}

void Flex::place_row(NodeIndex index, Rect inner) {
    const Box box = nodes_[index].box;
    const auto children = in_flow(index);
    auto lines = lines_of(box, children, inner.width);
    if (lines.size() == 1) lines.front().height = std::max(lines.front().height, inner.height);
    float y = inner.y;
    for (const Line& line : lines) {
        place_line(index, children, line, {inner.x, y, inner.width, line.height});
        y += line.height + line_gap(box);
    }
}

void Flex::place_line(NodeIndex index, const std::vector<NodeIndex>& children, Line line, Rect inner) {
    const Box box = nodes_[index].box;
    const auto widths = widths_in_line(box, children, line, inner.width);
    float used = box.gap * static_cast<float>(widths.size() - 1);
    for (std::size_t position = 0; position < widths.size(); ++position)
        used += widths[position] + nodes_[children[line.begin + position]].box.margin.horizontal();
    const auto [first, between] = box.columns > 0 ? std::pair{0.0f, 0.0f} : spread(box.main, inner.width - used, widths.size());
    const Cross cross = box.cross == Cross::automatic ? (box.columns > 0 ? Cross::stretch : Cross::center) : box.cross;
    float x = inner.x + first;
    for (std::size_t position = 0; position < widths.size(); ++position) {
        const NodeIndex child = children[line.begin + position];
        const Insets margin = nodes_[child].box.margin;
        const float room = inner.height - margin.vertical();
        const bool stretches = cross == Cross::stretch && nodes_[child].box.height <= 0;
        const float height = stretches ? room : height_at(child, widths[position]);
        const float y = inner.y + margin.top + shift_across(cross, room - height);
        place(child, {x + margin.start, y, widths[position], height});
        x += margin.horizontal() + widths[position] + box.gap + between;
    }
}

void Flex::place_detached(NodeIndex index) {
    const Rect frame = nodes_[index].rect;
    for (NodeIndex child = nodes_[index].first_child; child != no_node; child = nodes_[child].next_sibling) {
        const Box& box = nodes_[child].box;
        if (!box.at) continue;
        const float width = box.width > 0 ? box.width : intrinsic_width(child);
        const Point at = *box.at;
        place(child, {frame.x + at.x, frame.y + at.y, width, height_at(child, width)});
    }
}

} // namespace foothold::ui
