#include "domain/scope.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::domain {

namespace {

constexpr Id samira{1, 1};
constexpr Id birgitte{1, 2};
constexpr Id other{7, 7};

bool holds(const std::vector<Grant>& grants, Id person, Scope scope) {
    return std::ranges::find(grants, Grant{person, scope}) != grants.end();
}

template <class... Entities, class Visit>
void each_entity(const std::variant<Entities...>*, Visit&& visit) {
    (visit(Record{Entities{}}), ...);
}

} // namespace

TEST_CASE("what is about one person lives in that person's scope alone") {
    const Scope own{ScopeKind::person, samira};
    CHECK(scopes_of(Notice{.person = samira}) == std::vector{own});
    CHECK(scopes_of(Internship{.person = samira}) == std::vector{own});
    CHECK(scopes_of(Plan{.person = samira}) == std::vector{own});
    CHECK(scopes_of(Attendance{.person = samira}) == std::vector{own});
    CHECK(scopes_of(Person{.id = samira}) == std::vector{own});
}

TEST_CASE("a message lives with writer and reader, a talk with both who talk") {
    CHECK(scopes_of(Message{.from = samira, .to = birgitte}).size() == 2);
    CHECK(scopes_of(Message{.from = samira, .to = samira}).size() == 1);
    CHECK(scopes_of(Talk{.person = samira, .with_user = birgitte}).size() == 2);
    CHECK(scopes_of(Talk{.person = samira}).size() == 1);
}

TEST_CASE("no record is without a scope") {
    each_entity(static_cast<const Record*>(nullptr), [](const Record& record) { CHECK_FALSE(scopes_of(record).empty()); });
}

TEST_CASE("an enrolment gives its programme and course until it ends") {
    const Enrolment enrolment{.person = samira, .programme = other, .course = {8, 8}};
    const auto grants = grants_of(enrolment, {});
    CHECK(holds(grants, samira, {ScopeKind::group, other}));
    CHECK(holds(grants, samira, {ScopeKind::group, {8, 8}}));
    Enrolment ended = enrolment;
    ended.status = EnrolmentStatus::ended;
    CHECK(grants_of(ended, {}).empty());
}

TEST_CASE("a residence gives its place, and moving gives another") {
    CHECK(holds(grants_of(Person{.id = samira, .residence = other}, {}), samira, {ScopeKind::place, other}));
    CHECK_FALSE(holds(grants_of(Person{.id = samira, .residence = {9, 9}}, {}), samira, {ScopeKind::place, other}));
}

TEST_CASE("a match gives itself to both while it is active and for 30 days after it ended, and then to nobody") {
    const Date today = *parse_date("2026-03-12");
    Match match{.id = other, .mentor = birgitte, .participant = samira, .status = MatchStatus::sparring};
    const Scope scope{ScopeKind::match, other};
    const std::vector<Grant> both{{birgitte, scope}, {samira, scope}};
    CHECK(grants_of(match, today) == both);
    match.status = MatchStatus::ended;
    CHECK(grants_of(match, today).empty()); // without a day it ends at once
    match.until = today - 30;
    CHECK(grants_of(match, today) == both);
    CHECK(grants_of(match, today + 1).empty());
    match.status = MatchStatus::trained;
    CHECK(holds(grants_of(match, today), birgitte, scope));
    CHECK_FALSE(holds(grants_of(match, today), samira, scope));
}

} // namespace foothold::domain
