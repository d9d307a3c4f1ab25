#include "sync/client/clock.hpp"
#include "sync/client/device.hpp"
#include "sync/client/random.hpp"
#include "sync/client/replica.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"
#include "tests/temporary_folder.hpp"

#include <algorithm>
#include <random>

namespace foothold::sync_tests {

namespace {

constexpr std::uint64_t seed = 20'261'127;
constexpr std::uint64_t lessons_of_a_course = 1'100; // of 1 KB: the course takes two answers
constexpr double size_max = 1.3;

// Loses an answer on its way, or cuts it short at any byte.
class RoughTransport : public client::Transport {
public:
    explicit RoughTransport(std::mt19937_64& dice) : dice_(dice) {}

    RequestId send(client::Request request, Done done) override {
        return transport_.send(std::move(request), [this, done = std::move(done)](Result<client::Answer> answer) {
            if (answers_until_fault_ < 0 || answers_until_fault_-- > 0 || !answer) return done(std::move(answer));
            if (dice_() % 2 == 0) return done(Error{"network.cut", {}});
            answer->body.resize(dice_() % answer->body.size());
            done(std::move(answer));
        });
    }
    void cancel(RequestId id) override { transport_.cancel(id); }
    void poll() override { transport_.poll(); }
    void wait(std::chrono::milliseconds at_most) override { transport_.wait(at_most); }
    void wake() override { transport_.wake(); }

    void fail_after(int answers) { answers_until_fault_ = answers; }
    void be_calm() { answers_until_fault_ = -1; }

private:
    std::mt19937_64& dice_;
    client::CurlTransport transport_;
    int answers_until_fault_ = -1;
};

// A tablet that lies on the table all year with the app open.
class OpenTablet {
public:
    OpenTablet(const client::DataDirectory& data, std::mt19937_64& dice) : data_(data), transport_(dice) { open(); }

