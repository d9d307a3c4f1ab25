#include "sync/protocol/codec.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/protocol/wire_codec.hpp"
#include "tests/protocol/generate.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::protocol {

namespace {

constexpr std::size_t kinds = std::variant_size_v<domain::Record>;

template <class Message>
void check_round_trips() {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto message = Generate{seed}.make<Message>();
        const auto back = decode<Message>(encode(message));
        REQUIRE(back);
        REQUIRE(*back == message);
    }
}

template <class Message>
void check_truncations() {
    const Bytes whole = encode(Generate{7}.make<Message>());
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(decode<Message>(std::string_view{whole}.substr(0, length)));
}

/// A struct as version 1 knew it, and as a later version has extended it.
struct Older {
    std::uint32_t number = 0;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("number", number));
    }
};
struct Newer {
    std::uint32_t number = 0;
    std::string note = "not told";
    std::vector<domain::Id> about;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("number", number), domain::field("note", note), domain::field("about", about));
    }
};
struct OlderPair {
    Older first;
    Older second;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("first", first), domain::field("second", second));
    }
};
struct NewerPair {
    Newer first;
    Newer second;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("first", first), domain::field("second", second));
    }
};

/// A place before it could have a sketch.
struct PlaceBefore {
    domain::Place place;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("id", place.id), domain::field("kind", place.kind), domain::field("name", place.name),
                domain::field("address", place.address), domain::field("directions", place.directions),
                domain::field("opening_hours", place.opening_hours), domain::field("phone", place.phone),
                domain::field("closes_on", place.closes_on), domain::field("closure_reason", place.closure_reason));
    }
};

struct Deep {
    std::vector<Deep> inside;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("inside", inside));
    }
};

Deep nested(int levels) {
    Deep deep;
    if (levels > 0) deep.inside.push_back(nested(levels - 1));
    return deep;
}

std::string reason_for(std::string_view bytes) { return decode<SyncRequest>(bytes).error().detail; }

} // namespace

TEST_CASE("every kind of record comes back from the wire as it was") {
    for (std::size_t kind = 0; kind < kinds; ++kind)
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const auto record = Generate{seed}.make_record(kind);
            const auto encoded = encode_record(record);
            REQUIRE(encoded.kind == kind);
            const auto back = decode_record(encoded.kind, encoded.body);
            REQUIRE(back);
            REQUIRE(*back == record);
        }
}

TEST_CASE("every message comes back from the wire as it was") {
    check_round_trips<EnrolRequest>();
    check_round_trips<EnrolResponse>();
    check_round_trips<SyncRequest>();
    check_round_trips<SyncResponse>();
    check_round_trips<WaitRequest>();
    check_round_trips<WaitResponse>();
    check_round_trips<domain::Action>();
    check_round_trips<std::vector<ScopeCursor>>();
}

TEST_CASE("a message or record cut off at any byte is refused") {
    check_truncations<EnrolRequest>();
    check_truncations<EnrolResponse>();
    check_truncations<SyncRequest>();
    check_truncations<SyncResponse>();
    check_truncations<WaitRequest>();
    check_truncations<WaitResponse>();
    check_truncations<domain::Action>();
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const auto encoded = encode_record(Generate{11}.make_record(kind));
        for (std::size_t length = 0; length < encoded.body.size(); ++length)
            CHECK_FALSE(decode_record(encoded.kind, std::string_view{encoded.body}.substr(0, length)));
    }
}

TEST_CASE("fields that a newer writer appended are skipped") {
    const auto read = from_wire<OlderPair>(to_wire(NewerPair{{3, "extra", {{1, 2}}}, {4, "more", {}}}));
    REQUIRE(read);
    CHECK(read->first.number == 3);
    CHECK(read->second.number == 4);
}

TEST_CASE("fields that an older writer did not know have their defaults") {
    const auto read = from_wire<NewerPair>(to_wire(OlderPair{{3}, {4}}));
    REQUIRE(read);
    CHECK(read->first.number == 3);
    CHECK(read->first.note == "not told");
    CHECK(read->second.number == 4);
    CHECK(read->second.about.empty());
}

