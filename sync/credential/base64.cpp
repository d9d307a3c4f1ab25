#include "sync/credential/base64.hpp"

#include <sodium.h>

namespace foothold::credential {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string base64url(std::span<const std::byte> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
    text.pop_back(); // the end of a C string
    return text;
}

std::optional<std::vector<std::byte>> from_base64url(std::string_view text) {
    std::vector<std::byte> bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                                         nullptr, &size, &end, variant);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(size);
    if (base64url(bytes) != text) return std::nullopt; // libsodium 1.0.18 takes every byte from 0x80 on for '_'
    return bytes;
}

} // namespace foothold::credential
