#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/json_archive.hpp"
#include "sync/protocol/record_codec.hpp"
#include "tests/protocol/generate.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace foothold::protocol {

namespace {

namespace json = boost::json;

constexpr std::size_t kinds = std::variant_size_v<domain::Record>;

std::string hex_of(const Bytes& bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char byte : bytes) {
        hex += digits[static_cast<unsigned char>(byte) >> 4];
        hex += digits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
}

Bytes bytes_of(const std::string& hex) {
    Bytes bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
    return bytes;
}

/// What bytes mean: fields by their names.
using Read = json::value (*)(const Bytes&);

template <class Message>
json::value read_message(const Bytes& bytes) {
    const auto message = decode<Message>(bytes);
    if (!message) return nullptr;
    return JsonArchive::object_of(*message);
}

/// What comes out of a chunk: ids, kinds and bodies.
json::value read_chunk(const Bytes& bytes) {
    const auto chunk = decode<Chunk>(bytes);
    if (!chunk) return nullptr;
    const auto changes = unpack(*chunk, 0);
    if (!changes) return nullptr;
    json::array all;
    for (const RecordChange& change : *changes)
        all.push_back({domain::to_string(change.id), change.is_removed, change.kind, hex_of(change.body)});
    return {chunk->through, std::move(all)};
}

Bytes some_chunk(std::uint64_t seed) {
    Generate generate(seed, Generate::Values::readable);
    std::vector<RecordChange> changes{{0, {seed, 1}, true, 0, {}}, {0, {seed, 2}, false, 99, "of a newer kind"}};
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const domain::Record record = generate.make_record(kind);
        EncodedRecord encoded = encode_record(record);
        changes.push_back({0, domain::id_of(record), false, encoded.kind, std::move(encoded.body)});
    }
    return encode(pack(changes, seed));
}

template <std::size_t kind>
json::value read_record(const Bytes& bytes) {
    const auto record = decode_record(kind, bytes);
    if (!record) return nullptr;
    return json_of(*record);
}

template <std::size_t... all>
void add_records(std::map<std::string, Read>& readers, std::index_sequence<all...>) {
    (readers.emplace(domain::record_kind_names[all], read_record<all>), ...);
}

std::map<std::string, Read> readers() {
    std::map<std::string, Read> readers{
        {"EnrolRequest", read_message<EnrolRequest>}, {"EnrolResponse", read_message<EnrolResponse>},
        {"SyncRequest", read_message<SyncRequest>},   {"SyncResponse", read_message<SyncResponse>},
        {"WaitRequest", read_message<WaitRequest>},   {"WaitResponse", read_message<WaitResponse>},
        {"Action", read_message<domain::Action>},     {"Chunk", read_chunk}};
    add_records(readers, std::make_index_sequence<kinds>{});
    return readers;
}

/// Whether everything that was said then is said now. What has been added since may be there too.
bool still_says(const json::value& now, const json::value& then) {
    if (then.is_object()) {
        return now.is_object() && std::ranges::all_of(then.as_object(), [&](const auto& field) {
                   const auto* value = now.as_object().if_contains(field.key());
                   return value && still_says(*value, field.value());
               });
    }
    if (!then.is_array()) return now == then;
    return now.is_array() && std::ranges::equal(now.as_array(), then.as_array(), still_says);
}

template <class Message>
void write_down(std::ostream& file, const std::string& name) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Bytes bytes = encode(Generate{seed, Generate::Values::readable}.make<Message>());
        file << name << ' ' << hex_of(bytes) << ' ' << json::serialize(readers().at(name)(bytes)) << '\n';
    }
}

} // namespace

TEST_CASE("bytes that an earlier version has written mean now what they meant then") {
    std::size_t lines = 0;
    const auto known = readers();
    for (const auto& entry : std::filesystem::directory_iterator(FOOTHOLD_RECORDED)) {
        std::ifstream file(entry.path());
        for (std::string name, hex, then; file >> name >> hex && std::getline(file, then); ++lines) {
            CAPTURE(entry.path(), name, hex);
            REQUIRE(known.contains(name));
            CHECK(still_says(known.at(name)(bytes_of(hex)), json::parse(then)));
        }
    }
    CHECK(lines >= 90);
}

/// Run it before a release, and give the file the version's name: `protocol_tests "[.record]"`.
TEST_CASE("what this version writes is written down for later ones", "[.record]") {
    std::ofstream file(FOOTHOLD_RECORDED "/next.txt");
    write_down<EnrolRequest>(file, "EnrolRequest");
    write_down<EnrolResponse>(file, "EnrolResponse");
    write_down<SyncRequest>(file, "SyncRequest");
    write_down<SyncResponse>(file, "SyncResponse");
    write_down<WaitRequest>(file, "WaitRequest");
    write_down<WaitResponse>(file, "WaitResponse");
    write_down<domain::Action>(file, "Action");
    for (std::uint64_t seed = 0; seed < 2; ++seed)
        file << "Chunk " << hex_of(some_chunk(seed)) << ' ' << json::serialize(read_chunk(some_chunk(seed))) << '\n';
    for (std::size_t kind = 0; kind < kinds; ++kind)
        for (std::uint64_t seed = 0; seed < 2; ++seed) {
            const Bytes body = encode_record(Generate{seed, Generate::Values::readable}.make_record(kind)).body;
            const std::string name(domain::record_kind_names[kind]);
            file << name << ' ' << hex_of(body) << ' ' << json::serialize(readers().at(name)(body)) << '\n';
        }
    CHECK(file.good());
}

} // namespace foothold::protocol
