#include "sync/credential/base64.hpp"
#include "sync/credential/credential.hpp"
#include "tests/credential/samira.hpp"
#include "tests/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

namespace foothold::credential {

namespace {

void write(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    std::ofstream file{path, std::ios::binary};
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// As `openssl pkey` reads it: the fixed head of RFC 8410, and the key.
void write_key(const std::filesystem::path& path, const PublicKey& key) {
    std::vector<std::byte> bytes;
    for (const int byte : {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00})
        bytes.push_back(static_cast<std::byte>(byte));
    const auto raw = *from_base64url(key.text());
    bytes.insert(bytes.end(), raw.begin(), raw.end());
    write(path, bytes);
}

bool openssl_verifies(const std::string& credential, const PublicKey& key) {
    const TemporaryFolder folder;
    const auto end = credential.rfind('.');
    write(folder.path() / "message", std::as_bytes(std::span{credential}.first(end)));
    write(folder.path() / "signature", *from_base64url(std::string_view{credential}.substr(end + 1)));
    write_key(folder.path() / "key", key);
    const std::string command = "cd '" + folder.path().string() +
                                "' && openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in message "
                                "-sigfile signature >out 2>&1";
    return std::system(command.c_str()) == 0;
}

} // namespace

TEST_CASE("OpenSSL finds the signature good, and a changed text or another key not") {
    std::string credential = sign(samira(), rfc_key());
    const PublicKey key = rfc_key().public_key();
    CHECK(openssl_verifies(credential, key));
    CHECK_FALSE(openssl_verifies(credential, SigningKey{SigningKey::Seed{}}.public_key()));
    char& in_the_middle = credential[credential.size() / 2];
    in_the_middle = in_the_middle == 'A' ? 'B' : 'A';
    CHECK_FALSE(openssl_verifies(credential, key));
}

} // namespace foothold::credential
