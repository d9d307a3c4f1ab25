#include "domain/scope.hpp"
#include "sync/client/headless.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::walk {

namespace {

client::Model model_of(const Tablet& tablet) {
    auto model = client::open_offline({.root = tablet.data()});
    REQUIRE(model);
    return std::move(*model);
}

/// The ids of what concerns this person and nobody else.
template <class... Entities>
std::vector<std::string> ids_of_their_own(const client::Model& model, const std::variant<Entities...>*) {
    const domain::Scope own{domain::ScopeKind::person, model.person()};
    std::vector<std::string> ids;
    const auto add = [&](const auto& entities) {
        for (const auto& [id, entity] : entities) {
            const auto scopes = domain::scopes_of(domain::Record{entity});
            if (std::ranges::all_of(scopes, [&](const domain::Scope& scope) { return scope == own; }))
                ids.push_back(to_string(id));
        }
    };
    (add(model.records().all<Entities>()), ...);
    return ids;
}

std::vector<std::string> ids_of_their_own(const Tablet& tablet) {
    return ids_of_their_own(model_of(tablet), static_cast<const domain::Record*>(nullptr));
}

void check_that_nothing_of(const Tablet& one, const Tablet& is_seen_by) {
    const auto ids = ids_of_their_own(one);
    REQUIRE(ids.size() >= 5);
    const auto shown = is_seen_by.run({"show", "--json"}).out;
    for (const std::string& id : ids) {
        INFO(id << " of " << one.data().filename() << " on the device of " << is_seen_by.data().filename());
        CHECK(shown.find("\"id\":\"" + id) == std::string::npos);
    }
}

} // namespace

TEST_CASE("the device of one person has no record that concerns another person alone") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const Tablet reza{centre, "reza"};
    const Tablet birgitte{centre, "birgitte"};
    check_that_nothing_of(samira, reza);
    check_that_nothing_of(samira, birgitte);
    check_that_nothing_of(reza, samira);
    check_that_nothing_of(reza, birgitte);
}

} // namespace foothold::walk
