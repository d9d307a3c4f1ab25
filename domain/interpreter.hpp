#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace foothold::domain {

enum class InterpreterStatus : std::uint8_t { none, requested, confirmed, missing };
enum class InterpreterPresence : std::uint8_t { in_room, by_phone, by_video };

template <>
inline constexpr auto enumeration_names<InterpreterStatus> = std::to_array<std::string_view>({"none", "requested", "confirmed",
                                                                                              "missing"});
template <>
inline constexpr auto enumeration_names<InterpreterPresence> = std::to_array<std::string_view>({"in_room", "by_phone",
                                                                                                "by_video"});

struct Interpreter {
    InterpreterStatus status = InterpreterStatus::none;
    InterpreterPresence presence = InterpreterPresence::in_room;
    std::string language;
    std::string name; ///< first name, empty until somebody has accepted

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("status", status), field("presence", presence), field("language", language), field("name", name));
    }
    bool operator==(const Interpreter&) const = default;
};

} // namespace foothold::domain
