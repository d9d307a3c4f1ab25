#include "tests/shell/heard_by_desktop.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

namespace foothold::shell {

namespace fs = std::filesystem;

HeardByDesktop::HeardByDesktop() : heard_(folder_.path() / "heard") {
    const fs::path opener = folder_.path() / "xdg-open";
    std::ofstream{opener} << "#!/bin/sh\nprintf '%s\\n' \"$*\" >>'" << heard_.string() << "'\n";
    fs::permissions(opener, fs::perms::owner_all);
    ::setenv("PATH", (folder_.path().string() + ":/usr/bin:/bin").c_str(), 1);
}

std::string HeardByDesktop::all() const {
    std::ifstream file(heard_, std::ios::binary);
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string HeardByDesktop::next() {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::string heard = all();
    while ((heard.size() == told_ || !heard.ends_with('\n')) && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        heard = all();
    }
    std::string line = heard.substr(told_);
    told_ = heard.size();
    return line;
}

} // namespace foothold::shell
