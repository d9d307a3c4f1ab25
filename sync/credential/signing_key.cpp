#include "sync/credential/signing_key.hpp"

#include <sodium.h>

namespace foothold::credential {

SigningKey::SigningKey(const Seed& seed) {
    PublicKey::Bytes bytes;
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(bytes.data()), reinterpret_cast<unsigned char*>(secret_.data()),
                             reinterpret_cast<const unsigned char*>(seed.data()));
    public_key_ = PublicKey{bytes};
}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }

PublicKey::Signature SigningKey::sign(std::string_view message) const {
    PublicKey::Signature signature;
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                         reinterpret_cast<const unsigned char*>(secret_.data()));
    return signature;
}

} // namespace foothold::credential
