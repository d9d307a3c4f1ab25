#include "tests/sync/pictures.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"
#include "tests/temporary_folder.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <random>
#include <set>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace foothold::sync_tests {

namespace {

constexpr std::uint64_t seed = 20'260'312;
constexpr int kills_in_a_town = 200;
constexpr std::uint64_t numbers_of_a_life = 1000;

/// The client's process, from its start until it is killed.
class Life {
public:
    Life(const client::DataDirectory& data, std::uint64_t first_number) {
        int pipe[2];
        REQUIRE(::pipe2(pipe, O_CLOEXEC) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        const std::string number = std::to_string(first_number);
        if (process_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::dup2(pipe[1], STDOUT_FILENO);
            ::execl(FOOTHOLD_BUSY_TABLET, FOOTHOLD_BUSY_TABLET, data.root.c_str(), number.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(pipe[1]);
        said_ = pipe[0];
    }
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;
    ~Life() { ::close(said_); }

    /// The next number that was said; 0 when the life is over.
    std::uint64_t next() {
        std::string line;
        for (char c = 0; ::read(said_, &c, 1) == 1 && c != '\n';) line += c;
        return line.empty() ? 0 : std::stoull(line);
    }
    /// True when it was still alive.
    bool kill() {
        ::kill(process_, SIGKILL);
        int status = 0;
        ::waitpid(process_, &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

private:
    pid_t process_ = -1;
    int said_ = -1;
};

/// A town whose one tablet is killed again and again.
class KilledTown {
public:
    explicit KilledTown(std::uint64_t town_seed) : random_(town_seed) {
        amal_.sync();
        server_.load({town::lesson_with({14, 1}, town::sewing, pictures_)}, pictures_);
    }

    /// After so many words, or at the start, and then at any moment of the time that one more takes.
    void kill() {
        const std::uint64_t first = ++lives_ * numbers_of_a_life;
        Life life(amal_.data(), first);
        const bool is_at_start = random_() % 4 == 0;
        for (std::uint64_t words = is_at_start ? 0 : 1 + random_() % 4; words > 0; --words) hear(life.next());
        std::this_thread::sleep_for(std::chrono::microseconds(random_() % (is_at_start ? 30'000 : 6'000)));
        REQUIRE(life.kill());
        while (const std::uint64_t number = life.next()) hear(number);
    }

    /// A new tablet sees what the server has.
    void count() {
        while (amal_.model().unsent() > 0) amal_.sync();
        Tablet other(directory_.path() / "other", server_, town::amal);
        other.sync();
        std::multiset<std::string> texts;
        const client::Model seen = other.model();
        for (const auto& [id, message] : seen.records().all<domain::Message>()) texts.insert(message.text);
        for (const std::uint64_t number : said_) CHECK(texts.count(std::to_string(number)) == 1);
        auto database = sqlite::Database::open(directory_.path() / "server/server.db", {});
        REQUIRE(database);
        CHECK(*database->integer(-1, "SELECT count(*) FROM action") == static_cast<std::int64_t>(texts.size()));
        CHECK_FALSE(std::filesystem::exists(amal_.data().root / "set-aside-1"));
        check_pictures();
    }

    std::size_t said() const { return said_.size(); }

private:
    void check_pictures() {
        CHECK(amal_.sync().attachments_absent == 0);
        for (const server::Blob& blob : pictures_) {
            const auto read = client::read_attachment(amal_.data(), blob.hash);
            REQUIRE(read);
            REQUIRE(*read);
            CHECK((**read == blob.bytes));
        }
    }

    void hear(std::uint64_t number) {
        REQUIRE(number != 0);
        CHECK(said_.insert(number).second);
    }

    TemporaryFolder directory_;
    RunningServer server_{directory_.path() / "server", town::records()};
    Tablet amal_{directory_.path() / "amal", server_, town::amal};
    std::vector<server::Blob> pictures_ = town::pictures(20, 400'000);
    std::mt19937_64 random_;
    std::set<std::uint64_t> said_;
    std::uint64_t lives_ = 0;
};

void kill_in_towns(int towns) {
    CAPTURE(seed);
    for (int number = 0; number < towns; ++number) {
        KilledTown town(seed + static_cast<std::uint64_t>(number));
        for (int kill = 0; kill < kills_in_a_town; ++kill) {
            CAPTURE(number, kill);
            town.kill();
        }
        town.count();
        CHECK(town.said() >= kills_in_a_town);
    }
}

} // namespace

TEST_CASE("a client that is killed 200 times while it acts and syncs loses and doubles nothing that it showed as kept") {
    kill_in_towns(1);
}

TEST_CASE("a client that is killed 10,000 times loses and doubles nothing that it showed as kept", "[.long]") {
    kill_in_towns(50);
}

} // namespace foothold::sync_tests
