#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>
#include <set>
#include <thread>

namespace foothold::walk {

namespace json = boost::json;

using std::chrono::milliseconds;

namespace {

constexpr int kills = 15;

/// Moments up to a bit more than what something takes when nobody disturbs it.
class Moments {
public:
    template <class Something>
    explicit Moments(Something something) {
        const auto began = std::chrono::steady_clock::now();
        something();
        longest_ = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began) * 5 / 4;
    }
    void wait() { std::this_thread::sleep_for(std::chrono::microseconds{random_() % longest_.count()}); }

private:
    std::chrono::microseconds longest_{};
    std::mt19937_64 random_{20'260'312};
};

/// Whom Samira can write to.
std::string somebody(const Tablet& samira) { return text_of(find_by(samira.show(), "records", "kind_of_record", "match"), "id"); }

/// How often each text was written by the one whose tablet this is.
std::map<std::string, int> own_texts(const json::object& shown) {
    std::map<std::string, int> texts;
    for (const auto& record : shown.at("records").as_array())
        if (record.at("kind_of_record") == "message" && record.at("from") == shown.at("person"))
            ++texts[text_of(record.as_object(), "text")];
    return texts;
}

bool is_set_aside(const Tablet& tablet) { return std::filesystem::exists(tablet.data() / "set-aside-1"); }

} // namespace

TEST_CASE("an action that is killed while it is kept was kept if it said so, and arrives once") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const auto match = somebody(samira);
    centre.close();
    Moments moments{[&] { samira.act({"message", match, "undisturbed"}); }};
    std::set<std::string> said{"undisturbed"};
    for (int kill = 0; kill < kills; ++kill) {
        const std::string text = "said " + std::to_string(kill);
        Process acting{samira.words({"act", "message", match, text})};
        moments.wait();
        if (acting.kill().out.starts_with("kept ")) said.insert(text);
        const auto shown = samira.show();
        for (const std::string& kept : said) CHECK(own_texts(shown)[kept] == 1);
        CHECK(shown.at("actions").as_array().size() == shown.at("unsent").to_number<std::size_t>());
    }
    CHECK_FALSE(is_set_aside(samira));
    const auto unsent = samira.show().at("unsent").as_int64();
    centre.open();
    CHECK(samira.sync().at("actions_sent").as_int64() == unsent);
    CHECK(centre.show().at("actions").as_int64() == unsent);
    for (const std::string& kept : said) CHECK(own_texts(samira.show())[kept] == 1);
}

TEST_CASE("a window that is killed at any moment loses nothing that was kept, and sends nothing twice") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const auto match = somebody(samira);
    const auto has_sent = [&](std::int64_t count) { return centre.show().at("actions").as_int64() >= count; };
    samira.act({"message", match, "undisturbed"});
    Moments moments{[&] {
        Process window{samira.words({}), unseen()};
        REQUIRE(becomes([&] { return has_sent(1); }));
    }};
    for (int kill = 0; kill < kills; ++kill) {
        samira.act({"message", match, std::to_string(kill)});
        Process window{samira.words({}), unseen()};
        moments.wait();
        CHECK(window.is_running());
        window.kill();
    }
    CHECK_FALSE(is_set_aside(samira));
    samira.sync();
    const auto shown = samira.show();
    CHECK(shown.at("unsent").as_int64() == 0);
    for (int kill = 0; kill < kills; ++kill) CHECK(own_texts(shown)[std::to_string(kill)] == 1);
    CHECK(centre.show().at("actions").as_int64() == kills + 1);
}

TEST_CASE("a server that is killed while tablets push loses and doubles nothing") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const auto match = somebody(samira);
    std::int64_t written = 0;
    const auto write = [&] { samira.act({"message", match, std::to_string(++written)}); };
    write();
    Moments moments{[&] { samira.sync(); }};
    std::int64_t sent = 1;
    for (int kill = 0; kill < kills; ++kill) {
        write();
        Process syncing{samira.words({"sync"})};
        moments.wait();
        centre.kill();
        const auto synced = syncing.wait();
        CHECK(synced.signal == 0);
        if (synced.exit_code == 0) sent = written;
        CHECK(written - samira.show().at("unsent").as_int64() >= sent);
        centre.open();
        CHECK(centre.show().at("actions").as_int64() >= sent);
    }
    samira.sync();
    const auto shown = samira.show();
    CHECK(shown.at("unsent").as_int64() == 0);
    CHECK(centre.show().at("actions").as_int64() == written);
    for (std::int64_t n = 1; n <= written; ++n) CHECK(own_texts(shown)[std::to_string(n)] == 1);
}

} // namespace foothold::walk
