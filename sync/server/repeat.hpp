#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/record.hpp"
#include "sync/server/yaml_tree.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace foothold::server {

enum class Rhythm : std::uint8_t { week, weekday, day };

inline constexpr std::uint32_t repetitions_max = 366;

/// How a session of a programme file comes again: {every: week, times: 6}.
struct Repeat {
    Rhythm every = Rhythm::week;
    std::uint32_t times = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("every", every), domain::field("times", times));
    }
};

/// How many sessions an entry stands for, 0 when it is not repeated (or wrongly so: reading it finds that).
int repetitions_of(const YamlNode& entry);

/// The sessions, at the same time of the day in Danish time, the first one on the day of `first`.
std::vector<domain::Session> repeated(const domain::Session& session, const Repeat& repeat, domain::LocalTime first);

/// Numbers the weeks of sessions that do not say theirs, and gives those without a topic their week's, where the course has
/// weeks.
void count_weeks(std::vector<domain::Record>& records);

} // namespace foothold::server

template <>
inline constexpr auto
    foothold::domain::enumeration_names<foothold::server::Rhythm> = std::to_array<std::string_view>({"week", "weekday", "day"});
