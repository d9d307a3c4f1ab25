#include "domain/records.hpp"
#include "sync/client/worker.hpp"
#include "tests/sync/town.hpp"

#include <condition_variable>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <unistd.h>

// The app without a window: writes one message after the other and says on its standard output what the screen would show of
// each, until somebody kills it.
//     busy_tablet DIRECTORY NUMBER-OF-THE-FIRST-MESSAGE

namespace {

using namespace foothold;
using namespace foothold::client;

constexpr std::size_t under_way_max = 3;

/// That there may be something to poll, told by the other thread.
class News {
public:
    void tell() {
        {
            const std::lock_guard guard(mutex_);
            is_there_ = true;
        }
        told_.notify_one();
    }
    void wait() {
        std::unique_lock guard(mutex_);
        told_.wait(guard, [this] { return is_there_; });
        is_there_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable told_;
    bool is_there_ = false;
};

bool say(std::uint64_t number) {
    const std::string line = std::to_string(number) + '\n';
    return ::write(STDOUT_FILENO, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

ActionState state_of(const Model& model, domain::Id action) {
    const auto* report = model.find_action(action);
    return report ? report->state : ActionState::not_kept;
}

int write_until_killed(Worker& worker, News& news, std::uint64_t number) {
    std::map<std::uint64_t, domain::Id> under_way;
    for (;;) {
        news.wait();
        worker.poll();
        if (worker.model().status().damage) return 3;
        for (auto [said, action] : std::map(under_way)) {
            const ActionState state = state_of(worker.model(), action);
            if (state == ActionState::keeping) continue;
            if (state != ActionState::kept && state != ActionState::sent) return 4;
            if (!say(said)) return 5;
            under_way.erase(said);
        }
        for (; worker.model().is_ready() && under_way.size() < under_way_max; ++number)
            under_way[number] =
                worker.perform(domain::SendMessage{{9, number}, sync_tests::town::match, std::to_string(number), "en"});
    }
}

} // namespace

int main(int count, char** words) {
    if (count != 3) return 1;
    News news;
    Worker::Options options;
    options.directory = {.root = words[1]};
    options.interval = std::chrono::milliseconds(50);
    options.after_action = std::chrono::milliseconds(1);
    options.wake = [&] { news.tell(); };
    auto worker = Worker::start(std::move(options));
    return worker ? write_until_killed(**worker, news, std::strtoull(words[2], nullptr, 10)) : 2;
}
