#include "app/screens/today_view.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/device.hpp"
#include "sync/client/headless.hpp"
#include "sync/client/random.hpp"
#include "sync/client/replica.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/town.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

namespace foothold::main {

namespace {

namespace fs = std::filesystem;
namespace town = sync_tests::town;

using domain::Id;
using domain::Instant;
using domain::Notice;

constexpr std::int64_t ten_years = 10 * 365 * domain::day_s;
constexpr Id talk{9, 1};
constexpr Id helper{9, 2};
constexpr Id school{9, 3};
constexpr Id library{9, 4};
const domain::Date today = *domain::parse_date("2026-03-12");

// What a staff member changes, as somebody would say it: the record, the words for it before and the words after.
struct Edit {
    Id about;
    std::string before;
    std::string after;

    bool operator==(const Edit&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Edit& edit) {
    return out << domain::to_string(edit.about) << ": " << edit.before << " -> " << edit.after;
}

// Staff who change one thing after another of what Amal knows.
class Staff {
public:
    static constexpr std::uint64_t kinds = 6;

    Staff() {
        lesson_ = town::lesson(town::sewing_lesson, town::sewing);
        lesson_.place = school;
        lesson_.teacher = "Henrik";
        talk_.id = talk;
        talk_.person = town::amal;
        talk_.with_name = "Mette";
        talk_.starts = town::soon;
        talk_.ends = town::soon + domain::hour_s;
        helper_.id = helper;
        helper_.person = town::amal;
        helper_.name = "Line";
        helper_.phone = "20 00 00 00";
        for (const domain::Record& record : town::records())
            if (const auto* event = std::get_if<domain::Event>(&record)) dinner_ = *event;
    }

    std::vector<domain::Record> records() const {
        auto records = town::records();
        const domain::Rsvp yes{domain::combine(town::dinner, town::amal), town::dinner, town::amal, true, Instant{1}};
        const std::vector<domain::Record> more{lesson_,
                                               talk_,
                                               helper_,
                                               yes,
                                               domain::Place{.id = school, .name = domain::untranslated("School")},
                                               domain::Place{.id = library, .name = domain::untranslated("Library")}};
        std::erase_if(records, [](const domain::Record& record) {
            return domain::id_of(record) == town::sewing_lesson || std::holds_alternative<Notice>(record);
        });
        for (domain::Record& record : records)
            if (auto* course = std::get_if<domain::Course>(&record)) course->title = domain::untranslated("Sewing");
        records.insert(records.end(), more.begin(), more.end());
        return records;
    }

    // Each kind of change is one thing that is different.
    domain::Record change(std::uint64_t kind) {
        switch (kind % kinds) {
        case 0:
            note(lesson_.id, time(lesson_.starts), time(lesson_.starts + domain::day_s));
            lesson_.starts = lesson_.starts + domain::day_s;
            lesson_.ends = lesson_.ends + domain::day_s;
            return lesson_;
        case 1:
            note(lesson_.id, place(lesson_.place), place(other(lesson_.place)));
            lesson_.place = other(lesson_.place);
            return lesson_;
        case 2:
            note(talk_.id, talk_.is_cancelled ? "off" : "on", talk_.is_cancelled ? "on" : "off");
            talk_.is_cancelled = !talk_.is_cancelled;
            return talk_;
        case 3: {
            const std::string before = talk_.interpreter.name;
            talk_.interpreter = {domain::InterpreterStatus::confirmed, {}, "ar", "Farid" + std::to_string(++last_)};
            note(talk_.id, before, talk_.interpreter.name);
            return talk_;
        }
        case 4: {
            const std::string before = helper_.phone;
            helper_.phone = "20 00 00 " + std::to_string(10 + ++last_);
            note(helper_.id, before, helper_.phone);
            return helper_;
        }
        default:
            note(dinner_.id, time(dinner_.starts), time(dinner_.starts + domain::hour_s));
            dinner_.starts = dinner_.starts + domain::hour_s;
            dinner_.ends = dinner_.ends + domain::hour_s;
            return dinner_;
        }
    }

    std::vector<Edit> take_edits() { return std::exchange(edits_, {}); }

    static std::string time(Instant instant) { return std::to_string(instant.seconds); }

private:
    static Id other(Id id) { return id == school ? library : school; }
    static std::string place(Id id) { return id == school ? "School" : "Library"; }
    void note(Id about, std::string before, std::string after) { edits_.push_back({about, std::move(before), std::move(after)}); }

    domain::Session lesson_;
    domain::Talk talk_;
    domain::Contact helper_;
    domain::Event dinner_;
    std::vector<Edit> edits_;
    int last_ = 0;
};

// The one thing that is different, in the same words.
Edit edit_in(const Notice& notice) {
    REQUIRE(notice.difference);
    const auto& [before, after] = *notice.difference;
    std::vector<Edit> found;
    const auto compare = [&](const std::string& left, const std::string& right) {
        if (left != right) found.push_back({notice.about, left, right});
    };
    compare(Staff::time(before.starts.value_or(Instant{})), Staff::time(after.starts.value_or(Instant{})));
    compare(std::string{before.place.find(domain::no_language)}, std::string{after.place.find(domain::no_language)});
    compare(before.is_cancelled ? "off" : "on", after.is_cancelled ? "off" : "on");
    compare(before.interpreter.name, after.interpreter.name);
    compare(before.phone, after.phone);
    REQUIRE(found.size() == 1);
    return found.front();
}

class ShiftedClock : public client::Clock {
public:
    Instant now() const override { return clock_.now() + shift_s; }
    std::chrono::milliseconds elapsed() const override { return clock_.elapsed(); }

