#pragma once

#include "tests/client/directory.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"

#include <utility>

namespace foothold::sync_tests {

// A server with the town, and a place for devices.
struct Scene {
    Scene() : server(directory.path() / "server") { server.load(town::records()); }

    Tablet tablet(const char* name, domain::Id person) { return {directory.path() / name, server, person}; }

    // At each event.
    void leave_one_place() {
        auto records = town::records();
        for (domain::Record& record : records)
            if (auto* event = std::get_if<domain::Event>(&record)) event->capacity = 1;
        server.load(std::move(records));
    }

    client::Directory directory;
    RunningServer server;
};

inline std::uint32_t head_count(const Tablet& tablet) {
    const client::Model model = tablet.model();
    const auto* event = model.records().find<domain::Event>(town::dinner);
    REQUIRE(event);
    return event->coming;
}

inline std::size_t messages(const Tablet& tablet) { return tablet.model().records().all<domain::Message>().size(); }

inline domain::SendMessage message(std::uint64_t number) { return {{9, number}, town::match, "Hello", "en"}; }

} // namespace foothold::sync_tests
