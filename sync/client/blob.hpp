#pragma once

#include "sync/sqlite/statement.hpp"

#include <string_view>

namespace foothold::client {

/// The bytes of the wire, which the protocol holds as strings, as SQLite takes and gives them.
inline sqlite::Bytes blob(std::string_view bytes) { return std::as_bytes(std::span(bytes)); }

inline std::string_view characters(sqlite::Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

} // namespace foothold::client
