#pragma once

#include "sync/client/key.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace foothold::client {

/// XChaCha20-Poly1305 with a random nonce in front. `context` is not stored: it must be the same when it is opened.
std::string seal(const Key& key, std::string_view content, std::string_view context);
/// Nothing when the key or the context is another one, or a bit has changed.
std::optional<std::string> unseal(const Key& key, std::string_view sealed, std::string_view context);

} // namespace foothold::client
