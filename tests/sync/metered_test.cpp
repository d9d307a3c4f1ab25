#include "tests/client/directory.hpp"
#include "tests/sync/pictures.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

namespace foothold::sync_tests {

namespace {

constexpr std::uint64_t notices = 500;

// About 1 kB that hardly compresses.
std::string words(std::uint64_t seed) {
    std::mt19937_64 random{seed};
    std::string text(1000, ' ');
    for (char& letter : text) letter = static_cast<char>('a' + random() % 26);
    return text;
}

// Half a megabyte of notices for Amal, and pictures of next week's lesson.
struct LargeTown {
    LargeTown() : server(directory.path() / "server") {
        auto records = town::records();
        for (std::uint64_t number = 0; number < notices; ++number) {
            domain::Notice notice = town::notice({20, number}, town::amal);
            notice.title = domain::untranslated(words(number));
            records.push_back(std::move(notice));
        }
        const auto blobs = town::pictures(2, 300'000);
        records.push_back(town::lesson_with({14, 1}, town::sewing, blobs));
        server.load(std::move(records), blobs);
    }

    client::Directory directory;
    RunningServer server;
};

} // namespace

TEST_CASE("a sync over a link that costs brings the first things, says how much waits, and loses no action") {
    LargeTown town;
    Tablet amal(town.directory.path() / "amal", town.server, town::amal);
    const auto first = amal.sync(true);
    CHECK(first.bytes_down < 32 * 1024);
    CHECK(first.bytes_coming > notices * 1000 / 8);
    CHECK(first.attachment_bytes == 0);
    CHECK(amal.model().records().find<domain::Person>(town::amal));
    CHECK(amal.model().records().all<domain::Notice>().size() < notices);

    amal.perform(domain::SetLanguages{{"ar"}});
    CHECK(amal.sync(true).actions_sent == 1);
    const auto whole = amal.sync();
    CHECK(whole.bytes_coming == 0);
    CHECK(whole.attachments_here == 2);
    CHECK(amal.model().records().all<domain::Notice>().size() >= notices);
    CHECK(amal.model().records().find<domain::Person>(town::amal)->languages == std::vector<std::string>{"ar"});
    CHECK(amal.model().unsent() == 0);
}

TEST_CASE("over a link that costs small news come as over any other, and large pictures do not") {
    LargeTown town;
    Tablet omar(town.directory.path() / "omar", town.server, town::omar);
    const auto synced = omar.sync(true);
    CHECK(synced.bytes_coming == 0);
    CHECK(omar.model().status().confirmed_through);
    Tablet amal(town.directory.path() / "amal", town.server, town::amal);
    amal.sync();
    const auto more = town::pictures(3, 300'000);
    town.server.load({town::lesson_with({14, 2}, town::sewing, more)}, more);
    const auto news = amal.sync(true);
    CHECK(news.bytes_coming == 0);
    CHECK(news.attachment_bytes == 0);
    CHECK(news.attachments_absent > 0);
    CHECK(amal.sync().attachments_absent == 0);
}

} // namespace foothold::sync_tests
