#include "app/shell/open_file.hpp"

#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

namespace foothold::shell {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string content_once_there(const fs::path& path) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!content_of(path).ends_with('\n') && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return content_of(path);
}

} // namespace

TEST_CASE("the desktop is given the file's address, whatever its name") {
    const TemporaryFolder folder;
    const fs::path desktop = folder.path() / "xdg-open";
    const fs::path heard = folder.path() / "heard";
    std::ofstream{desktop} << "#!/bin/sh\nprintf '%s\\n' \"$1\" >'" << heard.string() << "'\n";
    fs::permissions(desktop, fs::perms::owner_all);
    ::setenv("PATH", (folder.path().string() + ":/usr/bin:/bin").c_str(), 1);
    CHECK(open_file("/home/samira/Mine filer/kort ø 100%.pdf"));
    CHECK(content_once_there(heard) == "file:///home/samira/Mine%20filer/kort%20%C3%B8%20100%25.pdf\n");
}

} // namespace foothold::shell
