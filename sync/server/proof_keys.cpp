#include "sync/server/proof_keys.hpp"

namespace foothold::server {

credential::SigningKey ProofKeys::key_of(Id organisation) const {
    return credential::SigningKey{secret_.hash("proofs of " + domain::to_string(organisation))};
}

} // namespace foothold::server
