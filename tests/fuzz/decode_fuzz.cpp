#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/problem.hpp"
#include "sync/protocol/record_codec.hpp"

#include "tests/fuzz/target.hpp"
#include "tests/protocol/generate.hpp"

#include <cstdlib>

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

void check_frame(std::string_view bytes) {
    const auto content = decompress(bytes);
    if (content && content->size() > message_bytes_max) std::abort();
}

constexpr std::size_t messages = 9;
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
    default:
        check_record(static_cast<std::uint32_t>(which - messages), bytes);
        break;
    }
    return 0;
}
