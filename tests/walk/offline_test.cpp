#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string_view>

namespace foothold::walk {

namespace json = boost::json;

namespace {

std::string tomorrow() {
    const auto day = std::chrono::year_month_day{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + std::chrono::hours{24})};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

/// The first session from tomorrow on.
std::string coming_session(const json::object& shown) {
    const auto from = tomorrow();
    for (const auto& record : shown.at("records").as_array())
        if (record.at("kind_of_record") == "session" && text_of(record.as_object(), "starts") >= from)
            return text_of(record.as_object(), "id");
    FAIL("no session is to come");
    return {};
}

bool is_coming(const json::object& shown, const std::string& event) {
    return std::ranges::any_of(shown.at("records").as_array(), [&](const json::value& record) {
        return record.at("kind_of_record") == "rsvp" && text_of(record.as_object(), "event") == event &&
               record.at("person") == shown.at("person") && record.at("is_coming").as_bool();
    });
}

/// An event from tomorrow on that both see, has room, and where this person has not said to come.
std::string shared_event(const json::object& mine, const json::object& theirs) {
    const auto from = tomorrow();
    for (const auto& record : mine.at("records").as_array()) {
        if (record.at("kind_of_record") != "event" || text_of(record.as_object(), "starts") < from) continue;
        const auto id = text_of(record.as_object(), "id");
        const auto& others = theirs.at("records").as_array();
        const bool is_shared =
            std::ranges::any_of(others, [&](const json::value& other) { return text_of(other.as_object(), "id") == id; });
        if (is_shared && !is_coming(mine, id)) return id;
    }
    FAIL("no event is to come");
    return {};
}

std::int64_t head_count(const json::object& shown, const std::string& event) {
    return find_by(shown, "records", "id", event).at("coming").as_int64();
}

} // namespace

TEST_CASE("what is done without a network is kept, and arrives exactly once when there is one") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const Tablet maryam{centre, "maryam"};
    const auto before = samira.show();
    const auto session = coming_session(before);
    const auto event = shared_event(before, maryam.show());
    const auto heads = head_count(before, event);
    centre.close();

    const auto absence = samira.act({"cannot-come", session, "no_transport"});
    const auto rsvp = samira.act({"come", event});
    const auto kept = samira.show();
    CHECK(kept.at("unsent").as_int64() == 2);
    CHECK(find_by(kept, "actions", "id", absence).at("state") == "kept");
    CHECK(find_by(kept, "actions", "id", rsvp).at("state") == "kept");
    CHECK(find_by(kept, "records", "appointment", session).at("answer") == "cannot_come");
    CHECK(is_coming(kept, event));
    CHECK(head_count(kept, event) == heads + 1);
    CHECK(head_count(maryam.show(), event) == heads);

    centre.open();
    CHECK(samira.sync().at("actions_sent").as_int64() == 2);
    CHECK(centre.show().at("actions").as_int64() == 2);
    CHECK(samira.sync().at("actions_sent").as_int64() == 0);
    CHECK(centre.show().at("actions").as_int64() == 2);
    const auto sent = samira.show();
    CHECK(sent.at("unsent").as_int64() == 0);
    CHECK(find_by(sent, "records", "appointment", session).at("answer") == "cannot_come");
    CHECK(head_count(sent, event) == heads + 1);

    maryam.sync();
    CHECK(head_count(maryam.show(), event) == heads + 1);
    centre.close();
}

TEST_CASE("two tablets that answered the same event without a network are both counted, once each") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const Tablet maryam{centre, "maryam"};
    const auto event = shared_event(samira.show(), maryam.show());
    const auto heads = head_count(samira.show(), event);
    const bool maryam_came = is_coming(maryam.show(), event);
    centre.close();
    samira.act({"come", event});
    maryam.act({maryam_came ? "not-come" : "come", event});
    centre.open();
    for (const Tablet* tablet : {&samira, &maryam, &samira, &maryam}) tablet->sync();
    const auto expected = maryam_came ? heads : heads + 2;
    CHECK(head_count(samira.show(), event) == expected);
    CHECK(head_count(maryam.show(), event) == expected);
}

} // namespace foothold::walk
