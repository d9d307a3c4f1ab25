#include "sync/credential/base58.hpp"
#include "sync/credential/base64.hpp"
#include "sync/credential/credential.hpp"
#include "sync/credential/deflate.hpp"
#include "sync/credential/limits.hpp"
#include "sync/credential/qr_digits.hpp"
#include "tests/credential/samira.hpp"
#include "tests/fuzz/target.hpp"

#include <cstdlib>
#include <string_view>

namespace foothold::credential {

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

/// The fuzzer cannot sign: what is read was signed before, and says the same.
void check_text(std::string_view text) {
    const auto claim = read(text);
    if (claim)
        must(claim->statement == samira() && claim->key == rfc_key().public_key());
    else
        must(claim.error().code == "credential.changed" || claim.error().code == "credential.malformed");
}

/// What a key has signed is what can be written again.
void check_json(std::string_view json) {
    const auto claim = from_json(json);
    if (!claim) return;
    const auto again = from_json(to_json(*claim));
    must(again && again->statement == claim->statement && again->key == claim->key);
}

void check_packed(std::string_view bytes) {
    const auto text = inflated(std::as_bytes(std::span{bytes}), json_bytes_max);
    if (text) must(text->size() <= json_bytes_max && inflated(deflated(*text), json_bytes_max) == text);
}

void check_writings(std::string_view text) {
    if (const auto bytes = from_base64url(text)) must(base64url(*bytes) == text);
    if (const auto bytes = from_base58(text.substr(0, 64))) must(base58(*bytes) == text.substr(0, 64));
    if (const auto credential = from_digits(text)) must(to_digits(*credential) == text);
    if (const auto key = PublicKey::from_did(text)) must(key->did() == text);
}

} // namespace

} // namespace foothold::credential

std::vector<std::string> foothold::fuzz::seeds() {
    using namespace credential;
    const std::string credential = sign(samira(), rfc_key());
    const std::string json = to_json({samira(), rfc_key().public_key()});
    const auto packed = deflated(json);
    return {'0' + credential,
            '0' + to_digits(credential),
            '1' + json,
            '2' + std::string{reinterpret_cast<const char*>(packed.data()), packed.size()},
            '3' + rfc_key().public_key().did(),
            '3' + rfc_key().public_key().text(),
            '3' + to_digits("eyJ.")};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace foothold::credential;
    if (size == 0) return 0;
    const std::string_view input{reinterpret_cast<const char*>(data) + 1, size - 1};
    if (data[0] % 4 == '1' % 4)
        check_json(input);
    else if (data[0] % 4 == '2' % 4)
        check_packed(input);
    else if (data[0] % 4 == '3' % 4)
        check_writings(input);
    else
        check_text(input);
    return 0;
}
