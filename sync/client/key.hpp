#pragma once

#include <array>
#include <cstddef>

namespace foothold::client {

/// 32 secret bytes, wiped when they go.
class Key {
public:
    static constexpr std::size_t size = 32;
    using Bytes = std::array<std::byte, size>;

    Key() = default;
    explicit Key(const Bytes& bytes) : bytes_(bytes) {}
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();

    /// Before anything else with keys in a process; again does no harm.
    static void prepare();
    static Key random();
    /// Another key for another purpose (8 characters), from which this one cannot be found.
    Key derive(const char (&purpose)[9]) const;

    const Bytes& bytes() const { return bytes_; }
    bool operator==(const Key&) const = default;

private:
    Bytes bytes_{};
};

} // namespace foothold::client
