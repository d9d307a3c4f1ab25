#pragma once

#include "sync/credential/signing_key.hpp"
#include "sync/server/secrets.hpp"

namespace foothold::server {

using domain::Id;

/// What organisations sign proofs with: each has a key of its own, all made of one secret. The same secret gives the same keys.
class ProofKeys {
public:
    explicit ProofKeys(SecretKey secret) : secret_(std::move(secret)) {}

    credential::SigningKey key_of(Id organisation) const;

private:
    SecretKey secret_;
};

/// What a programme file says in an organisation's `proof_key` when this server signs for it.
inline constexpr std::string_view own_proof_key = "own";

} // namespace foothold::server
