#pragma once

#include "domain/result.hpp"
#include "sync/credential/public_key.hpp"
#include "sync/credential/statement.hpp"

#include <string>
#include <string_view>

namespace foothold::credential {

/// A statement and whose key stands in it.
struct Claim {
    Statement statement;
    PublicKey key;
};

/// In the terms of W3C Verifiable Credentials 2.0 and Open Badges 3.0 (docs/proof-format.md), in the fewest bytes.
std::string to_json(const Claim& claim);
/// Fields that are not known are passed over. Error "credential.changed" for anything else that `to_json` does not write.
Result<Claim> from_json(std::string_view json);

} // namespace foothold::credential
