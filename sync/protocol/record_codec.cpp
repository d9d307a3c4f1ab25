#include "sync/protocol/record_codec.hpp"

#include "sync/protocol/wire_codec.hpp"

namespace foothold::protocol {

namespace {

/// What no archive can know of an entity; empty: nothing is wrong.
std::string_view fault_in(const domain::Place& place) { return domain::fault_in(place.sketch); }
template <class Entity>
std::string_view fault_in(const Entity&) {
    return {};
}

template <class Entity>
Result<domain::Record> decode_entity(std::string_view body) {
    auto entity = from_wire<Entity>(body);
    if (!entity) return entity.error();
    if (const std::string_view fault = fault_in(*entity); !fault.empty()) return Error{"protocol.malformed", std::string{fault}};
    return domain::Record{std::move(*entity)};
}

template <class... Entities>
constexpr auto decoders_of(const std::variant<Entities...>*) {
    return std::array{&decode_entity<Entities>...};
}

constexpr auto decoders = decoders_of(static_cast<const domain::Record*>(nullptr));

} // namespace

EncodedRecord encode_record(const domain::Record& record) {
    return {static_cast<std::uint32_t>(record.index()), std::visit([](const auto& entity) { return to_wire(entity); }, record)};
}

Result<domain::Record> decode_record(std::uint32_t kind, std::string_view body) {
    if (kind >= decoders.size()) return Error{"protocol.unknown_kind", "kind " + std::to_string(kind)};
    return decoders[kind](body);
}

} // namespace foothold::protocol
