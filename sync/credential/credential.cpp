#include "sync/credential/credential.hpp"

#include "sync/credential/base64.hpp"
#include "sync/credential/deflate.hpp"
#include "sync/credential/limits.hpp"
#include "sync/credential/plain_text.hpp"
#include "sync/credential/qr_digits.hpp"

#include <algorithm>
#include <optional>

namespace foothold::credential {

namespace {

/// {"alg":"EdDSA","typ":"vc+jwt","zip":"DEF"}: the only header there is, so that nobody can choose another way to check.
constexpr std::string_view header = "eyJhbGciOiJFZERTQSIsInR5cCI6InZjK2p3dCIsInppcCI6IkRFRiJ9.";

std::string fitting_word(std::string_view text) {
    std::string word = plain(text);
    if (word.size() <= word_bytes_max) return word;
    std::size_t end = word_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end; // never in the middle of a character
    word.resize(end);
    return word;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const auto begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

std::optional<PublicKey::Signature> signature_of(std::string_view text) {
    const auto bytes = from_base64url(text);
    PublicKey::Signature signature;
    if (!bytes || bytes->size() != signature.size()) return std::nullopt;
    std::ranges::copy(*bytes, signature.begin());
    return signature;
}

Result<Claim> read_signed(std::string_view text) {
    const Error changed{"credential.changed", {}};
    const auto end = text.rfind('.');
    const std::string_view message = text.substr(0, end);
    if (message.size() < header.size()) return Error{"credential.malformed", {}};
    const auto packed = from_base64url(message.substr(header.size()));
    const auto signature = signature_of(text.substr(end + 1));
    if (!packed || !signature) return changed;
    const auto json = inflated(*packed, json_bytes_max);
    if (!json) return changed;
    auto claim = from_json(*json);
    if (!claim) return claim;
    if (!claim->key.has_signed(message, *signature)) return changed;
    return claim;
}

} // namespace

Statement fitting(Statement statement) {
    statement.holder = fitting_word(statement.holder);
    statement.issuer = fitting_word(statement.issuer);
    if (statement.achievements.size() > achievements_max) statement.achievements.resize(achievements_max);
    for (Achievement& achievement : statement.achievements) {
        achievement.title = fitting_word(achievement.title);
        achievement.language = fitting_word(achievement.language);
        achievement.hours = std::min(achievement.hours, hours_max);
        achievement.confirmed_by = fitting_word(achievement.confirmed_by);
    }
    return statement;
}

std::string sign(const Statement& statement, const SigningKey& key) {
    const std::string json = to_json({fitting(statement), key.public_key()});
    const std::string message = std::string{header} + base64url(deflated(json));
    return message + '.' + base64url(key.sign(message));
}

Result<Claim> read(std::string_view text) {
    text = trimmed(text);
    if (text.size() > text_bytes_max) return Error{"credential.malformed", "too long"};
    if (text.starts_with(header)) return read_signed(text);
    const auto credential = from_digits(text);
    if (!credential || !credential->starts_with(header)) return Error{"credential.malformed", {}};
    return read_signed(*credential);
}

} // namespace foothold::credential
