#pragma once

#include <cstdint>
#include <vector>

namespace foothold::protocol {

class WireInput;
class WireOutput;

/// How the bytes of a record's body follow each other, without names: enough to take bodies apart and to put them together again,
/// also those whose kind or fields the reader does not know. It travels with what was taken apart (columns.hpp).
struct Shape {
    /// Numbers of the wire: append-only.
    enum class Kind : std::uint8_t {
        number,       ///< a varint: numbers, enumerations, booleans
        moment,       ///< an instant or a date
        id,           ///< 16 bytes
        text,         ///< a length, then bytes
        translations, ///< a LocalizedText
        optional,     ///< a boolean, and the one part when it is true
        list,         ///< a count, then as many of the one part
        structure     ///< a length, then the parts
    };

    Kind kind = Kind::number;
    std::vector<Shape> parts{};

    bool operator==(const Shape&) const = default;
};

/// Of a kind of record; null for one that this version does not know.
const Shape* shape_of(std::uint32_t kind);

/// Of the shapes of all kinds that this version knows: two ends with the same take bodies apart alike. Never 0.
std::uint64_t shapes_fingerprint();

void write_shape(WireOutput& output, const Shape& shape);
/// Fails the input when it is no shape, when it is nested too deeply, or when a structure has no parts: each part then takes a
/// byte at least.
Shape read_shape(WireInput& input);

} // namespace foothold::protocol
