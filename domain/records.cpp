#include "domain/records.hpp"

namespace foothold::domain {

void Records::put(Record record) {
    std::visit(
        [this]<class Entity>(Entity&& entity) {
            const Id id = entity.id;
            std::get<ById<std::decay_t<Entity>>>(tables_).insert_or_assign(id, std::forward<Entity>(entity));
        },
        std::move(record));
}

void Records::erase(Id id) {
    std::apply([id](auto&... table) { (table.erase(id), ...); }, tables_);
}

std::size_t Records::size() const {
    return std::apply([](const auto&... table) { return (table.size() + ...); }, tables_);
}

std::optional<Record> Records::find_any(Id id) const {
    std::optional<Record> result;
    const auto look = [&](const auto& table) {
        const auto found = table.find(id);
        if (found != table.end()) result.emplace(found->second);
    };
    std::apply([&](const auto&... table) { (look(table), ...); }, tables_);
    return result;
}

} // namespace foothold::domain
