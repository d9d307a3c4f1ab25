#include "sync/protocol/codec.hpp"
#include "sync/server/data_folder.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/server/service_fixture.hpp"
#include "tests/server/socket_client.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <thread>

namespace foothold::server {

namespace {

constexpr std::uint64_t seed = 20'260'312;
constexpr int kills_in_a_folder = 200;

/// The real program on a data folder, killed without a warning when this object goes.
class Server {
public:
    explicit Server(const std::filesystem::path& data) {
        int output[2];
        REQUIRE(::pipe2(output, O_CLOEXEC) == 0);
        process_ = ::fork();
        if (process_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::dup2(output[1], STDOUT_FILENO);
            ::execl(FOOTHOLD_SERVER, FOOTHOLD_SERVER, "serve", "--data", data.c_str(), "--listen", "127.0.0.1:0",
                    "--syncs-per-minute", "1000000", nullptr);
            ::_exit(127);
        }
        ::close(output[1]);
        output_ = output[0];
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server() {
        end(SIGKILL);
        ::close(output_);
    }

    /// Waits until it listens.
    std::uint16_t port() {
        std::string line;
        for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';) line += c;
        REQUIRE(line.starts_with("listening on http://127.0.0.1:"));
        return static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
    }
    int end(int signal) {
        if (process_ <= 0) return -1;
        ::kill(process_, signal);
        int status = 0;
        ::waitpid(std::exchange(process_, -1), &status, 0);
        return status;
    }

private:
    pid_t process_ = -1;
    int output_ = -1;
};

/// None when the connection broke before the whole answer was there.
std::optional<protocol::SyncResponse> sync_over(SocketClient& client, const std::string& token,
                                                const protocol::SyncRequest& request) {
    const auto body = protocol::encode(request);
    client.send("POST /v1/sync HTTP/1.1\r\nHost: h\r\nContent-Type: application/vnd.foothold.sync\r\nAuthorization: Bearer " +
                token + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    const auto answer = client.read_answer();
    const auto end = answer.find("\r\n\r\n");
    if (end == std::string::npos || !answer.starts_with("HTTP/1.1 200")) return std::nullopt;
    auto response = protocol::decode<protocol::SyncResponse>(answer.substr(end + 4));
    if (!response) return std::nullopt;
    return std::move(*response);
}

/// A device that sends one message after another, each until it is acknowledged.
class Writer {
public:
    Writer(std::uint64_t number, std::string token) : number_(number), token_(std::move(token)) {}

    /// On a thread of its own, with `begin` before.
    void write_until_broken(std::uint16_t port) {
        try {
            SocketClient client{port};
            while (write_next(client)) continue;
        } catch (const std::runtime_error&) { // no connection any more
        }
        is_writing_ = false;
    }
    void begin() { is_writing_ = true; }
    bool is_writing() const { return is_writing_; }

    std::uint64_t acknowledged() const { return acknowledged_; }
    std::string text_of(std::uint64_t n) const { return std::to_string(number_) + " says " + std::to_string(n); }
    bool was_refused() const { return was_refused_; }
    const std::string& token() const { return token_; }

private:
    /// The same message once more when the answer did not come.
    bool write_next(SocketClient& client) {
        const std::uint64_t n = acknowledged_ + 1;
        const domain::Action action{{5 + 2 * number_, n},
                                    id_of(ServiceFixture::samira),
                                    moment(0, 9),
                                    domain::SendMessage{{6 + 2 * number_, n}, id_of(ServiceFixture::contact), text_of(n), "en"}};
        request_.actions = {{n, protocol::encode(action)}};
        const auto response = sync_over(client, token_, request_);
        if (!response) return false;
        was_refused_ = was_refused_ || response->verdicts.at(0).verdict != domain::Verdict::applied;
        request_.epoch = response->epoch;
        if (!response->is_unchanged) request_.cursors = response->scopes;
        ++acknowledged_;
        return true;
    }

    std::uint64_t number_;
    std::string token_;
    protocol::SyncRequest request_;
    std::atomic<std::uint64_t> acknowledged_ = 0;
    std::atomic<bool> was_refused_ = false;
    std::atomic<bool> is_writing_ = false;
};

/// Enough that several share a commit.
constexpr std::uint64_t writers = 4;

/// A data folder with a small world, whose server is killed again and again.
class KilledFolder : private ServiceFixture {
public:
    explicit KilledFolder(std::uint64_t folder_seed) : moments_(folder_seed) {
        enrol_writers();
        move_into_folder();
    }

    /// At any moment of its start, or after so many acknowledgements and then at any moment of the time that one more takes.
    void kill() {
        Server server{data()};
        if (moments_() % 4 == 0) {
            wait_up_to(30'000);
            return check_killed(server.end(SIGKILL));
        }
        const auto enough = acknowledged() + moments_() % 4 * writers;
        const auto port = server.port();
        std::vector<std::thread> writing;
        for (Writer& writer : writers_) {
            writer.begin();
            writing.emplace_back([&writer, port] { writer.write_until_broken(port); });
        }
        while (std::ranges::all_of(writers_, &Writer::is_writing) && acknowledged() < enough)
            std::this_thread::sleep_for(std::chrono::microseconds{100});
        wait_up_to(5'000);
        const int status = server.end(SIGKILL);
        for (std::thread& thread : writing) thread.join();
        check_killed(status);
    }

    void count() {
        Server server{data()};
        SocketClient client{server.port()};
        std::multiset<std::string> texts;
        protocol::SyncRequest request;
        for (bool has_more = true; has_more;) {
            const auto part = sync_over(client, writers_.front().token(), request);
            REQUIRE(part);
            for (const auto& change : part->changes) {
                const auto record = protocol::decode_record(change.kind, change.body);
                REQUIRE(record);
                if (const auto* message = std::get_if<domain::Message>(&*record)) texts.insert(message->text);
            }
            request = {{}, part->epoch, part->scopes, {}};
            has_more = part->has_more;
        }
        for (const Writer& writer : writers_) {
            const std::uint64_t acknowledged = writer.acknowledged();
            for (std::uint64_t n = 1; n <= acknowledged; ++n) CHECK(texts.count(writer.text_of(n)) == 1);
            CHECK(texts.count(writer.text_of(acknowledged + 1)) <= 1);
            CHECK_FALSE(writer.was_refused());
        }
        CHECK(texts.size() <= acknowledged() + writers);
        CHECK(WEXITSTATUS(server.end(SIGTERM)) == 0);
        check_actions(static_cast<std::int64_t>(texts.size()));
    }

    std::uint64_t acknowledged() const {
        std::uint64_t all = 0;
        for (const Writer& writer : writers_) all += writer.acknowledged();
        return all;
    }

private:
    std::filesystem::path data() const { return folder.path() / "data"; }

    void enrol_writers() {
        const auto opened = DataFolder::open(data(), SystemClock{});
        REQUIRE(opened);
        std::filesystem::copy_file(folder.path() / "key", data() / "token.key",
                                   std::filesystem::copy_options::overwrite_existing);
        clock.at = opened->clock().now();
        for (std::uint64_t number = 0; number < writers; ++number) {
            const auto code = service->invite(id_of(samira), std::chrono::minutes{10});
            REQUIRE(code);
            writers_.emplace_back(number, service->enrol({{}, *code, "Tablet"})->token);
        }
    }

    void move_into_folder() {
        service.reset();
        storage.reset();
        for (const std::string suffix : {"", "-wal", "-shm"})
            if (std::filesystem::exists(folder.path() / ("db" + suffix)))
                std::filesystem::rename(folder.path() / ("db" + suffix), data() / ("foothold.db" + suffix));
    }

    void wait_up_to(std::uint64_t microseconds) {
        std::this_thread::sleep_for(std::chrono::microseconds{moments_() % microseconds});
    }
    static void check_killed(int status) { CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)); }

    /// Each has had its effect once: there are as many as there are messages.
    void check_actions(std::int64_t messages) {
        auto database = sqlite::Database::open(data() / "foothold.db", {});
        REQUIRE(database);
        CHECK(*database->integer(-1, "SELECT count(*) FROM action") == messages);
        CHECK(*database->integer(-1, "SELECT count(DISTINCT id) FROM action") == messages);
    }

    std::mt19937_64 moments_;
    std::deque<Writer> writers_;
};

void kill_in_folders(int folders) {
    CAPTURE(seed);
    for (int number = 0; number < folders; ++number) {
        KilledFolder folder{seed + static_cast<std::uint64_t>(number)};
        for (int kill = 0; kill < kills_in_a_folder; ++kill) {
            CAPTURE(number, kill);
            folder.kill();
        }
        folder.count();
        CHECK(folder.acknowledged() >= kills_in_a_folder);
    }
}

} // namespace

TEST_CASE("a server that is killed 200 times while it is written to loses and doubles nothing that it acknowledged") {
    kill_in_folders(1);
}

TEST_CASE("a server that is killed 10,000 times loses and doubles nothing that it acknowledged", "[.long]") {
    kill_in_folders(50);
}

} // namespace foothold::server
