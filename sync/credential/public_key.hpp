#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace foothold::credential {

/// The public half of an Ed25519 key (RFC 8032): whoever has it can tell what was signed with the other half.
class PublicKey {
public:
    using Bytes = std::array<std::byte, 32>;
    using Signature = std::array<std::byte, 64>;

    explicit PublicKey(const Bytes& bytes) : bytes_(bytes) {}

    /// "did:key:z6Mk..." (W3C did:key, 0xED), as a credential names its issuer.
    static std::optional<PublicKey> from_did(std::string_view did);
    std::string did() const;
    /// 43 characters of base64url, as records and lists of keys have it.
    static std::optional<PublicKey> from_text(std::string_view text);
    std::string text() const;

    bool has_signed(std::string_view message, const Signature& signature) const;

    bool operator==(const PublicKey&) const = default;

private:
    Bytes bytes_;
};

} // namespace foothold::credential
