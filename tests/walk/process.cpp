#include "tests/walk/process.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace foothold::walk {

namespace {

int memory_file() {
    const int descriptor = ::memfd_create("output", MFD_CLOEXEC);
    if (descriptor < 0) throw std::runtime_error{"memfd_create"};
    return descriptor;
}

std::string content_of(int descriptor, std::size_t from = 0) {
    std::string content;
    char part[4096];
    for (ssize_t count; (count = ::pread(descriptor, part, sizeof part, static_cast<off_t>(from + content.size()))) > 0;)
        content.append(part, static_cast<std::size_t>(count));
    return content;
}

[[noreturn]] void become(const Words& words, const Environment& environment, int out, int err) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::setenv("ASAN_OPTIONS", "suppressions=" FOOTHOLD_KNOWN_OVERREADS, 1);
    ::setenv("LSAN_OPTIONS", "print_suppressions=0:suppressions=" FOOTHOLD_KNOWN_LEAKS, 1);
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

} // namespace

Process::Process(const Words& words, const Environment& environment) : out_(memory_file()), err_(memory_file()) {
    id_ = ::fork();
    if (id_ < 0) throw std::runtime_error{"fork"};
    if (id_ == 0) become(words, environment, out_, err_);
}

Process::Process(Process&& other) noexcept :
    id_(std::exchange(other.id_, -1)), out_(std::exchange(other.out_, -1)), err_(std::exchange(other.err_, -1)),
    status_(other.status_), has_ended_(std::exchange(other.has_ended_, true)) {}

Process& Process::operator=(Process&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(out_, other.out_);
    std::swap(err_, other.err_);
    std::swap(status_, other.status_);
    std::swap(has_ended_, other.has_ended_);
    return *this;
}

Process::~Process() {
    if (id_ > 0 && !has_ended()) kill();
    for (const int descriptor : {out_, err_})
        if (descriptor >= 0) ::close(descriptor);
}

void Process::send(int signal) const {
    if (id_ > 0 && !has_ended_) ::kill(id_, signal);
}

std::string Process::out() const { return content_of(out_); }

std::string Process::out_after(std::size_t bytes) const { return content_of(out_, bytes); }

bool Process::is_running() { return !has_ended(); }

bool Process::has_ended() {
    if (!has_ended_) has_ended_ = ::waitpid(id_, &status_, WNOHANG) == id_;
    return has_ended_;
}

Finished Process::wait(std::chrono::milliseconds patience) {
    if (!becomes([this] { return has_ended(); }, patience)) {
        send(SIGKILL);
        ::waitpid(id_, &status_, 0);
        has_ended_ = true;
    }
    return {WIFEXITED(status_) ? WEXITSTATUS(status_) : -1, WIFSIGNALED(status_) ? WTERMSIG(status_) : 0, content_of(out_),
            content_of(err_)};
}

Finished Process::kill() {
    send(SIGKILL);
    return wait();
}

Environment unseen() { return {{"SDL_VIDEODRIVER", "dummy"}, {"SDL_RENDER_DRIVER", "software"}, {"SDL_AUDIODRIVER", "dummy"}}; }

Finished run(const Words& words, const Environment& environment) { return Process{words, environment}.wait(); }

void pause(std::chrono::milliseconds length) { std::this_thread::sleep_for(length); }

} // namespace foothold::walk
