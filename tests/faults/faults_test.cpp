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

enum class Steps { each, sparse };

/// How often something that was refused was there all the same at the next start.
std::uint64_t fail_everywhere(Resource resource, Steps steps) {
    std::uint64_t came_back = 0;
    for (const Scenario& scenario : scenarios()) {
        Trial trial(scenario);
        trial.fail_each(resource, false, steps == Steps::sparse);
        trial.fail_each(resource, true, steps == Steps::sparse);
        CHECK(trial.plays() >= 2);
        came_back += trial.came_back();
    }
    return came_back;
}

} // namespace

TEST_CASE("a call that fails on the client's own files makes nothing untrue") {
    CHECK(fail_everywhere(Resource::files, Steps::each) == 0);
}

TEST_CASE("a full disk makes nothing untrue") { CHECK(fail_everywhere(Resource::full_disk, Steps::each) == 0); }

TEST_CASE("a sector that cannot be read costs a cache at most, and no action") {
    CHECK(fail_everywhere(Resource::sectors, Steps::each) == 0);
}

// What the log holds when the disk refuses to sync it, and everything after that, is found by the next start: it was refused, and
// is there, but never the other way round.
TEST_CASE("a call that fails on the database's files makes nothing that was promised untrue") {
    CHECK(fail_everywhere(Resource::database_files, Steps::sparse) <= scenarios().size());
}

TEST_CASE("an allocation that fails makes nothing untrue") { CHECK(fail_everywhere(Resource::memory, Steps::sparse) == 0); }

TEST_CASE("an allocation of the database that fails makes nothing untrue") {
    CHECK(fail_everywhere(Resource::database_memory, Steps::sparse) == 0);
}

TEST_CASE("each single call and allocation that fails makes nothing untrue", "[.long]") {
    CHECK(fail_everywhere(Resource::database_files, Steps::each) <= scenarios().size());
    CHECK(fail_everywhere(Resource::memory, Steps::each) == 0);
    CHECK(fail_everywhere(Resource::database_memory, Steps::each) == 0);
}

} // namespace foothold::faults
