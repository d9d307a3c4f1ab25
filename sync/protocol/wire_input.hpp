#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/hash.hpp"
#include "domain/id.hpp"
#include "domain/time.hpp"
#include "sync/protocol/wire_output.hpp"

#include <cereal/cereal.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace foothold::protocol {

class WireInput;

} // namespace foothold::protocol

CEREAL_SETUP_ARCHIVE_TRAITS(foothold::protocol::WireInput, foothold::protocol::WireOutput)

namespace foothold::protocol {

/// Reads what WireOutput writes, and whatever else somebody may send. The first fault ends the reading: every later read gives a
/// default value, and the caller asks `failed()` once at the end. Lengths are checked against what is left before anything is
/// allocated, and what vectors may grow to is bounded by a multiple of the input.
class WireInput : public cereal::InputArchive<WireInput, cereal::AllowEmptyClassElision> {
public:
    explicit WireInput(std::string_view bytes);

    std::uint64_t read_varint();
    std::uint8_t read_byte();
    std::uint64_t read_big_endian();
    /// A length, then as many bytes; they live as long as the input.
    std::string_view read_string();
    /// Up to the next NUL, which is skipped; lives as long as the input.
    std::string_view read_terminated();
    /// How many items follow. Each takes a byte at least.
    std::size_t read_count();
    /// Takes this many bytes of memory out of the allowance; false, and failed, when that is used up.
    bool charge(std::size_t bytes);

    void begin_struct();
    /// Goes on behind the struct: what a newer writer has appended to it is skipped.
    void end_struct();

    /// Nothing is left of the struct that is being read: an older writer did not know the fields that follow.
    bool at_end() const { return position_ == end_; }
    /// What has not been read yet; lives as long as the input.
    std::string_view rest() const { return bytes_.substr(position_, end_ - position_); }
    void fail(std::string_view reason);
    bool failed() const { return !failure_.empty(); }
    std::string_view failure() const { return failure_; }

private:
    std::string_view bytes_;
    std::size_t position_ = 0;
    std::size_t end_;
    std::size_t allowance_bytes_;
    std::vector<std::size_t> outer_ends_;
    std::string_view failure_;
};

constexpr std::int64_t unzigzag(std::uint64_t number) {
    return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
}

template <SelfDescribing<WireInput> T>
void prologue(WireInput& archive, const T&) {
    archive.begin_struct();
}
template <SelfDescribing<WireInput> T>
void epilogue(WireInput& archive, const T&) {
    archive.end_struct();
}

template <class T>
void load(WireInput& archive, domain::Field<T>& field) {
    if (!archive.at_end()) archive(field.value);
}

template <std::unsigned_integral T>
void load(WireInput& archive, T& number) {
    const std::uint64_t wide = archive.read_varint();
    if (wide > std::numeric_limits<T>::max()) return archive.fail("number too large");
    number = static_cast<T>(wide);
}

template <std::signed_integral T>
void load(WireInput& archive, T& number) {
    const std::int64_t wide = unzigzag(archive.read_varint());
    if (wide > std::numeric_limits<T>::max() || wide < std::numeric_limits<T>::min()) return archive.fail("number too large");
    number = static_cast<T>(wide);
}

/// A value that a newer writer knows and we do not leaves the field at its default: no screen ever meets a value without a name.
template <class T>
requires std::is_enum_v<T>
void load(WireInput& archive, T& value) {
    const std::uint64_t index = archive.read_varint();
    if (!archive.failed() && index < domain::enumeration_names<T>.size()) value = static_cast<T>(index);
}

inline void load(WireInput& archive, bool& value) {
    const std::uint8_t byte = archive.read_byte();
    if (byte > 1) return archive.fail("boolean is neither 0 nor 1");
    value = byte == 1;
}

inline void load(WireInput& archive, domain::Instant& instant) { archive(instant.seconds); }
inline void load(WireInput& archive, domain::Date& date) { archive(date.days); }

inline void load(WireInput& archive, domain::Id& id) {
    id.high = archive.read_big_endian();
    id.low = archive.read_big_endian();
}

inline void load(WireInput& archive, domain::Hash& hash) {
    for (std::byte& byte : hash.bytes) byte = std::byte{archive.read_byte()};
}

inline void load(WireInput& archive, std::string& text) { text = archive.read_string(); }

template <class T>
void load(WireInput& archive, std::vector<T>& items) {
    items.clear();
    for (std::size_t left = archive.read_count(); left > 0 && archive.charge(sizeof(T)); --left) archive(items.emplace_back());
}

template <class T>
void load(WireInput& archive, std::optional<T>& value) {
    bool has_value = false;
    archive(has_value);
    if (has_value)
        archive(value.emplace());
    else
        value.reset();
}

template <class Variant, std::size_t... Indices>
void load_alternative(WireInput& archive, Variant& value, std::uint64_t index, std::index_sequence<Indices...>) {
    const bool is_known = ((index == Indices && (archive(value.template emplace<Indices>()), true)) || ...);
    if (!is_known) archive.fail("unknown alternative");
}

template <class... Alternatives>
void load(WireInput& archive, std::variant<Alternatives...>& value) {
    load_alternative(archive, value, archive.read_varint(), std::index_sequence_for<Alternatives...>{});
}

} // namespace foothold::protocol
