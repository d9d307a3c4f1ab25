#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

namespace foothold::main {

namespace {

using client::SyncStatus;
using screens::Route;
using screens::Screen;

constexpr std::array participant_homes{Screen::today, Screen::path, Screen::people, Screen::offers, Screen::me};
constexpr std::array mentor_screens{Screen::week, Screen::mentees, Screen::offers, Screen::messages, Screen::help, Screen::me};
constexpr std::array coordinator_homes{Screen::offers, Screen::me};

/// A tablet whose first sync is under way.
class Newcomer : public Listener {
public:
    explicit Newcomer(domain::Role role = domain::Role::participant) : Listener({}, {}, {"en"}, screens::person, role) {
        is_now({.phase = SyncStatus::Phase::syncing});
    }

    void is_now(SyncStatus status, std::vector<domain::Record> come = {}) {
        client::Changes changes;
        changes.put = std::move(come);
        changes.status = std::move(status);
        take(std::move(changes));
    }
    bool says_on(Route route, std::string_view words) {
        application().open(route);
        frame();
        return shows(words);
    }
};

domain::Person samira() { return {.id = screens::person, .name = "Samira", .languages = {"en"}}; }

} // namespace

TEST_CASE("before anything has come every home says that it is on its way, in every role") {
    const auto say_so = [](domain::Role role, const auto& homes) {
        Newcomer newcomer(role);
        for (const Screen home : homes) {
            INFO(static_cast<int>(home));
            CHECK(newcomer.says_on({home, {}}, "It is on its way"));
        }
    };
    say_so(domain::Role::participant, participant_homes);
    say_so(domain::Role::mentor, mentor_screens);
    say_so(domain::Role::coordinator, coordinator_homes);
}

TEST_CASE("what has not come yet is called neither missing nor gone") {
    Newcomer newcomer;
    CHECK_FALSE(newcomer.says_on({Screen::path, {}}, "Your plan is not written yet"));
    CHECK_FALSE(newcomer.says_on({Screen::offers, {}}, "Nothing to come to just now"));
    CHECK_FALSE(newcomer.says_on({Screen::session, {7, 7}}, "This is no longer here"));
    newcomer.is_now({.phase = SyncStatus::Phase::syncing}, {samira()});
    for (const Screen screen : {Screen::path, Screen::offers, Screen::competences, Screen::rights, Screen::proof, Screen::move})
        CHECK(newcomer.says_on({screen, {}}, "It is on its way"));
    CHECK_FALSE(newcomer.says_on({Screen::today, {}}, "It is on its way"));
    newcomer.is_now({.phase = SyncStatus::Phase::idle, .confirmed_through = screens::morning});
    CHECK(newcomer.says_on({Screen::path, {}}, "Your plan is not written yet"));
    CHECK(newcomer.says_on({Screen::session, {7, 7}}, "This is no longer here"));
}

TEST_CASE("somebody to whom nothing has come can still call for help") {
    CHECK(Newcomer().says_on({Screen::people, {}}, "Emergency 112"));
}

TEST_CASE("when the first sync does not get through, the reader is told why and what they can do") {
    Newcomer newcomer;
    newcomer.is_now({.phase = SyncStatus::Phase::waiting, .error = Error{"network.refused", {}}});
    CHECK(newcomer.says_on({Screen::path, {}}, "It has not come yet"));
    CHECK(newcomer.shows("The server does not answer right now. Foothold tries again by itself."));
    newcomer.tap("Try again");
    CHECK(newcomer.syncs == 1);
    newcomer.is_now({.phase = SyncStatus::Phase::offline});
    CHECK(newcomer.says_on({Screen::offers, {}}, "There is no internet here now."));
}

TEST_CASE("where internet costs, what is large is fetched when the reader says so") {
    Newcomer newcomer;
    newcomer.is_now({.phase = SyncStatus::Phase::asking, .bytes_coming = 3'200'000});
    CHECK(newcomer.says_on({Screen::today, {}}, "It has not come yet"));
    newcomer.tap("Fetch it now");
    CHECK(newcomer.fetches == 1);
}

} // namespace foothold::main
