#include "app/text/layout_cache.hpp"

#include <functional>

namespace foothold::text {

namespace {

constexpr std::uint64_t unused_frames_max = 240;
constexpr std::uint64_t frames_between_sweeps = 60;

template <class... Fields>
std::size_t hash_of(const Fields&... fields) {
    std::size_t hash = 0;
    ((hash = (hash ^ std::hash<Fields>{}(fields)) * 0x9E3779B97F4A7C15U, hash ^= hash >> 32U), ...);
    return hash;
}

} // namespace

LayoutCache::Key::Key(const Request& request) : fields(request), text(request.text), language(request.style.language) {}

Request LayoutCache::Key::request() const {
    Request request = fields;
    request.text = text;
    request.style.language = language;
    return request;
}

std::size_t LayoutCache::Hash::operator()(const Request& request) const {
    const Style& style = request.style;
    return hash_of(request.text, style.language, style.size_px, style.line_height_px, style.weight, style.family,
                   request.width_px, request.direction, request.align, request.lines_max, request.has_links);
}

LayoutCache::LayoutCache(Shaper& shaper) : shaper_(shaper) {}

const Layout& LayoutCache::find(const Request& request) {
    auto found = entries_.find(request);
    if (found == entries_.end()) found = entries_.emplace(Key{request}, Entry{shaper_.layout(request)}).first;
    found->second.last_used_frame = frame_;
    return *found->second.layout;
}

void LayoutCache::next_frame() {
    ++frame_;
    if (frame_ % frames_between_sweeps != 0) return;
    std::erase_if(entries_, [this](const auto& entry) { return entry.second.last_used_frame + unused_frames_max < frame_; });
}

} // namespace foothold::text
