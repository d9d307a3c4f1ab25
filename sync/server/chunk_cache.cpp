#include "sync/server/chunk_cache.hpp"

namespace foothold::server {

Result<MadeChunk> ChunkCache::find_or_make(const Key& key, const std::function<Result<MadeChunk>()>& make) {
    if (auto known = find(key)) return std::move(*known);
    auto made = make();
    if (made && made->bytes) keep(key, *made);
    return made;
}

std::optional<MadeChunk> ChunkCache::find(const Key& key) {
    const std::scoped_lock lock(mutex_);
    const auto place = places_.find(key);
    if (place == places_.end()) return std::nullopt;
    entries_.splice(entries_.begin(), entries_, place->second);
    return entries_.front().chunk;
}

void ChunkCache::keep(const Key& key, const MadeChunk& chunk) {
    const std::scoped_lock lock(mutex_);
    if (places_.contains(key)) return;
    entries_.push_front({key, chunk});
    places_.emplace(key, entries_.begin());
    bytes_ += chunk.bytes->size();
    while (bytes_ > bytes_max_) {
        bytes_ -= entries_.back().chunk.bytes->size();
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

} // namespace foothold::server
