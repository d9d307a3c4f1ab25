#pragma once

#include "domain/result.hpp"
#include "sync/credential/signing_key.hpp"
#include "sync/credential/statement_json.hpp"

#include <string>
#include <string_view>

namespace foothold::credential {

/// So that every reader takes it: without what is not plain in a name or title, and without what is beyond the limits of a name
/// or of the number of achievements.
Statement fitting(Statement statement);

/// The signed text: a compact JWS (RFC 7515) that covers exactly the bytes that travel. Of a statement that is made to fit.
std::string sign(const Statement& statement, const SigningKey& key);

/// What a text says that somebody brings, as itself or as the digits of its code, with spaces around it or not: a statement that
/// the key in it has signed, without one byte changed. Whether that key is the organisation's is for whoever knows its key to
/// say. Errors: "credential.malformed" when it is no such text at all, "credential.changed" when it is not as it was signed.
Result<Claim> read(std::string_view text);

} // namespace foothold::credential
