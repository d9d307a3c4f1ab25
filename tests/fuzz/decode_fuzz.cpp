#include "sync/protocol/answer.hpp"
#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/column_reader.hpp"
#include "sync/protocol/column_writer.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/difference.hpp"
#include "sync/protocol/problem.hpp"
#include "sync/protocol/record_codec.hpp"

#include "tests/fuzz/target.hpp"
#include "tests/protocol/generate.hpp"

#include <cstdlib>
#include <utility>

namespace foothold::protocol {

namespace {

/// What could be read must come out again as something that reads the same.
template <class Message>
void check(std::string_view bytes) {
    const auto message = decode<Message>(bytes);
    if (!message) return;
    const auto again = decode<Message>(encode(*message));
    if (!again || !(*again == *message)) std::abort();
}

void check_record(std::uint32_t kind, std::string_view body) {
    const auto record = decode_record(kind, body);
    if (!record) return;
    const auto encoded = encode_record(*record);
    const auto again = decode_record(encoded.kind, encoded.body);
    if (!again || !(*again == *record)) std::abort();
}

/// Whatever columns hold can be taken apart again, and then holds the same.
void check_columns(std::string_view bytes) {
    WireInput input(bytes);
    const std::string_view ids = input.read_string();
    const std::string_view mentioned = input.read_string();
    const std::string_view content = input.read_string();
    if (input.failed()) return;
    const auto changes = ColumnReader(ids, mentioned, content).read(3);
    if (!changes) return;
    const auto again = unpack(pack(*changes, 1), 3);
    if (!again || !(*again == *changes)) std::abort();
}

Bytes some_columns(Generate& generate) {
    ColumnWriter writer;
    for (std::uint32_t kind = 0; kind < std::variant_size_v<domain::Record>; ++kind) {
        const domain::Record record = generate.make_record(kind);
        writer.put(domain::id_of(record), kind, encode_record(record).body);
    }
    writer.remove({1, 2});
    writer.put({3, 4}, 99, "of a kind that is not known");
    const Columns columns = std::move(writer).take();
    WireOutput output;
    for (const Bytes* part : {&columns.ids, &columns.mentioned, &columns.content}) output.write_text(*part);
    return std::move(output).take();
}

Bytes some_answer(Generate& generate) {
    const domain::Record record = generate.make_record(0);
    const EncodedRecord encoded = encode_record(record);
    const RecordChange change{0, domain::id_of(record), false, encoded.kind, encoded.body};
    SyncAnswer answer;
    answer.response.scopes = {{{domain::ScopeKind::person, change.id}, 7}};
    answer.chunks = {{0, std::make_shared<const Bytes>(encode(pack({&change, 1}, 7)))}};
    return encode(answer);
}

void check_frame(std::string_view bytes) {
    const auto content = decompress(bytes);
    if (content && content->size() > message_bytes_max) std::abort();
}

/// To somebody who holds a body of every record, whichever it is.
void check_difference(std::string_view bytes) {
    const auto find = [](const IdRange& ids) {
        return Result(std::optional(HeldRecord{ids.first, {0, Bytes(ids.first.low % 100, 'x')}}));
    };
    const auto message = decode_difference(bytes, find);
    if (message && message->size() > message_bytes_max) std::abort();
    const auto beginning = decode_difference_beginning(bytes, find);
    if (message && (!beginning || *beginning != *message)) std::abort();
}

Bytes some_difference() {
    return encode_difference("what was there before somebody changed it", std::vector<HeldRecord>{{{1, 3}, {0, "xxx"}}});
}

constexpr std::size_t messages = 11;
constexpr std::size_t kinds = std::variant_size_v<domain::Record>;

std::string seed(std::size_t which, Bytes bytes) { return static_cast<char>(which) + std::move(bytes); }

} // namespace

} // namespace foothold::protocol

std::vector<std::string> foothold::fuzz::seeds() {
    using namespace protocol;
    Generate generate{1};
    std::vector<std::string> seeds{seed(0, encode(generate.make<EnrolRequest>())),
                                   seed(1, encode(generate.make<EnrolResponse>())),
                                   seed(2, encode(generate.make<SyncRequest>())),
                                   seed(3, encode(generate.make<SyncResponse>())),
                                   seed(4, encode(generate.make<domain::Action>())),
                                   seed(5, compress("what travels")),
                                   seed(6, to_json({404, "enrol.code_wrong", "Not found", "1"})),
                                   seed(7, encode(generate.make<WaitRequest>())),
                                   seed(8, encode(generate.make<WaitResponse>()))};
    Generate readable{2, Generate::Values::readable};
    seeds.push_back(seed(9, some_columns(readable)));
    seeds.push_back(seed(10, some_difference()));
    seeds.push_back(seed(3, some_answer(readable)));
    for (std::size_t kind = 0; kind < kinds; ++kind)
        seeds.push_back(seed(messages + kind, encode_record(generate.make_record(kind)).body));
    return seeds;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace foothold::protocol;
    if (size == 0) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const std::size_t which = data[0] % (messages + kinds);
    switch (which) {
    case 0:
        check<EnrolRequest>(bytes);
        break;
    case 1:
        check<EnrolResponse>(bytes);
        break;
    case 2:
        check<SyncRequest>(bytes);
        break;
    case 3:
        check<SyncResponse>(bytes);
        break;
    case 4:
        check<foothold::domain::Action>(bytes);
        break;
    case 5:
        check_frame(bytes);
        break;
    case 6:
        static_cast<void>(parse_problem(bytes).has_value());
        break;
    case 7:
        check<WaitRequest>(bytes);
        break;
    case 8:
        check<WaitResponse>(bytes);
        break;
    case 9:
        check_columns(bytes);
        break;
    case 10:
        check_difference(bytes);
        break;
    default:
        check_record(static_cast<std::uint32_t>(which - messages), bytes);
        break;
    }
    return 0;
}
