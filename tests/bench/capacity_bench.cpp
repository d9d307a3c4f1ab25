#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/server/data_folder.hpp"
#include "sync/server/routes.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/lesson.hpp"
#include "tests/bench/server_process.hpp"
#include "tests/bench/simulated_hour.hpp"
#include "tests/bench/value_of.hpp"
#include "tests/server/socket_client.hpp"
#include "tests/sync/town.hpp"
#include "tests/temporary_folder.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>
#include <thread>

namespace foothold::bench {

namespace {

using server::SocketClient;
using sync_tests::town::amal;
using Stopwatch = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::uint64_t records = 10'000;
constexpr std::size_t connections = 64;
constexpr std::size_t stormers = 100;

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(EXIT_FAILURE);
}

// Puts the town and its lessons into the folder, and makes devices: Omar's, who has little, and Amal's, who has all the lessons.
std::vector<std::string> fill(const std::filesystem::path& folder, domain::Id person, std::size_t devices) {
    auto data = value_of(server::DataFolder::open(folder, server::SystemClock{}));
    const auto opened = value_of(data.open_service());
    std::vector<domain::Record> loaded = sync_tests::town::records();
    for (std::uint64_t number = 0; number < records; ++number) loaded.push_back(lesson(number));
    value_of(opened.service->load(std::move(loaded)));
    std::vector<std::string> tokens;
    while (tokens.size() < devices) {
        const auto code = value_of(opened.service->invite(person, 10min));
        tokens.push_back(value_of(opened.service->enrol({{}, code, "Bench"})).token);
    }
    return tokens;
}

std::string post(const std::string& token, const protocol::SyncRequest& message) {
    const std::string body = protocol::encode(message);
    return "POST /v1/sync HTTP/1.1\r\nHost: h\r\nContent-Type: application/vnd.foothold.sync\r\nAccept-Encoding: zstd\r\n"
           "Authorization: Bearer " +
           token + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string header_of(const std::string& answer, std::string_view name) {
    const auto place = answer.find(name);
    if (place == std::string::npos || place > answer.find("\r\n\r\n")) return {};
    return answer.substr(place + name.size(), answer.find("\r\n", place) - place - name.size());
}

protocol::SyncResponse read(const std::string& answer) {
    std::string body = answer.substr(answer.find("\r\n\r\n") + 4);
    if (header_of(answer, "Content-Encoding: ") == "zstd") body = value_of(protocol::decompress(body));
    return value_of(protocol::decode<protocol::SyncResponse>(body));
}

// One device after another on each of a thread's connections, as fast as the answers come.
struct Load {
    std::vector<double> milliseconds;
    std::uint64_t failures = 0;
};

using MakeRequest = std::function<std::string(std::size_t device, std::uint64_t round)>;

Load press(std::uint16_t port, std::size_t device, std::size_t count, const MakeRequest& make, Stopwatch::time_point until) {
    struct Line {
        SocketClient client;
        Stopwatch::time_point sent;
    };
    std::vector<Line> lines;
    Load load;
    const auto send = [&](Line& line, std::size_t index, std::uint64_t round) {
        const std::string request = make(device + index, round);
        line.sent = Stopwatch::now();
        line.client.send(request);
    };
    for (std::size_t index = 0; index < count; ++index) {
        lines.push_back({SocketClient{port}, {}});
        send(lines.back(), index, 0);
    }
    for (std::uint64_t round = 1; Stopwatch::now() < until; ++round)
        for (std::size_t index = 0; index < count; ++index) {
            Line& line = lines[index];
            const std::string answer = line.client.read_answer();
            load.failures += answer.starts_with("HTTP/1.1 200 ") ? 0 : 1;
            load.milliseconds.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - line.sent).count());
            send(line, index, round);
        }
    for (Line& line : lines) line.client.read_answer();
    return load;
}

double part_of(std::vector<double> values, double part) {
    if (values.empty()) give_up("nothing was measured");
    const auto place = static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * part);
    std::ranges::nth_element(values, values.begin() + place);
    return values[static_cast<std::size_t>(place)];
}

// Half of the connections in each of two threads.
void measure_rate(const std::string& name, std::uint16_t port, double rate_goal, double p99_ms_max, const MakeRequest& make) {
    constexpr auto time = 5s;
    const auto until = Stopwatch::now() + time;
    Load loads[2];
    std::thread other{[&] { loads[1] = press(port, connections / 2, connections / 2, make, until); }};
    loads[0] = press(port, 0, connections / 2, make, until);
    other.join();
    std::vector<double> all = loads[0].milliseconds;
    all.insert(all.end(), loads[1].milliseconds.begin(), loads[1].milliseconds.end());
    if (loads[0].failures + loads[1].failures > 0) give_up(name + ": not every request was answered");
    const double rate = static_cast<double>(all.size()) / std::chrono::duration<double>(time).count();
    report({name + ", 64 connections: one takes", 1e6 / rate, 1e6 / rate_goal, "us (" + std::to_string(int(rate)) + "/s)"});
    report({name + ", 64 connections: p99", part_of(std::move(all), 0.99), p99_ms_max, "ms"});
}

