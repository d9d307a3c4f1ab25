#pragma once

#include "domain/action.hpp"
#include "domain/record.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/key_slot.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/sync/running_server.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>

namespace foothold::sync_tests {

// A device of one person, used as the command line uses it.
class Tablet {
public:
    Tablet(std::filesystem::path directory, RunningServer& server, domain::Id person) : data_{.root = std::move(directory)} {
        const auto enrolment = client::enrol(data_, server.url() + "/", server.invite(person), "Tablet", transport_);
        REQUIRE(enrolment);
        REQUIRE(enrolment->person == person);
    }

    const client::DataDirectory& data() const { return data_; }

    client::SyncSummary sync(bool is_metered = false) {
        auto summary = client::sync_once(data_, transport_, is_metered);
        if (!summary) FAIL(summary.error().code + ": " + summary.error().detail);
        return *summary;
    }
    std::string code_of_sync(client::Transport& transport) {
        const auto summary = client::sync_once(data_, transport);
        return summary ? "synced" : summary.error().code;
    }
    std::string code_of_sync() { return code_of_sync(transport_); }
    domain::Id perform(domain::Intent intent) {
        auto kept = client::perform_and_keep(data_, std::move(intent));
        if (!kept) FAIL(kept.error().code + ": " + kept.error().detail);
        return *kept;
    }
    client::Model model() const {
        auto model = client::open_offline(data_);
        REQUIRE(model);
        return std::move(*model);
    }
    // The cache as somebody sees it who has the key.
    sqlite::Database open_cache() const {
        const auto slot = client::load_key_slot(data_);
        REQUIRE(slot);
        auto database = sqlite::Database::open(data_.cache(), {.key = (*slot)->key.bytes(), .keeps_log = true});
        REQUIRE(database);
        return std::move(*database);
    }
    // What lies on the disk, by id, whatever the model makes of it.
    std::map<domain::Id, std::int64_t> rows() const {
        auto database = open_cache();
        std::map<domain::Id, std::int64_t> rows;
        REQUIRE(database.query("SELECT id, kind FROM record",
                               [&](const sqlite::Statement& row) { rows.emplace(row.id(0), row.integer(1)); }));
        REQUIRE(*database.integer(-1, "SELECT count(*) FROM staged") == 0);
        REQUIRE(*database.integer(-1, "SELECT count(*) FROM record_scope WHERE record NOT IN (SELECT id FROM record)") == 0);
        return rows;
    }

private:
    client::DataDirectory data_;
    client::CurlTransport transport_;
};

} // namespace foothold::sync_tests
