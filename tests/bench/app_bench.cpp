#include "app/main/application.hpp"
#include "app/main/assets.hpp"
#include "app/shell/offscreen.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/value_of.hpp"
#include "tests/main/long_lists.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/town.hpp"
#include "tests/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <imgui.h>

namespace foothold::bench {

namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr std::uint64_t records = 10'000;
constexpr ui::Size viewport{800, 1280};

double milliseconds_since(Stopwatch::time_point began) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - began).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Lessons around the clock from now on: today has a next one, a rest and a week.
domain::Session lesson(std::uint64_t number, domain::Instant now) {
    domain::Session record = sync_tests::town::lesson({50, number}, sync_tests::town::sewing);
    record.starts = now + static_cast<std::int64_t>(number + 1) * 3 * domain::hour_s;
    record.ends = record.starts + domain::hour_s;
    for (const char* language : {"en", "da", "ar"})
        record.topic.translations.push_back({language, "Lesson " + std::to_string(number)});
    return record;
}

client::DataDirectory fill(const std::filesystem::path& directory, domain::Instant now) {
    sync_tests::RunningServer server(directory / "server");
    std::vector<domain::Record> loaded = sync_tests::town::records();
    for (std::uint64_t number = 0; number < records; ++number) loaded.push_back(lesson(number, now));
    server.load(std::move(loaded));
    const client::DataDirectory data{.root = directory / "device"};
    client::CurlTransport transport;
    value_of(client::enrol(data, server.url(), server.invite(sync_tests::town::amal), "Bench", transport));
    value_of(client::sync_once(data, transport));
    return data;
}

shell::Image first_frame(const client::DataDirectory& data, domain::Instant now) {
    const auto assets = value_of(main::open_assets(FOOTHOLD_APP));
    const client::Model model = value_of(client::open_offline(data));
    main::Application application(assets.catalogues, assets.fonts, model, {}, 1, {});
    shell::Canvas canvas;
    auto screen = value_of(shell::Offscreen::create(static_cast<int>(viewport.width), static_cast<int>(viewport.height)));
    application.frame(viewport, {}, now, {});
    return screen.paint(canvas, application.surface());
}

void measure_start(const client::DataDirectory& data, domain::Instant now) {
    constexpr int repetitions = 9;
    std::vector<double> times;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const auto began = Stopwatch::now();
        first_frame(data, now);
        times.push_back(milliseconds_since(began));
    }
    report({"start to first frame, 10,000 records", median(std::move(times)), 150, "ms"});
}

int draw_calls(const ImDrawData& data) {
    const auto draws = [](const ImDrawCmd& command) { return command.ElemCount > 0; };
    std::ptrdiff_t calls = 0;
    for (int index = 0; index < data.CmdListsCount; ++index)
        calls += std::ranges::count_if(data.CmdLists[index]->CmdBuffer, draws);
    return static_cast<int>(calls);
}

void measure_frames(const client::DataDirectory& data, domain::Instant now) {
    constexpr int frames = 300;
    const auto assets = value_of(main::open_assets(FOOTHOLD_APP));
    const client::Model model = value_of(client::open_offline(data));
    main::Application application(assets.catalogues, assets.fonts, model, {}, 1, {});
    shell::Canvas canvas;
    auto screen = value_of(shell::Offscreen::create(static_cast<int>(viewport.width), static_cast<int>(viewport.height)));
    for (int warm_up = 0; warm_up < 5; ++warm_up) {
        application.frame(viewport, {}, now, {});
        screen.paint(canvas, application.surface());
    }
    std::vector<double> built;
    std::vector<double> painted;
    int calls = 0;
    for (int frame = 0; frame < frames; ++frame) {
        const double began = main::cpu_ms();
        application.frame(viewport, {}, now, {});
        calls = draw_calls(
            canvas.draw(application.surface(), static_cast<int>(viewport.width), static_cast<int>(viewport.height), 0.016f));
        built.push_back(main::cpu_ms() - began);
        screen.paint(canvas, application.surface());
        painted.push_back(main::cpu_ms() - began - built.back());
    }
    report({"frame build of Today, 10,000 records", median(std::move(built)), 0.2, "ms of CPU"});
    report({"draw calls of Today, text and shapes", static_cast<double>(calls), 1, "calls"});
    report({"frame painted by the software renderer", median(std::move(painted)), 33, "ms of CPU"});
}

struct LongList {
    std::string name;
    screens::Route route;
};

