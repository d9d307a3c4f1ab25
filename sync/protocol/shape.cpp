#include "sync/protocol/shape.hpp"

#include "domain/record.hpp"
#include "sync/protocol/wire_input.hpp"
#include "sync/protocol/wire_output.hpp"
#include "sync/protocol/xxh3.hpp"

#include <array>
#include <concepts>
#include <type_traits>

namespace foothold::protocol {

namespace {

using Kind = Shape::Kind;

constexpr int depth_max = 8;

template <class T>
struct Of;

/// Meets the fields of a structure as an archive does.
class PartsArchive {
public:
    template <class... Values>
    void operator()(const domain::Field<Values>&...) {
        (add<Values>(), ...);
    }
    std::vector<Shape> parts;

private:
    /// The bytes of a hash follow each other like those of two ids.
    template <class T>
    void add() {
        if constexpr (std::is_same_v<T, domain::Hash>)
            parts.insert(parts.end(), 2, Shape{Kind::id});
        else
            parts.push_back(Of<T>::shape());
    }
};

/// A type without a case of its own describes itself.
template <class T>
struct Of {
    static Shape shape() {
        PartsArchive archive;
        T value{};
        value.serialize(archive);
        return {Kind::structure, std::move(archive.parts)};
    }
};

template <class T>
requires std::integral<T> || std::is_enum_v<T>
struct Of<T> {
    static Shape shape() { return {Kind::number}; }
};
template <>
struct Of<domain::Instant> {
    static Shape shape() { return {Kind::moment}; }
};
template <>
struct Of<domain::Date> {
    static Shape shape() { return {Kind::moment}; }
};
template <>
struct Of<domain::Id> {
    static Shape shape() { return {Kind::id}; }
};
template <>
struct Of<std::string> {
    static Shape shape() { return {Kind::text}; }
};
template <>
struct Of<domain::LocalizedText> {
    static Shape shape() { return {Kind::translations}; }
};
template <class T>
struct Of<std::vector<T>> {
    static Shape shape() { return {Kind::list, {Of<T>::shape()}}; }
};
template <class T>
struct Of<std::optional<T>> {
    static Shape shape() { return {Kind::optional, {Of<T>::shape()}}; }
};

template <class... Entities>
auto shapes_of(const std::variant<Entities...>*) {
    return std::array{Of<Entities>::shape()...};
}

Shape read_shape(WireInput& input, int depth) {
    const std::uint8_t kind = input.read_byte();
    if (kind > static_cast<std::uint8_t>(Kind::structure)) input.fail("no such shape");
    if (depth == depth_max) input.fail("nested too deeply");
    Shape shape{static_cast<Kind>(kind)};
    if (input.failed() || shape.kind < Kind::optional) return shape;
    const std::size_t parts = shape.kind == Kind::structure ? input.read_count() : 1;
    if (parts == 0) input.fail("a structure without parts");
    while (shape.parts.size() < parts && input.charge(sizeof(Shape))) shape.parts.push_back(read_shape(input, depth + 1));
    return shape;
}

} // namespace

const Shape* shape_of(std::uint32_t kind) {
    static const auto shapes = shapes_of(static_cast<const domain::Record*>(nullptr));
    return kind < shapes.size() ? &shapes[kind] : nullptr;
}

void write_shape(WireOutput& output, const Shape& shape) {
    output.write_byte(static_cast<std::uint8_t>(shape.kind));
    if (shape.kind == Kind::structure) output.write_varint(shape.parts.size());
    for (const Shape& part : shape.parts) write_shape(output, part);
}

std::uint64_t shapes_fingerprint() {
    static const std::uint64_t fingerprint = [] {
        WireOutput output;
        for (std::uint32_t kind = 0; shape_of(kind); ++kind) write_shape(output, *shape_of(kind));
        return xxh3_of(output.bytes()).low | 1;
    }();
    return fingerprint;
}

Shape read_shape(WireInput& input) { return read_shape(input, 0); }

} // namespace foothold::protocol
