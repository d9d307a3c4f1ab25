#include "sync/protocol/json_archive.hpp"
#include "sync/protocol/problem.hpp"

#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>

namespace foothold::protocol {

TEST_CASE("a record is an object of its fields by their names") {
    domain::Talk talk;
    talk.id = {1, 0xAB};
    talk.kind = domain::TalkKind::mentor_meeting;
    talk.starts = domain::instant_of({*domain::parse_date("2026-03-12"), 10 * 60});
    talk.about = {{{"en", "Housing"}, {"da", "Bolig"}}};
    const auto object = json_of(talk);
    CHECK(object.at("kind_of_record") == "talk");
    CHECK(object.at("id") == "000000000000000100000000000000ab");
    CHECK(object.at("person").is_null());
    CHECK(object.at("kind") == "mentor_meeting");
    CHECK(object.at("starts") == "2026-03-12T09:00:00Z");
    CHECK(boost::json::serialize(object.at("about")) == R"({"en":"Housing","da":"Bolig"})");
    CHECK(object.at("interpreter").as_object().at("status") == "none");
    CHECK(object.at("change").is_null());
    CHECK(object.at("is_cancelled") == false);
}

TEST_CASE("moments before 1970 read right") {
    domain::Notice notice;
    notice.at = {-1};
    CHECK(json_of(notice).at("at") == "1969-12-31T23:59:59Z");
}

TEST_CASE("a problem is read back, and what is no problem document is told apart") {
    const Problem problem{404, "server.not_found", "Not found", "r-1"};
    CHECK(*parse_problem(to_json(problem)) == problem);
    CHECK_FALSE(parse_problem("<html><body>Log in to the wireless network</body></html>"));
    CHECK_FALSE(parse_problem(R"({"status":200})"));
    CHECK_FALSE(parse_problem(R"({"status":1.33366666666666e-336})"));
    CHECK_FALSE(parse_problem(R"({"status":1e400})"));
    CHECK_FALSE(parse_problem(std::string(1'000'000, '[')));
    CHECK_FALSE(parse_problem(std::string(8000, '[')));
}

} // namespace foothold::protocol
