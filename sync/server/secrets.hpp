#pragma once

#include "domain/result.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/random.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::server {

/// What tokens and codes are hashed with before they are stored, so that a stolen database opens nothing by itself.
class SecretKey {
public:
    /// Reads `file`, or makes it with a new key and mode 0600.
    static Result<SecretKey> open(const std::filesystem::path& file, Random& random);

    Digest hash(std::string_view secret) const;

private:
    std::array<std::byte, 32> key_{};
};

/// 32 random bytes as 64 hexadecimal digits.
std::string make_token(Random& random);
/// As hard to guess without the key, and the same each time.
std::string make_token(const SecretKey& key, const std::string& code, domain::Id applicant);

/// Ten of Crockford's characters.
std::string make_code(Random& random);
/// The code as it was made, from what somebody typed: in any case, with spaces or hyphens, O for 0 and I or L for 1. None when
/// it cannot be a code.
std::optional<std::string> read_code(std::string_view typed);

/// In the same time wherever they differ.
bool are_equal(const Digest& left, const Digest& right);

} // namespace foothold::server
