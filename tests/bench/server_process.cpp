#include "tests/bench/server_process.hpp"

#include <cstdio>
#include <cstdlib>

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace foothold::bench {

ServerProcess::ServerProcess(const std::filesystem::path& folder, std::vector<std::string> options) {
    options.insert(options.begin(), {FOOTHOLD_SERVER, "serve", "--data", folder, "--listen", "127.0.0.1:0", "--threads", "2"});
    std::vector<char*> words;
    for (std::string& option : options) words.push_back(option.data());
    words.push_back(nullptr);
    int ends[2];
    if (pipe(ends) != 0) std::exit(EXIT_FAILURE);
    process_ = fork();
    if (process_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        dup2(ends[1], STDOUT_FILENO);
        execv(FOOTHOLD_SERVER, words.data());
        _exit(127);
    }
    close(ends[1]);
    std::FILE* said = fdopen(ends[0], "r");
    unsigned port = 0;
    if (std::fscanf(said, "listening on http://127.0.0.1:%u", &port) != 1) std::exit(EXIT_FAILURE);
    std::fclose(said);
    port_ = static_cast<std::uint16_t>(port);
}

ServerProcess::~ServerProcess() {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

} // namespace foothold::bench
