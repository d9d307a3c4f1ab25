#pragma once

#include "sync/server/storage.hpp"

#include <cstdint>
#include <optional>

namespace foothold::server {

/// What the feed's outline says of a record's need (domain::need_of): none for never, seconds, or `needed_always`.
std::optional<std::int64_t> needed_at(const EncodedRecord& content);

} // namespace foothold::server
