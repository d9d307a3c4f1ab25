#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/problem.hpp"
#include "sync/protocol/record_codec.hpp"

#include <cstdint>
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

} // namespace

} // namespace foothold::protocol

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace foothold::protocol;
    if (size == 0) return 0;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    switch (data[0] % 25) {
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
    default:
        check_record(data[0] % 25u - 7u, bytes);
        break;
    }
    return 0;
}
