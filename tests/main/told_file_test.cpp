#include "app/main/told_file.hpp"

#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

namespace foothold::main {

TEST_CASE("what somebody was told of is known after a restart, the newest 500 of it") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "told";
    CHECK(read_told(path).empty());
    std::vector<domain::Id> told{{1, 2}, {3, 4}};
    REQUIRE(write_told(path, told));
    CHECK(read_told(path) == told);
    for (std::uint64_t number = 0; number < 600; ++number) told.push_back({number, 7});
    REQUIRE(write_told(path, told));
    CHECK(read_told(path).size() == 500);
    CHECK(read_told(path).back() == told.back());
}

TEST_CASE("a file that makes no sense holds no more than it says") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "told";
    std::ofstream{path} << "nothing of the kind";
    CHECK(read_told(path).empty());
    std::ofstream{path} << std::string(1'000'000, 'a');
    CHECK(read_told(path).size() <= 500);
    CHECK_FALSE(write_told(folder.path() / "no such folder" / "told", {}));
}

} // namespace foothold::main
