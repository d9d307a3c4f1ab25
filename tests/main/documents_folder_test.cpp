#include "app/main/documents_folder.hpp"

#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

namespace foothold::main {

namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("files go where the desktop says that documents are, else to Documents, else to the person's folder") {
    const TemporaryFolder folder;
    const fs::path home = folder.path() / "home";
    const fs::path config = folder.path() / "config";
    fs::create_directories(home);
    fs::create_directories(config);
    CHECK(documents_folder(home, config) == home);
    fs::create_directories(home / "Documents");
    CHECK(documents_folder(home, config) == home / "Documents");
    std::ofstream{config / "user-dirs.dirs"} << "# written by xdg-user-dirs-update\nXDG_DESKTOP_DIR=\"$HOME/Skrivebord\"\n"
                                                "XDG_DOCUMENTS_DIR=\"$HOME/Dokumenter\"\n";
    CHECK(documents_folder(home, config) == home / "Dokumenter");
    std::ofstream{config / "user-dirs.dirs"} << "XDG_DOCUMENTS_DIR=\"/srv/papers\"\n";
    CHECK(documents_folder(home, config) == "/srv/papers");
}

TEST_CASE("a file of settings that makes no sense is not followed") {
    const TemporaryFolder folder;
    for (const std::string& written :
         {std::string{"XDG_DOCUMENTS_DIR=\""}, std::string{"XDG_DOCUMENTS_DIR=\"relative\"\n"},
          std::string{"XDG_DOCUMENTS_DIR=/unquoted\n"}, std::string(100'000, 'x'), std::string{"\0\0", 2}}) {
        std::ofstream{folder.path() / "user-dirs.dirs"} << written;
        CHECK(documents_folder(folder.path(), folder.path()) == folder.path());
    }
}

TEST_CASE("a file takes the place of the one before, and leaves nothing when it cannot be written") {
    const TemporaryFolder folder;
    const auto saved = save_in(folder.path() / "Papers", "card.pdf", "first");
    REQUIRE(saved);
    CHECK(content_of(*saved) == "first");
    REQUIRE(save_in(folder.path() / "Papers", "card.pdf", "second"));
    CHECK(content_of(*saved) == "second");
    CHECK(std::distance(fs::directory_iterator{folder.path() / "Papers"}, {}) == 1);
    std::ofstream{folder.path() / "file"} << "not a folder";
    const auto refused = save_in(folder.path() / "file", "card.pdf", "third");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "disk.unwritable");
}

} // namespace foothold::main
