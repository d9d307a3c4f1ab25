#include "sync/client/seal.hpp"

#include <sodium.h>

namespace foothold::client {

namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* octets(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
const unsigned char* octets(const Key& key) { return reinterpret_cast<const unsigned char*>(key.bytes().data()); }
unsigned char* octets(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

} // namespace

std::string seal(const Key& key, std::string_view content, std::string_view context) {
    std::string sealed(nonce_bytes + content.size() + tag_bytes, '\0');
    randombytes_buf(sealed.data(), nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(sealed) + nonce_bytes, nullptr, octets(content), content.size(),
                                               octets(context), context.size(), nullptr, octets(sealed), octets(key));
    return sealed;
}

std::optional<std::string> unseal(const Key& key, std::string_view sealed, std::string_view context) {
    if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
    std::string content(sealed.size() - nonce_bytes - tag_bytes, '\0');
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(octets(content), nullptr, nullptr,
                                                                  octets(sealed.substr(nonce_bytes)), sealed.size() - nonce_bytes,
                                                                  octets(context), context.size(), octets(sealed), octets(key));
    if (opened != 0) return std::nullopt;
    return content;
}

} // namespace foothold::client
