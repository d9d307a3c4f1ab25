#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace foothold::walk {

using Words = std::vector<std::string>;
using Environment = std::vector<std::pair<std::string, std::string>>;

/// How a program ended and what it said.
struct Finished {
    int exit_code = -1; ///< -1 when a signal ended it
    int signal = 0;
    std::string out;
    std::string err;
};

/// A program that runs beside the test. Killed at the end, if it is still there.
class Process {
public:
    /// The first word is the program's path. The environment is added to the test's own.
    explicit Process(const Words& words, const Environment& environment = {});
    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;
    ~Process();

    void send(int signal) const;
    /// What it has said on its standard output so far.
    std::string out() const;
    /// The same without its first bytes.
    std::string out_after(std::size_t bytes) const;
    bool is_running();
    /// Waits for the end. One that is still there after `patience` is killed, and SIGKILL is its signal then.
    Finished wait(std::chrono::milliseconds patience = std::chrono::seconds{60});
    /// The moments that a sudden end leaves to nobody.
    Finished kill();

private:
    bool has_ended();

    pid_t id_ = -1;
    int out_ = -1;
    int err_ = -1;
    int status_ = 0;
    bool has_ended_ = false;
};

/// A window without a screen.
Environment unseen();

Finished run(const Words& words, const Environment& environment = {});

/// Asks again and again until it is so. False when `patience` is over.
template <class Question>
bool becomes(Question is_so, std::chrono::milliseconds patience = std::chrono::seconds{20});

void pause(std::chrono::milliseconds length);

template <class Question>
bool becomes(Question is_so, std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > until) return false;
        pause(std::chrono::milliseconds{2});
    }
    return true;
}

} // namespace foothold::walk
