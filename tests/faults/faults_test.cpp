#include "tests/faults/failing_disk.hpp"
#include "tests/faults/failing_memory.hpp"
#include "tests/faults/trial.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>
#include <cstdint>
#include <optional>

namespace foothold::faults {

namespace {

/// SQLCipher 4.6 does not look whether it gets the few bytes that it takes when the first encrypted database of a process is
/// opened and gives back with the last one. So one stays open all the time.
struct OpenDatabase {
    TemporaryFolder folder;
    Result<sqlite::Database> database = sqlite::Database::open(folder.path() / "db", {.key = sqlite::Key()});
};

class Installation : public Catch::EventListenerBase {
public:
    using EventListenerBase::EventListenerBase;
    void testRunStarting(const Catch::TestRunInfo&) override {
        install_failing_memory();
        install_failing_disk();
        open_.emplace();
    }
    void testRunEnded(const Catch::TestRunStats&) override { open_.reset(); }

private:
    std::optional<OpenDatabase> open_;
};
CATCH_REGISTER_LISTENER(Installation)

/// usual: each, but sparse among pictures, whose bytes are many.
enum class Steps { each, usual, sparse };

std::vector<Scenario> all_scenarios() {
    auto all = scenarios();
    for (const auto& more : {picture_scenarios(), leaving_scenarios()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// How often something that was refused was there all the same at the next start.
std::uint64_t fail_everywhere(Resource resource, Steps steps) {
    std::uint64_t came_back = 0;
    for (const Scenario& scenario : all_scenarios()) {
        Trial trial(scenario);
        const bool is_sparse = steps == Steps::sparse || (steps == Steps::usual && scenario.pictures);
        trial.fail_each(resource, false, is_sparse);
        trial.fail_each(resource, true, is_sparse);
        CHECK(trial.plays() >= 2);
        came_back += trial.came_back();
    }
    return came_back;
}

} // namespace

TEST_CASE("a call that fails on the client's own files makes nothing untrue") {
    CHECK(fail_everywhere(Resource::files, Steps::usual) == 0);
}

TEST_CASE("a full disk makes nothing untrue") { CHECK(fail_everywhere(Resource::full_disk, Steps::usual) == 0); }

TEST_CASE("a sector that cannot be read costs a cache at most, and no action") {
    CHECK(fail_everywhere(Resource::sectors, Steps::usual) == 0);
}

// What the log holds when the disk refuses to sync it, and everything after that, is found by the next start: it was refused, and
// is there, but never the other way round.
TEST_CASE("a call that fails on the database's files makes nothing that was promised untrue") {
    CHECK(fail_everywhere(Resource::database_files, Steps::sparse) <= all_scenarios().size());
}

TEST_CASE("an allocation that fails makes nothing untrue") { CHECK(fail_everywhere(Resource::memory, Steps::sparse) == 0); }

TEST_CASE("an allocation of the database that fails makes nothing untrue") {
    CHECK(fail_everywhere(Resource::database_memory, Steps::sparse) == 0);
}

TEST_CASE("each single call and allocation that fails makes nothing untrue", "[.long]") {
    for (const Resource resource : {Resource::files, Resource::full_disk, Resource::sectors})
        CHECK(fail_everywhere(resource, Steps::each) == 0);
    CHECK(fail_everywhere(Resource::database_files, Steps::each) <= all_scenarios().size());
    CHECK(fail_everywhere(Resource::memory, Steps::each) == 0);
    CHECK(fail_everywhere(Resource::database_memory, Steps::each) == 0);
}

} // namespace foothold::faults
