#pragma once

#include "app/text/shaper.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

namespace foothold::text {

/// Layouts of an immediate-mode interface, which asks for the same ones in every frame.
class LayoutCache {
public:
    explicit LayoutCache(Shaper&);

    /// The layout is valid until next_frame().
    const Layout& find(const Request&);

    /// Forgets layouts that nobody has asked for in a while.
    void next_frame();

    std::size_t size() const { return entries_.size(); }

private:
    /// A request that owns its strings.
    struct Key {
        explicit Key(const Request&);
        Request request() const;

        Request fields;
        std::string text;
        std::string language;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const Request&) const;
        std::size_t operator()(const Key& key) const { return (*this)(key.request()); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const Key& one, const Key& other) const { return one.request() == other.request(); }
        bool operator()(const Request& one, const Key& other) const { return one == other.request(); }
    };
    struct Entry {
        std::shared_ptr<const Layout> layout;
        std::uint64_t last_used_frame = 0;
    };

    Shaper& shaper_;
    std::unordered_map<Key, Entry, Hash, Equal> entries_;
    std::uint64_t frame_ = 0;
};

} // namespace foothold::text
