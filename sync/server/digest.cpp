#include "sync/server/digest.hpp"

#include <sodium.h>

#include <string>

namespace foothold::server {

namespace {

std::uint64_t big_endian(const std::byte* bytes) {
    std::uint64_t number = 0;
    for (int index = 0; index < 8; ++index) number = number << 8 | std::to_integer<std::uint64_t>(bytes[index]);
    return number;
}

} // namespace

Digest digest_of(std::string_view bytes) {
    Digest digest;
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return digest;
}

domain::Id id_of_key(std::string_view kind, std::string_view key) {
    std::string named{"foothold programme file"};
    named += '\0';
    named += kind;
    named += '\0';
    named += key;
    const Digest digest = digest_of(named);
    return {big_endian(digest.data()), big_endian(digest.data() + 8)};
}

} // namespace foothold::server
