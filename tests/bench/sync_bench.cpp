#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/model.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/lesson.hpp"
#include "tests/bench/open_device.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

namespace foothold::bench {

namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr std::uint64_t records = 10'000;
constexpr int repetitions = 31;

double milliseconds_of(const std::function<void()>& work) {
    const auto began = Stopwatch::now();
    work();
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - began).count();
}

double median_milliseconds_of(const std::function<void()>& work) {
    std::vector<double> times;
    for (int repetition = 0; repetition < repetitions; ++repetition) times.push_back(milliseconds_of(work));
    std::nth_element(times.begin(), times.begin() + repetitions / 2, times.end());
    return times[repetitions / 2];
}

void keep(OpenDevice& device, std::uint64_t number) {
    const domain::Action action{{60, number}, sync_tests::town::amal, device.now(), domain::SetLanguages{{"da"}}};
    if (auto kept = device.store().keep(action, device.now()); !kept) value_of(Result<int>(kept.error()));
}

std::size_t start(const client::DataDirectory& data) {
    const client::Model model = value_of(client::open_offline(data));
    return model.records().size();
}

void measure(const std::filesystem::path& directory) {
    sync_tests::RunningServer server(directory / "server");
    std::vector<domain::Record> loaded = sync_tests::town::records();
    for (std::uint64_t number = 0; number < records; ++number) loaded.push_back(lesson(number));
    server.load(std::move(loaded));
    const client::DataDirectory data{.root = directory / "device"};
    client::CurlTransport transport;
    value_of(client::enrol(data, server.url(), server.invite(sync_tests::town::amal), "Bench", transport));
    {
        OpenDevice device(data);
        client::SyncSummary first;
        report({"first sync of 10,000 records", milliseconds_of([&] { first = value_of(device.sync()); }), 1000, "ms"});
        report({"first sync, requests", static_cast<double>(first.requests), 10, "requests"});
        report({"first sync, bytes down", static_cast<double>(first.bytes_down) / 1024, 1024, "KiB"});
        client::SyncSummary nothing_new;
        report({"sync without news", median_milliseconds_of([&] { nothing_new = value_of(device.sync()); }), 5, "ms"});
        report({"sync without news, requests", static_cast<double>(nothing_new.requests), 1, "requests"});
        report({"sync without news, bytes", static_cast<double>(nothing_new.bytes_up + nothing_new.bytes_down), 700, "bytes"});
        std::uint64_t number = 0;
        report({"keep an action on disk", median_milliseconds_of([&] { keep(device, ++number); }), 20, "ms"});
    }
    std::size_t shown = 0;
    report({"open the cache, model of 10,000 records", median_milliseconds_of([&] { shown = start(data); }), 100, "ms"});
    if (shown < records) std::exit(EXIT_FAILURE);
}

} // namespace

} // namespace foothold::bench

int main() {
    const foothold::TemporaryFolder folder;
    foothold::bench::measure(folder.path());
    return EXIT_SUCCESS;
}
