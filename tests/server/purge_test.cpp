#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

/// Samira's tablet and what the server believes of it.
struct PurgeFixture : ServiceFixture {
    void lose_course() { load({enrolment_of(enrolment, samira, course, domain::EnrolmentStatus::ended)}); }
    void regain_course() { load({enrolment_of(enrolment, samira, course)}); }

    protocol::SyncResponse sync(const Device& device, std::optional<Id> purged = {}) {
        protocol::SyncRequest request;
        request.purged = purged;
        const auto response = sync_as_client(*service, device, request);
        REQUIRE(response);
        return *response;
    }
    std::vector<UnconfirmedDevice> unconfirmed() {
        const auto devices = service->unconfirmed_devices();
        REQUIRE(devices);
        return *devices;
    }
};

} // namespace

TEST_CASE_METHOD(PurgeFixture, "who loses a scope has something to purge, until each of their devices says that it has") {
    const Device tablet = enrol(samira);
    const Device phone = enrol(samira);
    CHECK_FALSE(sync(tablet).purge);
    lose_course();
    clock.at = clock.at + 3600;
    REQUIRE(unconfirmed().size() == 2);
    CHECK(unconfirmed().front().purge.since == clock.at + -3600);
    CHECK(unconfirmed().front().purge.reason == PurgeReason::scope_lost);
    CHECK(unconfirmed().front().person_name == "Samira");
    CHECK(unconfirmed().front().purge.device_name == "Tablet");
    const auto purge = sync(tablet).purge;
    REQUIRE(purge);
    CHECK(sync(tablet).purge == purge);
    CHECK_FALSE(sync(tablet, purge).purge);
    REQUIRE(unconfirmed().size() == 1);
    CHECK(unconfirmed().front().purge.device == phone.id);
    CHECK(sync(phone).purge == purge);
    CHECK_FALSE(sync(phone, purge).purge);
    CHECK(unconfirmed().empty());
    CHECK_FALSE(sync(phone, purge).purge); // the receipt once more, as after a lost answer
}

TEST_CASE_METHOD(PurgeFixture, "nobody else has anything to purge, and a tablet from afterwards neither") {
    const Device other = enrol(yonas);
    const Device before = enrol(samira);
    lose_course();
    CHECK_FALSE(sync(other).purge);
    CHECK_FALSE(sync(enrol(samira)).purge);
    CHECK(sync(before).purge);
}

TEST_CASE_METHOD(PurgeFixture,
                 "a scope that another record still gives is not lost, and one that is given back within the change neither") {
    const Device tablet = enrol(samira);
    load({enrolment_of(79, samira, course)});
    lose_course();
    CHECK_FALSE(sync(tablet).purge);
}

TEST_CASE_METHOD(PurgeFixture, "a receipt counts for what it names and for nothing later") {
    const Device tablet = enrol(samira);
    lose_course();
    const auto first = sync(tablet).purge;
    REQUIRE(first);
    regain_course();
    lose_course();
    const auto second = sync(tablet, first).purge;
    REQUIRE(second);
    CHECK(*second != *first);
    CHECK(unconfirmed().size() == 1);
    CHECK_FALSE(sync(tablet, second).purge);
    CHECK(unconfirmed().empty());
}

TEST_CASE_METHOD(PurgeFixture, "nobody confirms for somebody else") {
    const Device tablet = enrol(samira);
    const Device other = enrol(yonas);
    lose_course();
    const auto purge = sync(tablet).purge;
    sync(other, purge);
    CHECK(unconfirmed().size() == 1);
}

TEST_CASE_METHOD(PurgeFixture, "a server that was put back does not believe a receipt for a purge that it does not know") {
    const Device tablet = enrol(samira);
    const auto backup = folder.path() / "backup";
    storage->scrub().has_value();
    std::filesystem::copy(folder.path() / "db", backup);
    std::filesystem::copy(folder.path() / "db-wal", backup.string() + "-wal");
    lose_course();
    const auto purge = sync(tablet).purge;
    REQUIRE(purge);
    auto put_back = SqliteStorage::open(backup, random);
    REQUIRE(put_back);
    Service restored{**put_back, clock, random, key};
    REQUIRE(restored.load({enrolment_of(enrolment, samira, course, domain::EnrolmentStatus::ended)}));
    protocol::SyncRequest request;
    request.purged = purge;
    const auto response = sync_as_client(restored, tablet, request);
    REQUIRE(response);
    REQUIRE(response->purge);
    CHECK(*response->purge != *purge);
    CHECK(restored.unconfirmed_devices()->size() == 1);
}

TEST_CASE_METHOD(PurgeFixture, "a part of a large answer asks for no receipt, and the last one does") {
    const Device tablet = enrol(samira);
    lose_course();
    Service careful{*storage, clock, random, key, 100};
    protocol::SyncRequest request;
    for (int parts = 0;; ++parts) {
        const auto response = sync_as_client(careful, tablet, request);
        REQUIRE(response);
        CHECK(response->purge.has_value() == !response->has_more);
        request.epoch = response->epoch;
        request.cursors = response->scopes;
        if (!response->has_more) {
            CHECK(parts > 1);
            break;
        }
    }
}

} // namespace foothold::server
