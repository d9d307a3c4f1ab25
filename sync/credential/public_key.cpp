#include "sync/credential/public_key.hpp"

#include "sync/credential/base58.hpp"
#include "sync/credential/base64.hpp"

#include <algorithm>
#include <vector>

#include <sodium.h>

namespace foothold::credential {

namespace {

constexpr std::string_view did_start = "did:key:z";
constexpr std::array kind_of_key{std::byte{0xED}, std::byte{0x01}}; // multicodec ed25519-pub, as a varint
constexpr std::size_t did_bytes_max = 64;

std::optional<PublicKey> from_bytes(std::span<const std::byte> bytes) {
    PublicKey::Bytes key;
    if (bytes.size() != key.size()) return std::nullopt;
    std::ranges::copy(bytes, key.begin());
    return PublicKey{key};
}

} // namespace

std::optional<PublicKey> PublicKey::from_did(std::string_view did) {
    if (!did.starts_with(did_start) || did.size() > did_bytes_max) return std::nullopt;
    const auto bytes = from_base58(did.substr(did_start.size()));
    if (!bytes || bytes->size() < kind_of_key.size()) return std::nullopt;
    if (!std::equal(kind_of_key.begin(), kind_of_key.end(), bytes->begin())) return std::nullopt;
    return from_bytes(std::span{*bytes}.subspan(kind_of_key.size()));
}

std::string PublicKey::did() const {
    std::vector<std::byte> bytes(kind_of_key.begin(), kind_of_key.end());
    bytes.insert(bytes.end(), bytes_.begin(), bytes_.end());
    return std::string{did_start} + base58(bytes);
}

std::optional<PublicKey> PublicKey::from_text(std::string_view text) {
    const auto bytes = from_base64url(text);
    return bytes ? from_bytes(*bytes) : std::nullopt;
}

std::string PublicKey::text() const { return base64url(bytes_); }

bool PublicKey::has_signed(std::string_view message, const Signature& signature) const {
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                       reinterpret_cast<const unsigned char*>(bytes_.data())) == 0;
}

} // namespace foothold::credential
