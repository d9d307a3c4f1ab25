#include "sync/protocol/codec.hpp"
#include "sync/server/data_folder.hpp"
#include "tests/server/service_fixture.hpp"
#include "tests/server/socket_client.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

namespace foothold::server {

namespace {

/// The real program on a data folder, killed without a warning when this object goes.
class Server {
public:
    explicit Server(const std::filesystem::path& data) {
        int output[2];
        REQUIRE(::pipe2(output, O_CLOEXEC) == 0);
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(output[1], STDOUT_FILENO);
            ::execl(FOOTHOLD_SERVER, FOOTHOLD_SERVER, "serve", "--data", data.c_str(), "--listen", "127.0.0.1:0",
                    "--syncs-per-minute", "1000000", nullptr);
            ::_exit(127);
        }
        ::close(output[1]);
        std::string line;
        for (char c = 0; ::read(output[0], &c, 1) == 1 && c != '\n';) line += c;
        ::close(output[0]);
        REQUIRE(line.starts_with("listening on http://127.0.0.1:"));
        port_ = static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server() { end(SIGKILL); }

    int end(int signal) {
        if (process_ <= 0) return -1;
        ::kill(process_, signal);
        int status = 0;
        ::waitpid(std::exchange(process_, -1), &status, 0);
        return status;
    }
    std::uint16_t port() const { return port_; }

private:
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
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
    explicit Writer(std::string token) : token_(std::move(token)) {}

    void write_until_broken(std::uint16_t port) try {
        SocketClient client{port};
        for (;;) {
            const std::uint64_t n = acknowledged + 1;
            const domain::Action action{{5, n},
                                        id_of(ServiceFixture::samira),
                                        moment(0, 9),
                                        domain::SendMessage{{6, n}, id_of(ServiceFixture::contact), std::to_string(n), "en"}};
            const auto response = sync_over(client, token_, {{}, {}, {}, {{n, protocol::encode(action)}}});
            if (!response) return;
            CHECK(response->verdicts.at(0).verdict == domain::Verdict::applied);
            acknowledged = n;
        }
    } catch (const std::runtime_error&) {
    }

    std::uint64_t acknowledged = 0;

private:
    std::string token_;
};

} // namespace

TEST_CASE_METHOD(ServiceFixture,
                 "a server that is killed while it is written to loses and doubles nothing that it acknowledged") {
    SystemRandom system_random;
    const auto data = DataFolder::open(folder.path() / "data", SystemClock{});
    REQUIRE(data);
    std::filesystem::copy_file(folder.path() / "key", folder.path() / "data/token.key",
                               std::filesystem::copy_options::overwrite_existing);
    clock.at = data->clock().now();
    const auto code = service->invite(id_of(samira), std::chrono::minutes{10});
    const auto token = service->enrol({{}, *code, "Tablet"})->token;
    service.reset();
    storage.reset();
    for (const char* suffix : {"", "-wal", "-shm"})
        if (std::filesystem::exists(folder.path() / (std::string{"db"} + suffix)))
            std::filesystem::rename(folder.path() / (std::string{"db"} + suffix),
                                    folder.path() / (std::string{"data/foothold.db"} + suffix));

    Writer writer{token};
    for (int kill = 0; kill < 20; ++kill) {
        Server server{folder.path() / "data"};
        std::thread writing{[&] { writer.write_until_broken(server.port()); }};
        std::this_thread::sleep_for(std::chrono::milliseconds{10 + kill * 7 % 60});
        server.end(SIGKILL);
        writing.join();
    }
    REQUIRE(writer.acknowledged >= 20);

    Server server{folder.path() / "data"};
    SocketClient client{server.port()};
    std::multiset<std::string> texts;
    const auto all = sync_over(client, token, {});
    REQUIRE(all);
    for (const auto& change : all->changes) {
        const auto record = protocol::decode_record(change.kind, change.body);
        REQUIRE(record);
        if (const auto* message = std::get_if<domain::Message>(&*record)) texts.insert(message->text);
    }
    for (std::uint64_t n = 1; n <= writer.acknowledged; ++n) CHECK(texts.count(std::to_string(n)) == 1);
    CHECK(texts.size() <= writer.acknowledged + 1);
    CHECK(texts.count(std::to_string(writer.acknowledged + 1)) <= 1);
    CHECK(WEXITSTATUS(server.end(SIGTERM)) == 0);
}

} // namespace foothold::server
