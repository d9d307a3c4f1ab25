#pragma once

#include "domain/enumeration.hpp"
#include "domain/field.hpp"
#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstdint>

namespace foothold::domain {

enum class TaskState : std::uint8_t { not_told, learning, learned };

template <>
inline constexpr auto enumeration_names<TaskState> = std::to_array<std::string_view>({"not_told", "learning", "learned"});

/// How far somebody says that they are with a task of their internship. For themselves: nobody else has confirmed it.
struct TaskMark {
    Id id; ///< task_id
    Id internship;
    Id person;
    TaskState state = TaskState::not_told; ///< not_told: taken back
    Instant at;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("internship", internship), field("person", person), field("state", state),
                field("at", at));
    }
    bool operator==(const TaskMark&) const = default;
};

/// The tasks of an internship have no ids of their own. Theirs follows from the Danish words, or whatever words there are: staff
/// may sort and translate them, and who writes another task gets another id.
Id task_id(Id internship, const LocalizedText& task);

} // namespace foothold::domain
