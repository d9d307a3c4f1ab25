#pragma once

#include "domain/records.hpp"

#include <utility>

namespace foothold::simulation {

namespace detail {

template <class Each, class... Entities>
void visit_tables(const domain::Records& records, Each& each, const std::variant<Entities...>*) {
    const auto visit_table = [&](const auto& table) {
        for (const auto& [id, entity] : table) each(entity);
    };
    (visit_table(records.all<Entities>()), ...);
}

} // namespace detail

// Calls `each(entity)` for every record, kind by kind.
template <class Each>
void for_each(const domain::Records& records, Each each) {
    detail::visit_tables(records, each, static_cast<const domain::Record*>(nullptr));
}

} // namespace foothold::simulation
