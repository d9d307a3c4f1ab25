#pragma once

#include "app/screens/reader.hpp"
#include "domain/result.hpp"
#include "sync/credential/public_key.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::main {

/// A key, and whose it is by the word of whoever wrote it down.
struct TrustedKey {
    credential::PublicKey key;
    std::string name;
};

/// Lines of a key (base64url, or did:key) and a name behind it; empty lines and those that begin with # are passed over. Error
/// "credential.key_invalid" with the number of the line.
Result<std::vector<TrustedKey>> read_trusted_keys(std::string_view text);

/// What `foothold verify` finds of a proof that somebody brings.
struct Verification {
    enum class Outcome { proved, not_proved, signed_by_unknown };

    Outcome outcome = Outcome::not_proved;
    std::string words; ///< for whoever asked
};

/// Needs no network. `trusted`: the keys that count; without them nobody can say whose signature it is. Errors: those of
/// credential::read, and "credential.other_key" for a key that does not count.
Result<Verification> verify(std::string_view proof, const std::optional<std::vector<TrustedKey>>& trusted,
                            const screens::Reader& reader);

} // namespace foothold::main
