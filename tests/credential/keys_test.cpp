#include "sync/credential/base58.hpp"
#include "sync/credential/base64.hpp"
#include "sync/credential/public_key.hpp"
#include "sync/credential/qr_digits.hpp"
#include "tests/credential/samira.hpp"

#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace foothold::credential {

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    return {begin, begin + text.size()};
}

} // namespace

TEST_CASE("the example of RFC 8037 is signed as it stands there") {
    constexpr std::string_view message = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    const auto signature = rfc_key().sign(message);
    CHECK(base64url(signature) == "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    CHECK(rfc_key().public_key().has_signed(message, signature));
    CHECK(rfc_key().public_key().text() == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
}

TEST_CASE("a key is written as did:key and as base64url, and read back from both") {
    const PublicKey key = rfc_key().public_key();
    CHECK(key.did() == "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw");
    CHECK(PublicKey::from_did(key.did()) == key);
    CHECK(PublicKey::from_text(key.text()) == key);
}

TEST_CASE("what is no key is none") {
    const std::string did = rfc_key().public_key().did();
    for (const std::string& text : {std::string{}, std::string{"did:key:z"}, did.substr(0, did.size() - 1), did + "1",
                                    "did:web:" + did.substr(8), did + std::string(100, '1'), std::string{"did:key:z6MkO0Il"}})
        CHECK_FALSE(PublicKey::from_did(text));
    for (const char* text :
         {"", "AAAA", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUR+"})
        CHECK_FALSE(PublicKey::from_text(text));
}

TEST_CASE("base58 is Bitcoin's") {
    CHECK(base58(bytes_of("Hello World!")) == "2NEpo7TZRRrLZSi2U");
    CHECK(base58(bytes_of("The quick brown fox jumps over the lazy dog.")) ==
          "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
    const std::vector<std::byte> zeros{std::byte{0},    std::byte{0},    std::byte{0x28},
                                       std::byte{0x7f}, std::byte{0xb4}, std::byte{0xcd}};
    CHECK(base58(zeros) == "11233QC4");
    CHECK(from_base58("11233QC4") == zeros);
    CHECK_FALSE(from_base58("0"));
}

TEST_CASE("each base64url text stands for other bytes") {
    CHECK(from_base64url("AA"));
    CHECK_FALSE(from_base64url("AB"));
    CHECK_FALSE(from_base64url("AA=="));
    CHECK_FALSE(from_base64url("A"));
    CHECK_FALSE(from_base64url("A A"));
    CHECK(from_base64url("AAA_"));
    CHECK_FALSE(from_base64url("AAA\x80"));
    CHECK_FALSE(from_base64url("AAA\xFF"));
}

TEST_CASE("digits are those of SMART Health Cards") {
    CHECK(to_digits("eyJ.-z") == "567629010077");
    CHECK(from_digits("567629010077") == "eyJ.-z");
    CHECK_FALSE(from_digits("78"));
    CHECK_FALSE(from_digits("0"));
    CHECK_FALSE(from_digits("0x"));
}

} // namespace foothold::credential
