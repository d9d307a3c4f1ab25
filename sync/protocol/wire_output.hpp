#pragma once

#include "domain/field.hpp"
#include "domain/hash.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"

#include <cereal/cereal.hpp>

#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace cereal {

/// Enumerations are ours to read and write: cereal's own way would take any number for a value.
template <class Archive, class Enumeration>
requires std::is_enum_v<Enumeration>
struct specialize<Archive, Enumeration, specialization::non_member_load_save> : std::true_type {
};

} // namespace cereal

namespace foothold::protocol {

/// A type that describes itself: on the wire its length in bytes, then its fields.
template <class T, class Archive>
concept SelfDescribing = requires(T& value, Archive& archive) {
    value.serialize(archive);
};

/// Writes what docs/protocol.md, "Encoding", describes.
class WireOutput : public cereal::OutputArchive<WireOutput, cereal::AllowEmptyClassElision> {
public:
    WireOutput() : OutputArchive(this) {}

    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }
    void write_varint(std::uint64_t number) {
        char buffer[10];
        bytes_.append(buffer, encode_varint(number, buffer));
    }
    void write_byte(std::uint8_t byte) { bytes_.push_back(static_cast<char>(byte)); }
    void write_big_endian(std::uint64_t number) {
        for (int shift = 56; shift >= 0; shift -= 8) write_byte(static_cast<std::uint8_t>(number >> shift));
    }
    void write_raw(std::string_view bytes) { bytes_ += bytes; }
    void write_text(std::string_view bytes) {
        write_varint(bytes.size());
        write_raw(bytes);
    }

    void begin_struct() { starts_.push_back(bytes_.size()); }
    void end_struct() {
        char buffer[10];
        const std::size_t start = starts_.back();
        starts_.pop_back();
        bytes_.insert(start, buffer, encode_varint(bytes_.size() - start, buffer));
    }

    const std::string& bytes() const { return bytes_; }
    std::string take() && { return std::move(bytes_); }

private:
    static std::size_t encode_varint(std::uint64_t number, char* out) {
        std::size_t length = 0;
        for (; number >= 0x80; number >>= 7) out[length++] = static_cast<char>(number | 0x80);
        out[length++] = static_cast<char>(number);
        return length;
    }

    std::string bytes_;
    std::vector<std::size_t> starts_;
};

constexpr std::uint64_t zigzag(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
}

template <SelfDescribing<WireOutput> T>
void prologue(WireOutput& archive, const T&) {
    archive.begin_struct();
}
template <SelfDescribing<WireOutput> T>
void epilogue(WireOutput& archive, const T&) {
    archive.end_struct();
}

template <class T>
void save(WireOutput& archive, const domain::Field<T>& field) {
    archive(field.value);
}

template <std::unsigned_integral T>
void save(WireOutput& archive, const T& number) {
    archive.write_varint(number);
}

template <std::signed_integral T>
void save(WireOutput& archive, const T& number) {
    archive.write_varint(zigzag(number));
}

template <class T>
requires std::is_enum_v<T>
void save(WireOutput& archive, const T& value) { archive.write_varint(static_cast<std::uint64_t>(value)); }

inline void save(WireOutput& archive, const bool& value) { archive.write_byte(value ? 1 : 0); }
inline void save(WireOutput& archive, const domain::Instant& instant) { archive.write_varint(zigzag(instant.seconds)); }
inline void save(WireOutput& archive, const domain::Date& date) { archive.write_varint(zigzag(date.days)); }

inline void save(WireOutput& archive, const domain::Id& id) {
    archive.write_big_endian(id.high);
    archive.write_big_endian(id.low);
}

inline void save(WireOutput& archive, const domain::Hash& hash) {
    for (const std::byte byte : hash.bytes) archive.write_byte(std::to_integer<std::uint8_t>(byte));
}

inline void save(WireOutput& archive, const std::string& text) { archive.write_text(text); }

template <class T>
void save(WireOutput& archive, const std::vector<T>& items) {
    archive.write_varint(items.size());
    for (const T& item : items) archive(item);
}

template <class T>
void save(WireOutput& archive, const std::optional<T>& value) {
    archive(value.has_value());
    if (value) archive(*value);
}

template <class... Alternatives>
void save(WireOutput& archive, const std::variant<Alternatives...>& value) {
    archive.write_varint(value.index());
    std::visit([&archive](const auto& alternative) { archive(alternative); }, value);
}

} // namespace foothold::protocol
