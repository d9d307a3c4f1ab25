#pragma once

#include "domain/result.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "tests/simulation/violation.hpp"

#include <string>
#include <utility>

namespace foothold::simulation {

// What the server does when nothing prevents it.
template <class T>
T must(Result<T> result) {
    if (!result) throw Violation("the server fails: " + result.error().code + ": " + result.error().detail);
    return std::move(*result);
}

// A message that travels as a body.
template <class Message>
Message read(const std::string& body, const std::string& encoding) {
    const std::string plain = encoding == "zstd" ? must(protocol::decompress(body)) : body;
    return must(protocol::decode<Message>(plain));
}

} // namespace foothold::simulation
