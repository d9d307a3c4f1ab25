#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/canned_server.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::walk {

namespace {

/// Ended by itself, said nothing but one line with this code.
void check_refusal(const Finished& finished, const std::string& code) {
    INFO(finished.err);
    CHECK(finished.exit_code == 1);
    CHECK(finished.out.empty());
    CHECK(finished.err.starts_with("foothold: "));
    CHECK(finished.err.find(" (" + code) != std::string::npos);
    CHECK(std::ranges::count(finished.err, '\n') == 1);
}

/// Somebody with one action that the server does not have.
struct Waiting {
    Centre centre;
    Tablet samira{centre, "samira"};

    Waiting() {
        centre.close();
        samira.act({"languages", "da,en"});
    }
    void check_that_nothing_is_lost() const {
        CHECK(samira.show().at("unsent").as_int64() == 1);
        CHECK(find_by(samira.show(), "records", "kind_of_record", "person").at("languages").as_array().front() == "da");
    }
    void check_that_it_arrives() {
        centre.open();
        CHECK(samira.sync().at("actions_sent").as_int64() == 1);
        CHECK(samira.show().at("unsent").as_int64() == 0);
        CHECK(centre.show().at("actions").as_int64() == 1);
    }
};

std::string answer(const std::string& status, const std::string& type, const std::string& body, std::size_t length) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(length) +
           "\r\nConnection: close\r\n\r\n" + body;
}

std::string answer(const std::string& status, const std::string& type, const std::string& body) {
    return answer(status, type, body, body.size());
}

Finished enrol(const std::filesystem::path& data, const std::string& server, const std::string& code) {
    return walk::run({FOOTHOLD, "enrol", "--data", data, "--server", server, "--code", code});
}

} // namespace

TEST_CASE("an address that is none is named in one line, and nothing is written") {
    const client::Directory folder;
    const auto data = folder.path() / "device";
    check_refusal(enrol(data, "http://192.0.2.1", "7Q2M4XK9TD"), "network.not_secure");
    check_refusal(enrol(data, "nonsense://", "7Q2M4XK9TD"), "network.bad_address");
    CHECK_FALSE(std::filesystem::exists(data));
}

TEST_CASE("an address where nobody is, is named in one line, and nothing stays but how the device calls itself") {
    const client::Directory folder;
    const client::DataDirectory data{.root = folder.path() / "device"};
    check_refusal(enrol(data.root, "https://nobody.invalid", "7Q2M4XK9TD"), "network.unknown_host");
    check_refusal(enrol(data.root, "http://127.0.0.1:1", "7Q2M4XK9TD"), "network.refused");
    for (const auto& entry : std::filesystem::directory_iterator(data.root)) CHECK(entry.path() == data.applicant());
    check_refusal(walk::run({FOOTHOLD, "sync", "--data", data.root}), "device.not_enrolled");
}

TEST_CASE("a server that is away, another server, or something that is none costs nothing but time") {
    Waiting waiting;
    const std::string type = "application/vnd.foothold.sync";
    check_refusal(waiting.samira.run({"sync"}), "network.refused");
    const auto meet = [&](const std::string& said, const char* code) {
        INFO(said);
        const client::CannedServer impostor{said, waiting.centre.port()};
        check_refusal(waiting.samira.run({"sync"}), code);
        waiting.check_that_nothing_is_lost();
    };
    meet(answer("200 OK", "text/html", "<html>Log in to the guest network</html>"), "network.not_our_server");
    meet(answer("404 Not Found", "text/html", "<html>nothing here</html>"), "network.not_our_server");
    meet("SSH-2.0-OpenSSH_9.2\r\n", "network.not_our_server");
    meet(answer("200 OK", type, "\x05too short", 4000), "network.truncated");
    meet(answer("200 OK", type, std::string(300, '\xFF')), "protocol.malformed");
    meet(answer("200 OK", type, ""), "protocol.malformed");
    meet(answer("503 Service Unavailable", "text/html", "<html>back soon</html>"), "server.busy");
    meet(answer("500 Internal Server Error", "application/problem+json", "{"), "network.not_our_server");
    waiting.check_that_it_arrives();
}

TEST_CASE("a server that does not know the tablet is told apart, and the right one gets what was kept") {
    Waiting waiting;
    {
        Centre other{{}, waiting.centre.port()};
        check_refusal(waiting.samira.run({"sync"}), "server.wrong_token");
        waiting.check_that_nothing_is_lost();
    }
    waiting.check_that_it_arrives();
}

TEST_CASE("a code works once, for one person, in a folder that is not another's") {
    Centre centre;
    const auto data = centre.folder() / "tablet";
    const auto code = centre.invite("samira");
    check_refusal(enrol(data, centre.url(), "0000000000"), "enrol.code_wrong");
    CHECK(enrol(data, centre.url(), code).exit_code == 0);
    check_refusal(enrol(data, centre.url(), code), "enrol.code_wrong");
    check_refusal(enrol(data, centre.url(), centre.invite("reza")), "device.other_person");
    CHECK(walk::run({FOOTHOLD, "sync", "--data", data}).exit_code == 0);
}

TEST_CASE("a wrong field in a programme file is named with its file and line, and nothing of it counts") {
    const Centre centre;
    const auto before = centre.show();
    const auto copies = centre.folder() / "programmes";
    std::filesystem::copy(FOOTHOLD_PROGRAMMES, copies, std::filesystem::copy_options::recursive);
    client::overwrite(copies / "extra.yaml", "events:\n  - key: one-more\n    programme: fast-track\n    colour: green\n");
    Words load = programme_files(copies);
    load.insert(load.begin(), "load");
    const auto loaded = centre.run(std::move(load));
    INFO(loaded.err);
    CHECK(loaded.exit_code == 1);
    CHECK(loaded.out.empty());
    CHECK(loaded.err.find("extra.yaml:4") != std::string::npos);
    CHECK(loaded.err.find("colour") != std::string::npos);
    CHECK(std::ranges::count(loaded.err, '\n') == 1);
    CHECK(centre.show() == before);
}

} // namespace foothold::walk
