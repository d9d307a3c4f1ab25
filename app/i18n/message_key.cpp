#include "app/i18n/message_key.hpp"

#include <array>

#include <sodium.h>

namespace foothold::i18n {

std::string message_key(std::string_view context, std::string_view english) {
    std::string message{context};
    if (!context.empty()) message += '\x04';
    message += english;
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                       nullptr, 0);
    std::string key(2 * digest.size() + 1, '\0');
    sodium_bin2hex(key.data(), key.size(), digest.data(), digest.size());
    key.pop_back();
    return key;
}

} // namespace foothold::i18n
