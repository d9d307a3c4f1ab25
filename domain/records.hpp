#pragma once

#include "domain/record.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace foothold::domain {

/// Typed records by id. A value: copying it is a snapshot.
class Records {
public:
    template <class Entity>
    using ById = std::map<Id, Entity>;

    template <class Entity>
    const ById<Entity>& all() const {
        return std::get<ById<Entity>>(tables_);
    }

    template <class Entity>
    const Entity* find(Id id) const {
        const auto& table = all<Entity>();
        const auto found = table.find(id);
        return found == table.end() ? nullptr : &found->second;
    }

    std::optional<Record> find_any(Id id) const;

    void put(Record record);
    void erase(Id id);
    void clear() { tables_ = {}; }
    std::size_t size() const;

private:
    template <class... Entities>
    static std::tuple<ById<Entities>...> tables_for(const std::variant<Entities...>*);

    decltype(tables_for(static_cast<const Record*>(nullptr))) tables_;
};

} // namespace foothold::domain
