#include "sync/protocol/answer.hpp"
#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/protocol/shape.hpp"
#include "sync/protocol/wire_codec.hpp"
#include "tests/protocol/generate.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::protocol {

namespace {

constexpr std::size_t kinds = std::variant_size_v<domain::Record>;

RecordChange change_of(const domain::Record& record) {
    EncodedRecord encoded = encode_record(record);
    return {3, domain::id_of(record), false, encoded.kind, std::move(encoded.body)};
}

std::vector<RecordChange> some_changes(std::uint64_t seed, std::size_t count, Generate::Values values) {
    Generate generate(seed, values);
    std::vector<RecordChange> changes;
    while (changes.size() < count) changes.push_back(change_of(generate.make_record(generate.below(kinds))));
    return changes;
}

std::vector<RecordChange> there_and_back(const std::vector<RecordChange>& changes) {
    auto back = unpack(pack(changes, 7), 3);
    REQUIRE(back);
    return std::move(*back);
}

/// Some of what is generated has language tags that nobody has, and so goes whole.
bool is_taken_apart(Generate& generate, std::uint32_t kind) {
    for (int tries = 0; tries < 50; ++tries) {
        const RecordChange change = change_of(generate.make_record(kind));
        if (pack({&change, 1}, 0).content.find(change.body) == Bytes::npos) return true;
    }
    return false;
}

/// A place as an older version knew it.
struct OlderPlace {
    Id id;
    std::uint32_t number = 0;
    template <class Archive>
    void serialize(Archive& archive) {
        archive(field("id", id), field("number", number));
    }
};

} // namespace

TEST_CASE("bodies come out of a chunk byte for byte, whatever they hold") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto changes = some_changes(seed, 40, Generate::Values::any);
        REQUIRE(there_and_back(changes) == changes);
        const auto readable = some_changes(seed, 40, Generate::Values::readable);
        REQUIRE(there_and_back(readable) == readable);
    }
}

TEST_CASE("what is no body of a known kind comes out of a chunk as it went in") {
    const Bytes newer = to_wire(OlderPlace{{1, 2}, 300}) + "more";
    const std::vector<RecordChange> changes{
        {3, {1, 1}, false, 99, "of a kind that only newer versions know"},
        {3, {1, 2}, false, 1, to_wire(OlderPlace{{1, 2}, 300})}, // without the fields that came later
        {3, {1, 3}, false, 1, newer},
        {3, {1, 4}, false, 1, ""},
        {3, {1, 5}, true, 0, ""},
    };
    CHECK(there_and_back(changes) == changes);
    CHECK(there_and_back({}).empty());
}

TEST_CASE("a body whose number is not in its shortest form comes out of a chunk as it went in") {
    domain::Place place;
    place.id = {1, 2};
    RecordChange change = change_of(place);
    change.body.insert(17, "\x80"); // the kind, now two bytes long
    change.body[0] = static_cast<char>(change.body[0] + 1);
    CHECK(there_and_back({change}) == std::vector{change});
}

TEST_CASE("a chunk of which any bit is turned is refused") {
    const Chunk whole = pack(some_changes(1, 5, Generate::Values::readable), 7);
    for (Bytes Chunk::*field : {&Chunk::ids, &Chunk::mentioned, &Chunk::content})
        for (std::size_t byte = 0; byte < (whole.*field).size(); ++byte) {
            Chunk damaged = whole;
            (damaged.*field)[byte] ^= 1;
            REQUIRE_FALSE(unpack(damaged, 3));
        }
}

TEST_CASE("each kind of record has a shape that its bodies are built by") {
    Generate generate(4, Generate::Values::readable);
    for (std::uint32_t kind = 0; kind < kinds; ++kind) {
        WireOutput output;
        REQUIRE(shape_of(kind));
        write_shape(output, *shape_of(kind));
        WireInput input(output.bytes());
        CHECK(read_shape(input) == *shape_of(kind));
        CHECK_FALSE(input.failed());
        CHECK(is_taken_apart(generate, kind));
    }
    CHECK_FALSE(shape_of(kinds));
}

TEST_CASE("what is not ids takes a third less in a chunk") {
    Generate generate(1);
    std::vector<RecordChange> changes;
    Bytes rows;
    for (std::uint64_t number = 0; number < 500; ++number) {
        domain::Session lesson;
        lesson.id = generate.make<Id>();
        lesson.course = {1, 1};
        lesson.starts = {1'800'000'000 + static_cast<std::int64_t>(number * 7919 % 1000) * 900};
        lesson.ends = lesson.starts + 5400;
        for (const char* language : {"da", "en", "ar"})
            lesson.topic.translations.push_back({language, std::string(language) + " lesson " + std::to_string(number * 31)});
        changes.push_back(change_of(lesson));
        rows += changes.back().body;
    }
    const Chunk chunk = pack(changes, 7);
    CHECK(3 * compress(chunk.content).size() < 2 * (compress(rows).size() - chunk.ids.size()));
}

namespace {

/// Two scopes with three chunks and one.
SyncAnswer answer_in_chunks() {
    SyncAnswer answer;
    answer.response.epoch = {5, 5};
    const domain::Scope own{domain::ScopeKind::person, {1, 1}};
    const domain::Scope place{domain::ScopeKind::place, {2, 2}};
    answer.response.scopes = {{own, 30, Fingerprint{{1, 1}, 9}}, {place, 40, Fingerprint{{2, 2}, 4}}};
    for (const std::uint32_t scope : {0U, 0U, 0U, 1U}) {
        const std::uint64_t through = scope == 1 ? 40 : 10 * (answer.chunks.size() + 1);
        const auto changes = some_changes(through, 6, Generate::Values::readable);
        answer.chunks.push_back({scope, std::make_shared<const Bytes>(encode(pack(changes, through)))});
    }
    return answer;
}

} // namespace

TEST_CASE("an answer brings what its chunks bring") {
    const auto response = decode<SyncResponse>(encode(answer_in_chunks()));
    REQUIRE(response);
    REQUIRE(response->changes.size() == 24);
    CHECK(response->changes[17].scope == 0);
    CHECK(response->changes[18].scope == 1);
    CHECK(response->scopes == answer_in_chunks().response.scopes);
}

TEST_CASE("an answer that is cut anywhere brings its whole chunks, and cursors behind them") {
    const SyncAnswer answer = answer_in_chunks();
    const Bytes whole = encode(answer);
    SyncRequest request;
    request.epoch = answer.response.epoch;
    request.cursors = {{answer.response.scopes[1].scope, 35}};
    std::size_t most = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const bool is_response_alone = length == encode(answer.response).size();
        CHECK(decode<SyncResponse>(std::string_view(whole).substr(0, length)).has_value() == is_response_alone);
        const auto part = decode_cut_answer(std::string_view(whole).substr(0, length), request);
        if (!part) {
            REQUIRE(most == 0);
            continue;
        }
        REQUIRE(part->has_more);
        REQUIRE(part->changes.size() % 6 == 0);
        REQUIRE(part->scopes[0].sequence == 10 * part->changes.size() / 6);
        REQUIRE(part->scopes[1].sequence == 35);
        REQUIRE_FALSE(part->scopes[0].contents);
        most = std::max(most, part->changes.size());
    }
    CHECK(most == 18);
}

} // namespace foothold::protocol
