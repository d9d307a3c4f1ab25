#pragma once

#include "domain/competence.hpp"
#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace foothold::domain {

/// virksomhedspraktik, løntilskud, virksomhedspraktik combined with some paid hours.
enum class InternshipKind : std::uint8_t { internship, wage_subsidy, internship_with_paid_hours };

template <>
inline constexpr auto enumeration_names<InternshipKind> = std::to_array<std::string_view>({"internship", "wage_subsidy",
                                                                                           "internship_with_paid_hours"});

struct Workday {
    Weekday weekday = Weekday::monday;
    std::uint32_t from_minute = 0;
    std::uint32_t until_minute = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("weekday", weekday), field("from_minute", from_minute), field("until_minute", until_minute));
    }
    bool operator==(const Workday&) const = default;
};

struct Internship {
    Id id;
    Id person;
    Id programme;
    Id company; ///< organisation
    Id place;
    InternshipKind kind = InternshipKind::internship;
    LocalizedText title;
    std::string contact_name;
    std::string contact_phone;
    Date from;
    Date until;
    std::uint32_t weekly_hours = 0;
    std::uint32_t paid_weekly_hours = 0;
    std::vector<Workday> workdays;
    std::vector<LocalizedText> tasks;
    LocalizedText transport;
    LocalizedText bring;
    std::vector<CompetenceKind> task_kinds; ///< what kind of work each of the tasks is; fewer than those: not told of the last

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("person", person), field("programme", programme), field("company", company),
                field("place", place), field("kind", kind), field("title", title), field("contact_name", contact_name),
                field("contact_phone", contact_phone), field("from", from), field("until", until),
                field("weekly_hours", weekly_hours), field("paid_weekly_hours", paid_weekly_hours), field("workdays", workdays),
                field("tasks", tasks), field("transport", transport), field("bring", bring), field("task_kinds", task_kinds));
    }
    bool operator==(const Internship&) const = default;
};

} // namespace foothold::domain