// One tablet by itself waits for a flush of its own; and somebody who only asks does not wait for those of others.
void measure_alone(const std::string& name, std::uint16_t port, double p99_ms_max, const MakeRequest& make) {
    const Load load = press(port, 0, 1, make, Stopwatch::now() + 2s);
    if (load.failures > 0) give_up(name + ": not every request was answered");
    report({name + ": half take less than", part_of(load.milliseconds, 0.5), p99_ms_max / 2, "ms"});
    report({name + ": p99", part_of(load.milliseconds, 0.99), p99_ms_max, "ms"});
}

protocol::SyncResponse first_sync(std::uint16_t port, const std::string& token) {
    SocketClient client{port};
    client.send(post(token, {}));
    return read(client.read_answer());
}

void measure_small(const std::filesystem::path& folder) {
    const auto tokens = fill(folder, sync_tests::town::omar, connections);
    const ServerProcess server(folder, {"--syncs-per-minute", "100000000"});
    const auto everything = first_sync(server.port(), tokens.front());
    const protocol::SyncRequest nothing_new{{}, everything.epoch, everything.scopes, {}};
    const MakeRequest ask = [&](std::size_t device, std::uint64_t) { return post(tokens[device], nothing_new); };
    std::atomic<std::uint64_t> id = 0;
    const MakeRequest act = [&](std::size_t device, std::uint64_t) {
        const std::uint64_t number = ++id;
        const domain::Action action{{70, number}, sync_tests::town::omar, {}, domain::SetLanguages{{number % 2 ? "da" : "en"}}};
        protocol::SyncRequest message = nothing_new;
        message.actions = {{number, protocol::encode(action)}};
        return post(tokens[device], message);
    };
    measure_rate("sync without news", server.port(), 5'000, 50, ask);
    measure_alone("durable action, alone", server.port(), 50, act);
    measure_rate("durable action", server.port(), 1'000, 500, act);
    const auto until = Stopwatch::now() + 3s;
    std::thread writing{[&] { press(server.port(), 1, connections - 1, act, until); }};
    measure_alone("sync without news, while 63 others act", server.port(), 50, ask);
    writing.join();
}

// A first sync that does as it is told. The device keeps nothing: its own disk and processor are not the server's.
double fetch_everything(std::uint16_t port, const std::string& token, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto began = Stopwatch::now();
    SocketClient client{port};
    protocol::SyncRequest message;
    std::size_t fetched = 0;
    for (bool has_more = true; has_more;) {
        client.send(post(token, message));
        const std::string answer = client.read_answer(60s);
        if (answer.starts_with("HTTP/1.1 503 ")) {
            const auto asked = std::chrono::seconds(std::stoi(header_of(answer, "Retry-After: ")));
            std::this_thread::sleep_for(asked + std::chrono::milliseconds(random() % 1000));
            continue;
        }
        auto response = read(answer);
        fetched += response.changes.size();
        message.epoch = response.epoch;
        message.cursors = std::move(response.scopes);
        has_more = response.has_more;
    }
    if (fetched < records) give_up("records are missing");
    return std::chrono::duration<double>(Stopwatch::now() - began).count();
}

void measure_storm(const std::filesystem::path& folder) {
    const auto tokens = fill(folder, amal, stormers);
    const ServerProcess server(folder, {"--behind-proxy"});
    std::vector<double> seconds(stormers);
    std::vector<std::thread> threads;
    for (std::size_t device = 0; device < stormers; ++device)
        threads.emplace_back([&, device] { seconds[device] = fetch_everything(server.port(), tokens[device], device); });
    for (std::thread& thread : threads) thread.join();
    report({"100 first syncs of 10,000 records at once: P95", part_of(seconds, 0.95), 30, "s"});
    report({"100 first syncs of 10,000 records at once: all", part_of(seconds, 1), 60, "s"});
}

} // namespace

} // namespace foothold::bench

int main() {
    using namespace foothold;
    const TemporaryFolder folder;
    bench::measure_small(folder.path() / "small");
    bench::measure_storm(folder.path() / "storm");
    bench::measure_hour(folder.path() / "hour");
    return EXIT_SUCCESS;
}
