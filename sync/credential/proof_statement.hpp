#pragma once

#include "domain/proof.hpp"
#include "sync/credential/signing_key.hpp"
#include "sync/credential/statement.hpp"

#include <string_view>

namespace foothold::credential {

/// What a record says, as it is signed.
Statement statement_of(const domain::Proof& proof);

/// Signs what the record says into it.
void sign(domain::Proof& proof, const SigningKey& key);

/// Whether the record's credential is signed with this key (PublicKey::text), unchanged, and says what the record says.
bool is_as_signed(const domain::Proof& proof, std::string_view key);

} // namespace foothold::credential
