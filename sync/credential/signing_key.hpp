#pragma once

#include "sync/credential/public_key.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace foothold::credential {

/// Both halves of an Ed25519 key. The same message gets the same signature each time.
class SigningKey {
public:
    using Seed = std::array<std::byte, 32>;

    explicit SigningKey(const Seed& seed);
    SigningKey(const SigningKey&) = default;
    SigningKey& operator=(const SigningKey&) = default;
    ~SigningKey();

    const PublicKey& public_key() const { return public_key_; }
    PublicKey::Signature sign(std::string_view message) const;

private:
    std::array<std::byte, 64> secret_{};
    PublicKey public_key_{PublicKey::Bytes{}};
};

} // namespace foothold::credential
