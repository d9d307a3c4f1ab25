#pragma once

#include "domain/action.hpp"
#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

#include <string_view>

namespace foothold::protocol {

/// Message is one of the messages of messages.hpp, a Chunk, domain::Action, domain::Scope or std::vector<ScopeCursor>.
template <class Message>
Bytes encode(const Message& message);

/// Error "protocol.malformed" for bytes that are no such message, whatever they are.
template <class Message>
Result<Message> decode(std::string_view bytes);
template <>
Result<SyncResponse> decode(std::string_view bytes); // with the chunks behind it, see answer.hpp

} // namespace foothold::protocol
