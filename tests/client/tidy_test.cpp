#include "sync/client/store.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/client/directory.hpp"
#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::client {

namespace {

constexpr std::uint64_t notices = 200;

protocol::SyncResponse answer_at(std::uint64_t sequence) {
    protocol::SyncResponse answer = world::everything();
    answer.scopes = {{world::own, sequence}, {world::group, sequence}};
    return answer;
}

/// A cache as it was made before caches could give back space.
class FormerCache {
public:
    FormerCache() {
        Key::prepare();
        key_ = Key::random();
        open();
        const auto applied = store->apply(answer_at(1), world::now);
        REQUIRE(applied);
        store.reset();
        REQUIRE(beside().execute("PRAGMA auto_vacuum = NONE; VACUUM"));
        open();
    }

    void open() {
        store.reset();
        auto opened = Store::open(file_, key_);
        REQUIRE(opened);
        store.emplace(std::move(*opened));
    }
    void sync_notices(bool are_removed, std::uint64_t sequence) {
        protocol::SyncResponse answer = answer_at(sequence);
        for (std::uint64_t number = 0; number < notices; ++number) {
            domain::Notice notice;
            notice.id = {2, number};
            notice.title = domain::untranslated(std::string(1000, 'x'));
            protocol::RecordChange change = world::change(0, notice);
            if (are_removed) change = {0, notice.id, true, 0, {}};
            answer.changes.push_back(std::move(change));
        }
        const auto applied = store->apply(std::move(answer), world::now);
        REQUIRE(applied);
    }
    sqlite::Database beside() const {
        auto opened = sqlite::Database::open(file_, {.key = key_.bytes(), .keeps_log = true});
        REQUIRE(opened);
        return std::move(*opened);
    }
    bool can_shrink() const { return *beside().integer(-1, "PRAGMA auto_vacuum") == 2; }
    std::uintmax_t bytes() const { return std::filesystem::file_size(file_); }

    std::optional<Store> store;

private:
    Directory directory_;
    std::filesystem::path file_ = directory_.path() / "cache.db";
    Key key_;
};

} // namespace

TEST_CASE("a cache from before caches could shrink learns it, and gives back what has become free") {
    FormerCache cache;
    CHECK_FALSE(cache.can_shrink());
    cache.sync_notices(false, 2);
    const auto records = cache.store->load()->put.size();
    REQUIRE(cache.store->tidy());
    CHECK(cache.can_shrink());
    CHECK(cache.store->load()->put.size() == records);
    const auto full = cache.bytes();
    cache.sync_notices(true, 3);
    REQUIRE(cache.store->tidy());
    CHECK(cache.bytes() < full / 2);
}

TEST_CASE("a cache is not written anew while something in it waits to be sent") {
    FormerCache cache;
    REQUIRE(cache.store->keep(world::coming(1), world::now));
    REQUIRE(cache.store->tidy());
    CHECK_FALSE(cache.can_shrink());
    const auto outbox = cache.store->outbox();
    REQUIRE(outbox);
    protocol::SyncResponse answer = answer_at(2);
    answer.verdicts = {{outbox->front().n, domain::Verdict::applied, {}, {}}};
    const auto applied = cache.store->apply(answer, world::now);
    REQUIRE(applied);
    REQUIRE(cache.store->tidy());
    CHECK(cache.can_shrink());
}

} // namespace foothold::client
