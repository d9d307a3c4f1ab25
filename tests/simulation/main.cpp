#include "tests/simulation/simulation.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <fmt/core.h>
#include <malloc.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <string>

namespace foothold::simulation {

namespace {

struct Arguments {
    std::uint64_t first = 1;
    std::uint64_t last = 0;
    bool is_hunt = false;
};

struct Found {
    std::uint64_t seed = 0;
    std::string what;
};

std::optional<Found> find(const Arguments& arguments) {
    const Prepared prepared = Prepared::make();
    for (std::uint64_t seed = arguments.first; seed <= arguments.last; ++seed)
        if (auto wrong = run(seed, prepared)) return Found{seed, std::move(*wrong)};
    return std::nullopt;
}

int report(const Arguments& arguments, const std::string& program) {
    const auto began = std::chrono::steady_clock::now();
    const auto found = find(arguments);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (found)
        fmt::print("seed {}: {} (again: {} {})\n", found->seed, found->what, program, found->seed);
    else
        fmt::print("{} seeds, nothing found, {:.1f} s\n", arguments.last - arguments.first + 1, took.count());
    return found.has_value() == arguments.is_hunt ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

} // namespace foothold::simulation

int main(int argument_count, char** argument_values) {
    foothold::simulation::Arguments arguments;
    CLI::App app{"Runs devices and a server through everything that can go wrong, one run for each seed, and stops at the first "
                 "seed that goes wrong. The same seed does the same again."};
    app.add_option("FIRST", arguments.first, "The first seed")->required();
    app.add_option("LAST", arguments.last, "The last seed; without it only the first");
    app.add_flag("--hunt", arguments.is_hunt, "Something has to be found");
    CLI11_PARSE(app, argument_count, argument_values);
    if (arguments.last == 0) arguments.last = arguments.first;
    spdlog::set_level(spdlog::level::off); // a server whose power goes complains
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    mallopt(M_TRIM_THRESHOLD, 512 << 20); // memory that the next run needs again
    mallopt(M_MMAP_THRESHOLD, 512 << 20);
    return foothold::simulation::report(arguments, argument_values[0]);
}
