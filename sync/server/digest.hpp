#pragma once

#include "domain/id.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace foothold::server {

/// BLAKE2b-256.
using Digest = std::array<std::byte, 32>;

Digest digest_of(std::string_view bytes);

/// The id of an entry of a programme file: the same each time that the file is loaded.
domain::Id id_of_key(std::string_view kind, std::string_view key);

} // namespace foothold::server