/// In the least of some rounds: other programs on the machine take its caches.
void measure_scrolling(const LongList& list, ui::Size size) {
    constexpr int rounds = 5;
    constexpr int frames = 200;
    main::ScrollingReader reader(size, list.route);
    const auto width = static_cast<int>(size.width);
    const auto height = static_cast<int>(size.height);
    auto own = value_of(shell::Offscreen::create(width, height));
    auto by_sdl = value_of(shell::Offscreen::create(width, height, shell::Offscreen::Drawing::by_sdl));
    std::map<std::string, double> least;
    const auto note = [&](const std::string& what, double value) {
        const auto noted = least.try_emplace(what, value).first;
        noted->second = std::min(noted->second, value);
    };
    for (int round = 0; round < rounds; ++round) {
        const auto cost = reader.scroll(frames, own);
        note("build, median", median(cost.build_ms));
        note("build, p99", main::percentile(cost.build_ms, 0.99));
        note("drawn without a GPU, median", median(cost.submit_ms));
        note("drawn without a GPU, p99", main::percentile(cost.submit_ms, 0.99));
        note("the same by SDL's renderer, median", median(reader.scroll(frames / 10, by_sdl).submit_ms));
    }
    for (const auto& [what, value] : least) {
        const double most = what.starts_with("build, m") ? 1 : what.starts_with("build") ? 4 : 33;
        report({fmt::format("{}, {}x{}: {}", list.name, width, height, what), value, most, "ms of CPU"});
    }
}

struct ProcessUse {
    double cpu_s = 0;
    double memory_mib = 0;
};

ProcessUse use_of(pid_t process) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream stat(folder + "/stat");
    std::string word;
    ProcessUse use;
    for (int field = 1; field <= 15 && stat >> word; ++field)
        if (field >= 14) use.cpu_s += std::stod(word) / static_cast<double>(sysconf(_SC_CLK_TCK));
    std::ifstream status(folder + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) use.memory_mib = std::stod(line.substr(6)) / 1024;
    return use;
}

/// An X server without a screen: SDL's dummy display polls where a real one waits.
class Display {
public:
    Display() {
        int ends[2];
        if (pipe(ends) != 0) return;
        process_ = fork();
        if (process_ == 0) {
            close(ends[0]);
            execlp("Xvfb", "Xvfb", "-displayfd", std::to_string(ends[1]).c_str(), "-screen", "0", "1280x1300x24", "-noreset",
                   "-nolisten", "tcp", nullptr);
            _exit(127);
        }
        close(ends[1]);
        char number[16]{};
        const auto length = read(ends[0], number, sizeof number - 1);
        close(ends[0]);
        if (length > 1) name_ = ":" + std::string(number, static_cast<std::size_t>(length - 1));
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    ~Display() {
        if (process_ <= 0) return;
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }

    const std::string& name() const { return name_; }

private:
    pid_t process_ = -1;
    std::string name_;
};

/// The real program in a real window, drawn by SDL's software renderer.
void measure_idle(const client::DataDirectory& data) {
    const Display display;
    if (display.name().empty())
        return static_cast<void>(std::fputs("idle CPU and memory are measured under Xvfb, which is missing\n", stderr));
    setenv("DISPLAY", display.name().c_str(), 1);
    setenv("SDL_RENDER_DRIVER", "software", 1);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    const pid_t process = fork();
    if (process == 0) {
        execl(FOOTHOLD_APP, "foothold", "--data", data.root.c_str(), "--offline", "--size", "800x1280", nullptr);
        _exit(127);
    }
    using namespace std::chrono_literals;
    constexpr double watched_s = 30;
    std::this_thread::sleep_for(8s);
    const ProcessUse before = use_of(process);
    std::this_thread::sleep_for(std::chrono::duration<double>(watched_s));
    const ProcessUse after = use_of(process);
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
    report({"idle CPU", 100 * (after.cpu_s - before.cpu_s) / watched_s, 0.1, "%"});
    report({"memory", after.memory_mib, 80, "MiB"});
}

} // namespace

} // namespace foothold::bench

int main() {
    using namespace foothold;
    const TemporaryFolder folder;
    const domain::Instant now{
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
    const auto data = bench::fill(folder.path(), now);
    bench::measure_start(data, now);
    bench::measure_frames(data, now);
    for (const bench::LongList& list : {bench::LongList{"500 events", {screens::Screen::offers, {}}},
                                        bench::LongList{"500 messages", {screens::Screen::conversation, main::mentoring}}})
        for (const ui::Size size : {ui::Size{1280, 800}, ui::Size{1920, 1200}}) bench::measure_scrolling(list, size);
    bench::measure_idle(data);
    return EXIT_SUCCESS;
}