TEST_CASE("a value of an enumeration that only newer versions know leaves the default") {
    domain::Talk talk;
    talk.kind = static_cast<domain::TalkKind>(200);
    talk.room = domain::untranslated("3");
    const auto encoded = encode_record(talk);
    const auto read = decode_record(encoded.kind, encoded.body);
    REQUIRE(read);
    CHECK(std::get<domain::Talk>(*read).kind == domain::TalkKind::individual);
    CHECK(std::get<domain::Talk>(*read).room == talk.room);
}

TEST_CASE("a place with a sketch that nobody can draw is refused, and one at its bounds is not") {
    domain::Place place;
    place.sketch.way.resize(domain::sketch_line_points_max);
    const auto decoded = [&] {
        const EncodedRecord encoded = encode_record(place);
        return decode_record(encoded.kind, encoded.body);
    };
    REQUIRE(decoded());
    CHECK(std::get<domain::Place>(*decoded()) == place);
    place.sketch.way.emplace_back();
    CHECK(decoded().error().code == "protocol.malformed");
    CHECK(decoded().error().detail == "more than 24 points");
    place.sketch = {.marks = {{domain::SketchMarkKind::door, {101, 3}, {}}}};
    CHECK(decoded().error().detail == "a point is not within 0 and 100");
}

TEST_CASE("a place of a writer who knows no sketch has none, and a reader who knows none skips it") {
    domain::Place place{.name = domain::untranslated("The bakery"), .phone = "70 00 00 07"};
    const auto bare = from_wire<domain::Place>(to_wire(PlaceBefore{place}));
    REQUIRE(bare);
    CHECK(*bare == place);
    place.sketch.way = {{1, 2}, {3, 4}};
    const auto skipped = from_wire<PlaceBefore>(to_wire(place));
    REQUIRE(skipped);
    place.sketch = {};
    CHECK(skipped->place == place);
}

TEST_CASE("a kind of record that only newer versions know is told apart from damage") {
    CHECK(decode_record(kinds, "anything").error().code == "protocol.unknown_kind");
    CHECK(decode_record(0, "\xFF").error().code == "protocol.malformed");
}

TEST_CASE("lengths that lie are refused before anything is allocated") {
    CHECK(reason_for("") == "truncated");
    CHECK(reason_for("\x05") == "truncated");
    CHECK(reason_for("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01") == "truncated");
    CHECK(reason_for("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02") == "number too large");
    CHECK(reason_for("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01") == "number too large");
    CHECK(reason_for(std::string_view{"\x80\x00", 2}) == "number not in its shortest form");
    CHECK(reason_for(std::string_view{"\x00x", 2}) == "bytes left over");
    CHECK(from_wire<std::vector<std::uint64_t>>("\x04\x01\x02\x03").error().detail == "more items than bytes");
    CHECK(from_wire<bool>("\x02").error().detail == "boolean is neither 0 nor 1");
    CHECK(from_wire<std::uint32_t>("\xFF\xFF\xFF\xFF\x1F").error().detail == "number too large");
}

TEST_CASE("many items of a byte each cannot grow into much memory") {
    Bytes bomb = to_wire(std::uint64_t{1'000'000});
    bomb.append(1'000'000, '\0');
    CHECK(from_wire<std::vector<domain::Event>>(bomb).error().detail == "more items than their bytes can hold");
}

TEST_CASE("nesting is bounded") {
    CHECK(from_wire<Deep>(to_wire(nested(15))));
    CHECK(from_wire<Deep>(to_wire(nested(16))).error().detail == "nested too deeply");
    CHECK(from_wire<Deep>(to_wire(nested(5000))).error().detail == "nested too deeply");
}

TEST_CASE("the bytes of a message are the ones that docs/protocol.md shows") {
    const EnrolRequest request{{1, 1}, "7Q2M4XK9TD", "Tablet 4"};
    const std::string expected{"\x27\x02\x01\x01\x0A"
                               "7Q2M4XK9TD"
                               "\x08"
                               "Tablet 4"};
    CHECK(encode(request) == expected + std::string(16, '\0'));
    const domain::Action action{{1, 2}, {3, 4}, {-2}, domain::AnswerEvent{{5, 6}, true}};
    const Bytes bytes = encode(action);
    CHECK(bytes.size() == 1 + 16 + 16 + 1 + 1 + 1 + 16 + 1);
    CHECK(bytes[33] == 3);
    CHECK(bytes[34] == 1);
    CHECK(bytes[35] == 17);
}

} // namespace foothold::protocol
