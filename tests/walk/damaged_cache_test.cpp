#include "tests/client/bytes_on_disk.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <csignal>

namespace foothold::walk {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_bytes = 4096;

/// Goes on with a clear line, or says in one why it does not. Never with a signal.
void check_that_it_copes(const Finished& finished, const char* code) {
    INFO(finished.err);
    CHECK(finished.signal == 0);
    CHECK(finished.err.starts_with("foothold: "));
    CHECK(finished.err.find(code) != std::string::npos);
    CHECK(std::ranges::count(finished.err, '\n') == 1);
}

std::size_t count_of_records(const Tablet& tablet) { return tablet.show().at("records").as_array().size(); }

/// Samira's tablet with one action that the server does not have, to be damaged again and again.
struct Patient {
    Centre centre;
    Tablet samira{centre, "samira"};
    std::size_t records = 0;
    std::string cache;

    Patient() {
        samira.act({"languages", "da,en"});
        records = count_of_records(samira);
        cache = client::content_of(file());
        fs::copy(samira.data(), healthy(), fs::copy_options::recursive);
    }
    fs::path file() const { return samira.data() / "cache.db"; }
    fs::path healthy() const { return centre.folder() / "healthy"; }
    void become_healthy() const {
        fs::remove_all(samira.data());
        fs::copy(healthy(), samira.data(), fs::copy_options::recursive);
    }
};

} // namespace

TEST_CASE("a cache that lost all its bytes is told, put aside and fetched again") {
    const Patient patient;
    client::overwrite(patient.file(), "");
    const auto shown = patient.samira.run({"show"});
    CHECK(shown.exit_code == 0);
    check_that_it_copes(shown, "(cache.damaged: ");
    patient.samira.sync();
    CHECK(count_of_records(patient.samira) == patient.records);
    CHECK(fs::exists(patient.samira.data() / "set-aside-1" / "cache.db"));
}

TEST_CASE("a sync fetches again what was damaged, and says so") {
    const Patient patient;
    client::overwrite(patient.file(), std::string(patient.cache.size(), 'x'));
    const auto synced = patient.samira.run({"sync"});
    CHECK(synced.exit_code == 0);
    check_that_it_copes(synced, "(cache.damaged: ");
    CHECK(count_of_records(patient.samira) == patient.records);
    CHECK(patient.samira.run({"show"}).err.empty());
}

TEST_CASE("a window opens on what is damaged and fetches it again") {
    const Patient patient;
    client::overwrite(patient.file(), "");
    client::overwrite(patient.samira.data() / "settings.json", "{\"theme\": ");
    Process window{patient.samira.words({}), unseen()};
    const auto has_fetched = [&] {
        const auto log = client::content_of(patient.samira.data() / "cache.db-wal");
        return client::content_of(patient.file()).size() + log.size() >= patient.cache.size();
    };
    CHECK(becomes([&] { return !window.is_running() || has_fetched(); }));
    window.send(SIGTERM);
    CHECK(window.wait().exit_code == 0);
    CHECK(count_of_records(patient.samira) == patient.records);
}

TEST_CASE("an action on a damaged cache is not said to be kept") {
    const Patient patient;
    client::overwrite(patient.file(), "");
    const auto acted = patient.samira.run({"act", "languages", "ar"});
    CHECK(acted.exit_code == 1);
    CHECK(acted.out.empty());
    check_that_it_copes(acted, "(cache.damaged: ");
}

TEST_CASE("one wrong byte anywhere loses no record, and seldom what was not sent yet") {
    const Patient patient;
    const std::size_t pages = patient.cache.size() / page_bytes;
    REQUIRE(pages >= 8);
    std::size_t wounds = 0;
    std::size_t arrived = 0;
    for (std::size_t page = 0; page < pages; page += std::max<std::size_t>(1, pages / 8)) {
        INFO("page " << page);
        patient.become_healthy();
        std::string cache = patient.cache;
        cache[page * page_bytes + 100] ^= 1;
        client::overwrite(patient.file(), cache);
        CHECK(patient.samira.run({"show"}).signal == 0);
        const auto sent = patient.samira.sync().at("actions_sent").as_int64();
        ++wounds;
        arrived += static_cast<std::size_t>(sent);
        CHECK(count_of_records(patient.samira) == patient.records);
        CHECK(patient.samira.show().at("unsent").as_int64() == 0);
    }
    INFO(arrived << " of " << wounds);
    CHECK(arrived * 2 > wounds);
    CHECK(patient.centre.show().at("actions").as_int64() == 1);
}

TEST_CASE("a cache without its key says so and stays where it is") {
    const Patient patient;
    fs::remove(patient.samira.data() / "device.secret");
    for (const Words& command : {Words{"show"}, Words{"sync"}, Words{"act", "languages", "ar"}}) {
        const auto refused = patient.samira.run(command);
        CHECK(refused.exit_code == 1);
        check_that_it_copes(refused, "(cache.key_lost");
    }
    CHECK(client::content_of(patient.file()) == patient.cache);
}

} // namespace foothold::walk
