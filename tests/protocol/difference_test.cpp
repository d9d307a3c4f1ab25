#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/difference.hpp"
#include "sync/protocol/limits.hpp"
#include "tests/protocol/generate.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

namespace foothold::protocol {

namespace {

/// Sixty lessons as somebody holds them, and a message that brings them in other rooms.
struct MovedLessons {
    std::vector<HeldRecord> held;
    std::vector<RecordChange> moved;
    Bytes message;

    static Id counted(std::uint64_t number) { return {6, number}; }
    static Id drawn(std::uint64_t number) { return {0x1234'0000'0000'0000 + (number << 32), number}; }

    explicit MovedLessons(Id (*id_of)(std::uint64_t number) = counted) {
        Generate generate(6, Generate::Values::readable);
        for (std::uint64_t number = 0; number < 60; ++number) {
            auto lesson = generate.make<domain::Session>();
            lesson.id = id_of(number);
            held.push_back({lesson.id, encode_record(lesson)});
            lesson.room = domain::untranslated("Room " + std::to_string(number));
            moved.push_back({0, lesson.id, false, held.back().content.kind, encode_record(lesson).body});
        }
        message = encode(pack(moved, 7));
    }
};

FindHeld holder_of(const std::vector<HeldRecord>& held) {
    return [held](const IdRange& ids) -> Result<std::optional<HeldRecord>> {
        const auto is_meant = [&](const HeldRecord& each) { return ids.contains(each.id); };
        if (std::ranges::count_if(held, is_meant) != 1) return std::optional<HeldRecord>();
        return std::optional(*std::ranges::find_if(held, is_meant));
    };
}

} // namespace

TEST_CASE("who holds the former bodies gets the same in a fraction of the bytes") {
    const MovedLessons lessons;
    const Bytes difference = encode_difference(lessons.message, lessons.held);
    CHECK(3 * difference.size() < compress(lessons.message).size());
    CHECK(*decode_difference(difference, holder_of(lessons.held)) == lessons.message);
}

TEST_CASE("the beginning of an id that was drawn tells which record is meant, and who has two of the kind asks for the whole") {
    const MovedLessons lessons(MovedLessons::drawn), counted;
    const Bytes difference = encode_difference(lessons.message, lessons.held);
    CHECK(difference.size() + 11 * lessons.held.size() < encode_difference(counted.message, counted.held).size());
    CHECK(*decode_difference(difference, holder_of(lessons.held)) == lessons.message);
    auto with_twin = lessons.held;
    with_twin.push_back({{with_twin.front().id.high + 1, 0xFFFF}, with_twin.front().content});
    CHECK(decode_difference(difference, holder_of(with_twin)).error().code == "protocol.other_former");
}

TEST_CASE("what is told to somebody who holds nothing can be read") {
    const MovedLessons lessons;
    CHECK(*decode_difference(encode_difference(lessons.message, {}), holder_of({})) == lessons.message);
}

TEST_CASE("who holds something else is told so, and gets nothing wrong") {
    const MovedLessons lessons;
    const Bytes difference = encode_difference(lessons.message, lessons.held);
    auto turned = lessons.held, without_one = lessons.held;
    turned[40].content.body.back() ^= 1;
    without_one.pop_back();
    for (const auto& held : {turned, without_one, std::vector<HeldRecord>()})
        CHECK(decode_difference(difference, holder_of(held)).error().code == "protocol.other_former");
    const auto unreadable = [](const IdRange&) -> Result<std::optional<HeldRecord>> { return Error{"cache.damaged", {}}; };
    CHECK(decode_difference(difference, unreadable).error().code == "cache.damaged");
}

TEST_CASE("a difference of which any bit is turned is refused") {
    const MovedLessons lessons;
    const Bytes difference = encode_difference(lessons.message, lessons.held);
    for (std::size_t byte = 0; byte < difference.size(); ++byte) {
        Bytes damaged = difference;
        damaged[byte] ^= 1;
        const auto read = decode_difference(damaged, holder_of(lessons.held));
        CHECK((!read || *read == lessons.message)); // some of a frame's header means nothing
    }
}

TEST_CASE("of a difference that is cut comes the beginning of the message") {
    const MovedLessons lessons;
    const Bytes difference = encode_difference(lessons.message, lessons.held);
    std::size_t most = 0;
    for (std::size_t length = 0; length < difference.size(); ++length) {
        const std::string_view cut = std::string_view(difference).substr(0, length);
        CHECK_FALSE(decode_difference(cut, holder_of(lessons.held)));
        const auto beginning = decode_difference_beginning(cut, holder_of(lessons.held));
        if (!beginning) continue;
        CHECK(lessons.message.starts_with(*beginning));
        most = std::max(most, beginning->size());
    }
    CHECK(most == lessons.message.size()); // only its checksum is missing
}

TEST_CASE("former bodies that are more than a message may hold are not put together") {
    std::vector<HeldRecord> held;
    for (std::uint64_t number = 0; number < 80; ++number) held.push_back({{1, number}, {99, Bytes(200'000, 'a')}});
    const Bytes difference = encode_difference("short", held);
    CHECK(decode_difference(difference, holder_of(held)).error().code == "protocol.malformed");
}

} // namespace foothold::protocol
