#include "sync/sqlite/database.hpp"
#include "sync/sqlite/migrate.hpp"
#include "sync/sqlite/transaction.hpp"
#include "tests/temporary_folder.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>
#include <vector>

namespace foothold::sqlite {

namespace {

Key key_of(unsigned char filling) {
    Key key;
    key.fill(static_cast<std::byte>(filling));
    return key;
}

Database opened(const std::filesystem::path& file, Options options = {}) {
    auto database = Database::open(file, options);
    REQUIRE(database);
    return std::move(*database);
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

constexpr std::array<const char*, 1> first_schema{"CREATE TABLE thing(id BLOB PRIMARY KEY, name TEXT, size INTEGER)"};

} // namespace

TEST_CASE("values come back as they were bound") {
    const TemporaryFolder directory;
    Database database = opened(directory.path() / "a.db");
    REQUIRE(migrate(database, first_schema));
    const domain::Id id{0x0102030405060708, 0xF0E0D0C0B0A09080};
    REQUIRE(database.run("INSERT INTO thing VALUES(?, ?, ?)", id, std::string_view("a\0b", 3), INT64_MIN));
    REQUIRE(database.run("INSERT INTO thing VALUES(?, ?, ?)", domain::Id{1, 2}, nullptr, std::optional<int>()));
    auto row = database.prepare("SELECT id, name, size FROM thing WHERE id = ?");
    REQUIRE(row);
    REQUIRE(*row->bind(id).next());
    CHECK(row->id(0) == id);
    CHECK(row->text(1) == std::string_view("a\0b", 3));
    CHECK(row->integer(2) == INT64_MIN);
    REQUIRE(*row->bind(domain::Id{1, 2}).next());
    CHECK(row->is_null(1));
    CHECK(row->is_null(2));
    CHECK_FALSE(*row->next());
}

TEST_CASE("the same statement can be used twice at once and again afterwards") {
    const TemporaryFolder directory;
    Database database = opened(directory.path() / "a.db");
    std::vector<std::int64_t> seen;
    constexpr const char* sql = "SELECT value FROM (SELECT 1 AS value UNION SELECT 2)";
    REQUIRE(database.query(sql, [&](const Statement& outer) {
        REQUIRE(database.query(sql, [&](const Statement& inner) { seen.push_back(outer.integer(0) * 10 + inner.integer(0)); }));
    }));
    CHECK(seen == std::vector<std::int64_t>{11, 12, 21, 22});
    CHECK(*database.integer(0, sql) == 1);
}

TEST_CASE("a transaction that is not committed leaves nothing behind") {
    const TemporaryFolder directory;
    Database database = opened(directory.path() / "a.db");
    REQUIRE(migrate(database, first_schema));
    {
        auto transaction = Transaction::begin(database);
        REQUIRE(transaction);
        REQUIRE(database.run("INSERT INTO thing VALUES(?, 'gone', 1)", domain::Id{1, 1}));
    }
    CHECK(*database.integer(-1, "SELECT count(*) FROM thing") == 0);
    auto transaction = Transaction::begin(database);
    REQUIRE(transaction);
    REQUIRE(database.run("INSERT INTO thing VALUES(?, 'kept', 1)", domain::Id{1, 1}));
    REQUIRE(transaction->commit());
    CHECK(*database.integer(-1, "SELECT count(*) FROM thing") == 1);
}

TEST_CASE("a second writer is told that the file is locked") {
    const TemporaryFolder directory;
    Database first = opened(directory.path() / "a.db");
    Database second = opened(directory.path() / "a.db", {.key = {}, .wait_for_lock = std::chrono::milliseconds(1)});
    auto transaction = Transaction::begin(first);
    REQUIRE(transaction);
    const auto refused = Transaction::begin(second);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "cache.locked");
}

TEST_CASE("an encrypted file opens with its key only and shows nothing without it") {
    const TemporaryFolder directory;
    {
        Database database = opened(directory.path() / "a.db", {.key = key_of(1)});
        REQUIRE(database.execute("CREATE TABLE secret(word TEXT); INSERT INTO secret VALUES('Avnstrup');"));
    }
    CHECK(content_of(directory.path() / "a.db").find("SQLite format") == std::string::npos);
    CHECK(content_of(directory.path() / "a.db").find("Avnstrup") == std::string::npos);
    for (const auto& key : {std::optional<Key>(key_of(2)), std::optional<Key>()}) {
        const auto refused = Database::open(directory.path() / "a.db", {.key = key});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "cache.damaged");
    }
    Database again = opened(directory.path() / "a.db", {.key = key_of(1)});
    CHECK(*again.integer(0, "SELECT count(*) FROM secret") == 1);
}

TEST_CASE("migrations run once each, and a newer file is left alone") {
    const TemporaryFolder directory;
    constexpr std::array<const char*, 2> second_schema{first_schema[0], "ALTER TABLE thing ADD COLUMN colour TEXT"};
    {
        Database database = opened(directory.path() / "a.db");
        REQUIRE(migrate(database, first_schema));
        REQUIRE(migrate(database, second_schema));
        REQUIRE(migrate(database, second_schema));
        REQUIRE(database.run("INSERT INTO thing(id, colour) VALUES(?, 'red')", domain::Id{1, 1}));
    }
    Database database = opened(directory.path() / "a.db");
    const auto refused = migrate(database, first_schema);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "cache.too_new");
}

TEST_CASE("a migration that fails changes nothing") {
    const TemporaryFolder directory;
    Database database = opened(directory.path() / "a.db");
    constexpr std::array<const char*, 1> broken{"CREATE TABLE half(a); CREATE TABLE half(a);"};
    CHECK_FALSE(migrate(database, broken));
    CHECK(*database.integer(-1, "SELECT count(*) FROM sqlite_master") == 0);
    CHECK(*database.integer(-1, "PRAGMA user_version") == 0);
}

TEST_CASE("a full disk and a place that cannot be written have their own codes") {
    const TemporaryFolder directory;
    const auto nowhere = Database::open(directory.path() / "missing/a.db", {});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == "disk.unwritable");
    Database database = opened(directory.path() / "a.db");
    REQUIRE(database.execute("CREATE TABLE big(content BLOB); PRAGMA max_page_count = 20"));
    const auto full = database.run("INSERT INTO big VALUES(zeroblob(1000000))");
    REQUIRE_FALSE(full);
    CHECK(full.error().code == "disk.full");
}

} // namespace foothold::sqlite