    bool sync() {
        const auto ended = replica_->syncs_ended();
        replica_->start_sync();
        while (replica_->syncs_ended() == ended) {
            replica_->step(std::chrono::milliseconds(20));
            if (replica_->is_syncing()) transport_.wait(std::chrono::milliseconds(1000));
        }
        replica_->take_changes();
        replica_->step(std::chrono::milliseconds(0)); // in which it tidies up
        return !replica_->status().error;
    }
    bool sync_on_a_bad_link(int answers) {
        transport_.fail_after(answers);
        const bool has_come_through = sync();
        transport_.be_calm();
        return has_come_through;
    }
    void keep(domain::Intent intent, domain::Id id) {
        const domain::Action action{id, town::amal, clock_.now(), std::move(intent)};
        REQUIRE(device_->store().keep(action, clock_.now()));
    }
    // As kill -9 leaves it: what was in the files stays, and nothing is tidied up.
    void kill() {
        const std::filesystem::path copy = data_.root.string() + ".killed";
        std::filesystem::copy(data_.root, copy, std::filesystem::copy_options::recursive);
        close();
        std::filesystem::remove_all(data_.root);
        std::filesystem::rename(copy, data_.root);
        open();
    }
    void close() {
        replica_.reset();
        device_.reset();
    }
    void open() {
        device_.emplace(*client::Device::open(data_, clock_.now()));
        REQUIRE(device_->load(clock_.now()));
        REQUIRE_FALSE(device_->damage());
        replica_.emplace(device_->store(), transport_, clock_, random_, device_->enrolment(), client::Replica::Rhythm{});
    }
    std::uintmax_t bytes() const {
        return std::filesystem::file_size(data_.cache()) + std::filesystem::file_size(data_.cache().string() + "-wal");
    }

private:
    client::DataDirectory data_;
    client::SystemClock clock_;
    client::SystemRandom random_;
    RoughTransport transport_;
    std::optional<client::Device> device_;
    std::optional<client::Replica> replica_;
};

class Year {
public:
    void live(int days, int aborts) {
        server_.load(town::records());
        server_.load(lessons());
        Tablet enrolled(folder_.path() / "tablet", server_, town::amal);
        OpenTablet tablet(enrolled.data(), dice_);
        for (int day = 0; day < days; ++day) {
            CAPTURE(seed, day);
            server_.go_to({*domain::parse_date("2026-03-12") + day, 8 * 60});
            server_.load(changes_of(day));
            act(tablet);
            for (; aborted_ < aborts * (day + 1) / days; ++aborted_) abort(tablet);
            REQUIRE(tablet.sync());
            if (day % 30 == 29 || day == days - 1) measure(tablet, enrolled);
        }
        WARN(days << " days, " << aborted_ << " syncs that came to nothing, " << kills_ << " kills: the cache took at most "
                  << worst_ << " of its live data");
    }

private:
    static domain::Session lesson(std::uint64_t number, domain::Id course, char letter) {
        domain::Session made = town::lesson({course.low + 20, number}, course);
        made.topic = domain::untranslated(std::string(1000, letter));
        return made;
    }
    static std::vector<domain::Record> lessons() {
        std::vector<domain::Record> all;
        for (std::uint64_t number = 0; number < lessons_of_a_course; ++number)
            for (const domain::Id course : {town::sewing, town::carpentry}) all.emplace_back(lesson(number, course, 'x'));
        return all;
    }
    // Texts change, notices and messages come, every ten days another course, every month another place.
    std::vector<domain::Record> changes_of(int day) {
        std::vector<domain::Record> changed;
        for (int count = 0; count < 5; ++count)
            changed.emplace_back(lesson(dice_() % lessons_of_a_course, day / 10 % 2 ? town::carpentry : town::sewing,
                                        static_cast<char>('a' + dice_() % 26)));
        changed.emplace_back(town::notice({40, static_cast<std::uint64_t>(day)}, town::amal));
        if (day % 10 == 0)
            changed.emplace_back(
                town::enrolment(town::sewing_enrolment, town::amal, day / 10 % 2 ? town::carpentry : town::sewing));
        if (day % 30 == 0) {
            domain::Person amal = town::person(town::amal, "Amal", domain::Role::participant);
            amal.residence = {50, static_cast<std::uint64_t>(day / 30)};
            changed.emplace_back(amal);
            for (std::uint64_t number = 0; number < 50; ++number) {
                domain::Contact contact;
                contact.id = {51 + amal.residence.low, number};
                contact.place = amal.residence;
                contact.name = std::string(200, 'n');
                changed.emplace_back(contact);
            }
        }
        return changed;
    }
    void act(OpenTablet& tablet) {
        const std::uint64_t number = ++actions_;
        tablet.keep(domain::SendMessage{{70, number}, town::match, std::string(1 + dice_() % 300, 'm'), "en"}, {71, number});
        tablet.keep(domain::AnswerEvent{town::dinner, number % 2 == 0}, {72, number});
    }
    void abort(OpenTablet& tablet) {
        if (dice_() % 3 == 0) act(tablet);
        tablet.sync_on_a_bad_link(static_cast<int>(dice_() % 2));
        if (dice_() % 3 > 0) return;
        ++kills_;
        tablet.kill();
    }
    // Live is what a new cache of the same person holds in its pages, and what only this one knows.
    void measure(OpenTablet& tablet, Tablet& enrolled) {
        const auto bytes = static_cast<double>(tablet.bytes());
        tablet.close();
        auto cache = enrolled.open_cache();
        const auto own = cache.integer(0, "SELECT coalesce((SELECT sum(length(action)) FROM sent), 0) +"
                                          " coalesce((SELECT sum(length(action)) FROM needs_a_look), 0)");
        Tablet fresh(folder_.path() / ("fresh-" + std::to_string(measured_++)), server_, town::amal);
        fresh.sync();
        auto other = fresh.open_cache();
        const auto pages = other.integer(0, "SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count");
        REQUIRE((own && pages));
        CHECK(enrolled.rows() == fresh.rows());
        const double ratio = bytes / static_cast<double>(*pages * 4096 + *own);
        CAPTURE(bytes, *pages * 4096, *own);
        CHECK(ratio <= size_max);
        worst_ = std::max(worst_, ratio);
        tablet.open();
    }

    TemporaryFolder folder_;
    RunningServer server_{folder_.path() / "server"};
    std::mt19937_64 dice_{seed};
    std::uint64_t actions_ = 0;
    int aborted_ = 0;
    int kills_ = 0;
    int measured_ = 0;
    double worst_ = 0;
};

} // namespace

TEST_CASE("the cache stays about as large as what it holds, through 40 days and 60 syncs that come to nothing") {
    Year().live(40, 60);
}

TEST_CASE("the cache stays about as large as what it holds, through a year and 1,000 syncs that come to nothing", "[.long]") {
    Year().live(365, 1000);
}

} // namespace foothold::sync_tests
