#include "sync/server/record_reader.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <array>

namespace foothold::server {

Result<bool> Service::has_record(Id id) {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto record = (*transaction)->find_record(id);
    if (!record) return record.error();
    return record->has_value();
}

Result<Overview> Service::overview() {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    auto counts = (*transaction)->counts();
    const auto events = read_records_of<domain::Event>(**transaction);
    if (!counts) return counts.error();
    if (!events) return events.error();
    const auto outstanding = (*transaction)->outstanding_purges();
    if (!outstanding) return outstanding.error();
    const std::array<std::string, 2> languages{"da", "en"};
    Overview overview{std::move(*counts), outstanding->size(), {}};
    for (const domain::Event& event : *events)
        overview.events.push_back({std::string{event.title.choose(languages).text}, event.starts, event.coming, event.capacity});
    std::ranges::sort(overview.events, {}, [](const HeadCount& event) { return std::tuple{event.starts, event.title}; });
    return overview;
}

} // namespace foothold::server
