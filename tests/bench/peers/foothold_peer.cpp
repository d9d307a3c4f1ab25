#include "sync/client/blob.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/key_slot.hpp"
#include "sync/client/schema.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/sqlite/migrate.hpp"
#include "sync/sqlite/transaction.hpp"
#include "tests/bench/open_device.hpp"
#include "tests/bench/peers/workload.hpp"
#include "tests/sync/running_server.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <zstd.h>

// Foothold's part of the comparison: the real server or the real client in a process of its own, which answers each line that it
// reads with a line of JSON. peers.js starts it, scenario.js asks.
namespace foothold::bench {

namespace {

namespace fs = std::filesystem;
using Stopwatch = std::chrono::steady_clock;
using Words = std::vector<std::string>;

double milliseconds_since(Stopwatch::time_point began) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - began).count();
}

void require(const Result<void>& result) {
    if (!result) value_of(Result<int>(result.error()));
}

void serve(const fs::path& workload_file, const fs::path& directory) {
    const Workload workload = read_workload(workload_file);
    sync_tests::RunningServer server(directory);
    server.load(workload.world);
    server.load(workload.records);
    std::cout << R"({"url": ")" << server.url() << R"(", "code": ")" << server.invite(workload.person) << "\"}" << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        // The others write no notices of what was changed either.
        if (line == "change") server.load(workload.changed, {}, server::News::untold);
        if (line == "invite")
            std::cout << R"({"code": ")" << server.invite(workload.person) << "\"}" << std::endl;
        else
            std::cout << "{}" << std::endl;
    }
}

// The check is made by a process of its own: what it leaves in memory is not the next sync's to tidy.
std::string check(const fs::path& workload_file, const fs::path& directory, std::string_view state) {
    const std::string command = fmt::format("'{}' check '{}' '{}' {}", fs::read_symlink("/proc/self/exe").string(),
                                            workload_file.string(), directory.string(), state);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> checker{::popen(command.c_str(), "r"), ::pclose};
    std::array<char, 100> answer{};
    if (!checker || !std::fgets(answer.data(), static_cast<int>(answer.size()), checker.get())) throw std::runtime_error(command);
    return answer.data();
}

void use_device(const fs::path& workload_file, const fs::path& directory, const Words& enrolment) {
    const client::DataDirectory data{.root = directory};
    if (enrolment.size() == 2) {
        client::CurlTransport transport;
        value_of(client::enrol(data, enrolment[0], enrolment[1], "Bench", transport));
    }
    OpenDevice device(data);
    std::cout << "{}" << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "sync") {
            const auto began = Stopwatch::now();
            const auto synced = device.sync();
            std::cout << R"({"milliseconds": )" << milliseconds_since(began);
            if (!synced) std::cout << R"(, "error": ")" << synced.error().code << '"';
            std::cout << '}' << std::endl;
            device.rest();
        } else {
            std::cout << check(workload_file, directory, line.substr(line.find(' ') + 1)) << std::flush;
        }
    }
}

struct Row {
    domain::Id id;
    std::int64_t kind;
    std::string body;
};
struct Place {
    std::int64_t scope;
    domain::Id record;
};
struct Rows {
    std::vector<Row> records;
    std::vector<Place> places;
};

Rows rows_of(const client::DataDirectory& data) {
    const auto slot = value_of(client::load_key_slot(data));
    auto cache = value_of(sqlite::Database::open(data.cache(), {.key = slot.value().key.bytes(), .keeps_log = true}));
    Rows rows;
    require(cache.query("SELECT id, kind, body FROM record ORDER BY rowid", [&](const sqlite::Statement& row) {
        rows.records.push_back({row.id(0), row.integer(1), std::string(client::characters(row.bytes(2)))});
    }));
    require(cache.query("SELECT scope, record FROM record_scope JOIN record ON id = record ORDER BY record.rowid",
                        [&](const sqlite::Statement& row) {
                            rows.places.push_back({row.integer(0), row.id(1)});
                        }));
    return rows;
}

std::size_t count_wrong(const Rows& held, const Workload& workload, bool is_changed) {
    std::map<domain::Id, const domain::Record*> expected;
    for (const domain::Record& record : workload.records) expected[domain::id_of(record)] = &record;
    if (is_changed)
        for (const domain::Record& record : workload.changed) expected[domain::id_of(record)] = &record;
    for (const Row& row : held.records) {
        const auto found = expected.find(row.id);
        const auto record = protocol::decode_record(static_cast<std::uint32_t>(row.kind), row.body);
        if (found != expected.end() && record && *found->second == *record) expected.erase(found);
    }
    return expected.size();
}

double insert_milliseconds(const Rows& rows, const fs::path& file) {
    fs::remove(file);
    auto database =
        value_of(sqlite::Database::open(file, {.key = client::Key::random().bytes(), .keeps_log = true, .shrinks = true}));
    require(database.execute("PRAGMA secure_delete = ON"));
    require(sqlite::migrate(database, client::schema));
    const auto began = Stopwatch::now();
    auto transaction = value_of(sqlite::Transaction::begin(database));
    auto into_record = value_of(database.prepare("INSERT INTO record(id, kind, body) VALUES(?, ?, ?)"));
    auto into_scope = value_of(database.prepare("INSERT INTO record_scope(scope, record) VALUES(?, ?)"));
    for (const Row& row : rows.records) require(into_record.bind(row.id, row.kind, client::blob(row.body)).run());
    for (const Place& place : rows.places) require(into_scope.bind(place.scope, place.record).run());
    require(transaction.commit());
    return milliseconds_since(began);
}

void check_rows(const fs::path& workload_file, const fs::path& directory, bool is_changed) {
    const auto wrong = count_wrong(rows_of({.root = directory}), read_workload(workload_file), is_changed);
    std::cout << R"({"wrong": )" << wrong << '}' << std::endl;
}

// The two yardsticks: what zstd -19 makes of the bare values, and how long the rows of a synced device take to insert into a file
// that is made as Store::open makes a cache, in one transaction that is on the disk at its end.
void measure(const fs::path& workload_file, const fs::path& directory) {
    const std::string bare = read_workload(workload_file).bare_values;
    std::string packed(ZSTD_compressBound(bare.size()), '\0');
    const std::size_t packed_size = ZSTD_compress(packed.data(), packed.size(), bare.data(), bare.size(), 19);
    const Rows rows = rows_of({.root = directory});
    std::vector<double> times;
    for (int repetition = 0; repetition < 5; ++repetition) times.push_back(insert_milliseconds(rows, directory / "inserted.db"));
    std::ranges::sort(times);
    std::cout << R"({"bare_bytes": )" << bare.size() << R"(, "zstd_bytes": )" << packed_size << R"(, "inserted_rows": )"
              << rows.records.size() << R"(, "insert_milliseconds": )" << times[times.size() / 2] << '}' << std::endl;
}

} // namespace

} // namespace foothold::bench

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    if (words.size() < 3) {
        std::cerr << "foothold_peer serve | device | check | measure WORKLOAD DIRECTORY [URL CODE | STATE]\n";
        return EXIT_FAILURE;
    }
    if (words[0] == "serve")
        foothold::bench::serve(words[1], words[2]);
    else if (words[0] == "device")
        foothold::bench::use_device(words[1], words[2], {words.begin() + 3, words.end()});
    else if (words[0] == "check")
        foothold::bench::check_rows(words[1], words[2], words.back() == "changed");
    else
        foothold::bench::measure(words[1], words[2]);
    return EXIT_SUCCESS;
}
