#include "sync/protocol/codec.hpp"

#include "sync/protocol/chunk.hpp"
#include "sync/protocol/wire_codec.hpp"

namespace foothold::protocol {

template <class Message>
Bytes encode(const Message& message) {
    return to_wire(message);
}

template <class Message>
Result<Message> decode(std::string_view bytes) {
    return from_wire<Message>(bytes);
}

template Bytes encode(const EnrolRequest&);
template Bytes encode(const EnrolResponse&);
template Bytes encode(const SyncRequest&);
template Bytes encode(const SyncResponse&);
template Bytes encode(const WaitRequest&);
template Bytes encode(const WaitResponse&);
template Bytes encode(const Chunk&);
template Bytes encode(const domain::Action&);
template Bytes encode(const domain::Scope&);
template Bytes encode(const std::vector<ScopeCursor>&);

template Result<EnrolRequest> decode(std::string_view);
template Result<EnrolResponse> decode(std::string_view);
template Result<SyncRequest> decode(std::string_view);
template Result<WaitRequest> decode(std::string_view);
template Result<WaitResponse> decode(std::string_view);
template Result<Chunk> decode(std::string_view);
template Result<domain::Action> decode(std::string_view);
template Result<domain::Scope> decode(std::string_view);
template Result<std::vector<ScopeCursor>> decode(std::string_view);

} // namespace foothold::protocol
