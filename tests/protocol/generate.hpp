#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/hash.hpp"
#include "domain/id.hpp"
#include "domain/record.hpp"
#include "domain/time.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace foothold::protocol {

/// Fills whatever has a `serialize` with values, the extreme ones among them. The same seed gives the same values.
class Generate {
public:
    enum class Values { any, readable }; ///< readable: texts of letters, and moments of this century

    explicit Generate(std::uint64_t seed, Values values = Values::any) : random_(seed), values_(values) {}

    template <class... Values>
    void operator()(domain::Field<Values>... fields) {
        (fill(fields.value), ...);
    }

    template <class T>
    T make() {
        T value{};
        fill(value);
        return value;
    }

    domain::Record make_record(std::size_t kind) {
        domain::Record record;
        fill_alternative(record, kind, std::make_index_sequence<std::variant_size_v<domain::Record>>{});
        return record;
    }

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }

private:
    void fill(domain::Id& id) { id = {random_(), random_()}; }
    void fill(domain::Hash& hash) {
        for (std::byte& byte : hash.bytes) byte = static_cast<std::byte>(random_());
    }
    void fill(domain::Instant& instant) {
        fill(instant.seconds);
        if (values_ == Values::readable) instant.seconds = 1'700'000'000 + static_cast<std::int64_t>(below(1'000'000'000));
    }
    void fill(domain::Date& date) { date.days = static_cast<std::int32_t>(below(400'000)) - 200'000; }
    void fill(bool& value) { value = below(2) == 1; }
    void fill(std::string& text) {
        text.resize(below(4) == 0 ? below(300) : below(12));
        const bool is_readable = values_ == Values::readable;
        for (char& c : text) c = is_readable ? static_cast<char>('a' + below(26)) : static_cast<char>(random_());
    }

    /// Within what can be drawn, up to its bounds.
    void fill(domain::Sketch& sketch) {
        const auto line = [this] {
            std::vector<domain::SketchPoint> points(2 + below(domain::sketch_line_points_max - 1));
            for (auto& [x, y] : points) x = static_cast<std::uint32_t>(below(101)), y = static_cast<std::uint32_t>(below(101));
            return points;
        };
        sketch.roads.resize(below(domain::sketch_roads_max + 1));
        for (domain::SketchRoad& road : sketch.roads) {
            fill(road.name);
            road.points = line();
        }
        if (below(2) == 1) sketch.way = line();
        for (std::size_t mark = 0, marks = below(domain::sketch_marks_max + 1); mark < marks; ++mark) {
            fill(sketch.marks.emplace_back());
            sketch.marks.back().at = {static_cast<std::uint32_t>(mark * 9), static_cast<std::uint32_t>(mark % 2 * 100)};
        }
    }

    template <std::integral T>
    void fill(T& number) {
        const T choices[]{0,
                          1,
                          std::numeric_limits<T>::max(),
                          std::numeric_limits<T>::min(),
                          static_cast<T>(random_()),
                          static_cast<T>(below(1000))};
        number = choices[below(std::size(choices))];
    }

    template <class T>
    requires std::is_enum_v<T>
    void fill(T& value) { value = static_cast<T>(below(domain::enumeration_names<T>.size())); }

    template <class T>
    void fill(std::vector<T>& items) {
        items.resize(below(4));
        for (T& item : items) fill(item);
    }

    template <class T>
    void fill(std::optional<T>& value) {
        value.reset();
        if (below(2) == 1) fill(value.emplace());
    }

    template <class... Alternatives>
    void fill(std::variant<Alternatives...>& value) {
        fill_alternative(value, below(sizeof...(Alternatives)), std::index_sequence_for<Alternatives...>{});
    }

    template <class T>
    requires requires(T& value, Generate& generate) { value.serialize(generate); }
    void fill(T& value) { value.serialize(*this); }

    template <class Variant, std::size_t... Indices>
    void fill_alternative(Variant& value, std::size_t index, std::index_sequence<Indices...>) {
        ((index == Indices ? fill(value.template emplace<Indices>()) : void()), ...);
    }

    std::mt19937_64 random_;
    Values values_;
};

} // namespace foothold::protocol
