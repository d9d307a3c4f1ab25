#include "app/main/saver.hpp"

#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <future>
#include <iterator>

namespace foothold::main {

namespace {

namespace fs = std::filesystem;

Saver::Saved saved(const fs::path& file, const std::string& content) {
    std::promise<void> woken;
    Saver saver{[&] { woken.set_value(); }};
    CHECK_FALSE(saver.take());
    saver.save(file, content);
    woken.get_future().wait();
    const auto taken = saver.take();
    REQUIRE(taken);
    CHECK_FALSE(saver.take());
    return *taken;
}

void write(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream{file} << content;
}

} // namespace

TEST_CASE("what is saved is in its file when it is said to be, and what cannot be is said too") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "my-proof.jwt";
    for (const std::string content : {"first\n", "second\n"}) {
        const auto told = saved(file, content);
        REQUIRE(told);
        CHECK(*told == file);
        std::ifstream stream{file};
        CHECK(std::string{std::istreambuf_iterator<char>{stream}, {}} == content);
    }
    CHECK_FALSE(saved(folder.path() / "nowhere" / "my-proof.jwt", "third"));
}

TEST_CASE("files go where the desktop puts what was fetched, else to Downloads, else home") {
    const TemporaryFolder folder;
    const fs::path& home = folder.path();
    CHECK(folder_of_downloads(home) == home);
    fs::create_directories(home / "Downloads");
    CHECK(folder_of_downloads(home) == home / "Downloads");
    const fs::path names = home / ".config" / "user-dirs.dirs";
    write(names, "# a comment\nXDG_DESKTOP_DIR=\"$HOME/Skrivebord\"\nXDG_DOWNLOAD_DIR=\"$HOME/Hentet\"\n");
    CHECK(folder_of_downloads(home) == home / "Downloads"); // as it is not there
    fs::create_directories(home / "Hentet");
    CHECK(folder_of_downloads(home) == home / "Hentet");
    write(names, "#XDG_DOWNLOAD_DIR=\"$HOME/Hentet\"\n");
    CHECK(folder_of_downloads(home) == home / "Downloads");
}

} // namespace foothold::main