    std::int64_t shift_s = 0;

private:
    client::SystemClock clock_;
};

// Amal's tablet, whose app is opened anew for each thing that is done with it.
class AmalsTablet {
public:
    AmalsTablet(const fs::path& folder, sync_tests::RunningServer& server) : data_{.root = folder} {
        REQUIRE(client::enrol(data_, server.url(), server.invite(town::amal), "Tablet", transport_));
    }

    void sync() {
        auto device = open();
        sync(device);
    }
    // As kill -9 leaves it right after what came is on the disk: what was in the files stays, and nothing is tidied up.
    void sync_and_be_killed() {
        const fs::path copy = data_.root.string() + ".killed";
        {
            auto device = open();
            sync(device);
            fs::copy(data_.root, copy, fs::copy_options::recursive);
        }
        fs::remove_all(data_.root);
        fs::rename(copy, data_.root);
    }
    // What Today shows as new now, in its order; each is tapped, and the app is closed.
    std::vector<Edit> look_and_tap() {
        auto device = open();
        client::Model model(device.enrolment().person, device.enrolment().role);
        auto changes = device.load(clock.now());
        REQUIRE(changes);
        model.take(std::move(*changes));
        const screens::Scene scene{model, reader_, settings_, place_, {}, clock.now(), {800, 1280}};
        std::vector<Edit> shown;
        for (const screens::NewsView& news : screens::make_today(scene).news) {
            const auto& mark = std::get<domain::MarkNoticeRead>(news.mark);
            const auto* notice = model.records().find<Notice>(mark.notice);
            REQUIRE(notice);
            shown.push_back(edit_in(*notice));
            REQUIRE_FALSE(news.title.empty());
            REQUIRE_FALSE(news.changes.empty());
            REQUIRE(device.store().keep({random_.id(), town::amal, clock.now(), news.mark}, clock.now()));
        }
        return shown;
    }

    ShiftedClock clock;

private:
    client::Device open() const {
        auto device = client::Device::open(data_, clock.now());
        REQUIRE(device);
        return std::move(*device);
    }
    void sync(client::Device& device) {
        client::Replica replica(device.store(), transport_, clock, random_, device.enrolment(), {});
        replica.start_sync();
        while (replica.syncs_ended() == 0) {
            replica.step(std::chrono::milliseconds(20));
            if (replica.is_syncing()) transport_.wait(std::chrono::milliseconds(1000));
        }
        REQUIRE_FALSE(replica.status().error);
    }

    client::DataDirectory data_;
    client::CurlTransport transport_;
    client::SystemRandom random_;
    i18n::Catalogues catalogues_;
    screens::Reader reader_{catalogues_, {"en"}};
    screens::Settings settings_;
    screens::Place place_;
};

// Now and then two changes come with one file.
void change(sync_tests::RunningServer& server, Staff& staff, std::size_t count, std::mt19937_64& dice) {
    while (count > 0) {
        std::vector<domain::Record> file{staff.change(dice())};
        --count;
        if (count > 0 && std::holds_alternative<domain::Contact>(file.front())) {
            file.push_back(staff.change(0));
            --count;
        }
        server.load(file);
    }
}

std::vector<Edit> look_at_everything(AmalsTablet& tablet) {
    std::vector<Edit> all;
    for (;;) {
        const auto shown = tablet.look_and_tap();
        REQUIRE(shown.size() <= 5);
        if (shown.empty()) return all;
        all.insert(all.end(), shown.begin(), shown.end());
    }
}

} // namespace

TEST_CASE("so many changes, so many differences: each once, the newest first, whatever the clocks do and whoever ends the app") {
    std::mt19937_64 dice(20'260'312);
    const TemporaryFolder folder;
    Staff staff;
    sync_tests::RunningServer server(folder.path() / "server");
    server.go_to({today, 9 * 60});
    server.load(staff.records());
    AmalsTablet tablet(folder.path() / "tablet", server);
    tablet.sync();
    REQUIRE(tablet.look_and_tap().empty());
    for (int round = 0; round < 12; ++round) {
        const std::size_t count = round == 0 ? 60 : 1 + dice() % 60;
        CAPTURE(round, count);
        server.go_to({today + static_cast<int>(dice() % 5), static_cast<int>(dice() % 1440)}); // the server's goes back, too
        const std::size_t early = round % 3 == 1 ? dice() % (count + 1) : 0;
        change(server, staff, early, dice);
        if (early > 0) tablet.sync(); // brings the first of them, and nobody looks
        tablet.clock.shift_s = round % 2 == 0 ? 0 : ten_years;
        change(server, staff, count - early, dice);
        round % 4 == 3 ? tablet.sync_and_be_killed() : tablet.sync();
        tablet.clock.shift_s = round % 4 == 0 ? -ten_years : 0;
        auto expected = staff.take_edits();
        REQUIRE(expected.size() == count);
        std::ranges::reverse(expected);
        CHECK(look_at_everything(tablet) == expected);
        tablet.sync();
        CHECK(tablet.look_and_tap().empty());
    }
    AmalsTablet other(folder.path() / "other", server);
    other.sync();
    CHECK(other.look_and_tap().empty());
}

} // namespace foothold::main
