#include "sync/protocol/fingerprint.hpp"

#include <catch2/catch_test_macros.hpp>

#include <limits>

namespace foothold::protocol {

namespace {

constexpr domain::Id first{1, 2};
constexpr domain::Id second{3, 4};

} // namespace

TEST_CASE("the same records have the same fingerprint, in whatever order they came") {
    Fingerprint one;
    one.add(first, 1, "a");
    one.add(second, 2, "b");
    Fingerprint other;
    other.add(second, 2, "b");
    other.add(first, 1, "a");
    CHECK(one == other);
    CHECK(one.count == 2);
}

TEST_CASE("another id, kind or body has another fingerprint") {
    const auto of = [](domain::Id id, std::uint32_t kind, std::string_view body) {
        Fingerprint fingerprint;
        fingerprint.add(id, kind, body);
        return fingerprint;
    };
    const Fingerprint fingerprint = of(first, 1, "a");
    CHECK(of(second, 1, "a") != fingerprint);
    CHECK(of(first, 2, "a") != fingerprint);
    CHECK(of(first, 1, "b") != fingerprint);
    CHECK(of(first, 1, "") != fingerprint);
}

TEST_CASE("what is taken away again leaves no trace, carries of the sum included") {
    Fingerprint fingerprint;
    for (std::uint64_t number = 0; number < 1000; ++number) fingerprint.add({number, 0}, 1, "body");
    for (std::uint64_t number = 1000; number-- > 0;) fingerprint.remove({number, 0}, 1, "body");
    CHECK(fingerprint == Fingerprint{});
}

TEST_CASE("a fingerprint is the one that docs/protocol.md gives as its example") {
    Fingerprint fingerprint;
    fingerprint.add(first, 1, "a");
    CHECK(to_string(fingerprint.sum) == "9f8601160899982a5a8eba028215d42a");
}

} // namespace foothold::protocol
