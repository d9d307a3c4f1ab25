#include "app/main/verify.hpp"

#include "app/screens/proof_words.hpp"
#include "sync/credential/credential.hpp"

#include <algorithm>

namespace foothold::main {

namespace {

using credential::Achievement;
using credential::Claim;
using credential::PublicKey;
using screens::Reader;

std::optional<PublicKey> read_key(std::string_view text) {
    return text.starts_with("did:") ? PublicKey::from_did(text) : PublicKey::from_text(text);
}

std::string line_of(const Achievement& achievement, const Reader& reader) {
    std::string line = "  " + achievement.title;
    const std::string when = screens::when_and_how_long(achievement, reader, screens::Years::all);
    if (!when.empty()) line += ": " + when;
    if (!achievement.confirmed_by.empty())
        line += ". " + reader.text("Confirmed by {name}", {{"name", achievement.confirmed_by}});
    return line + '\n';
}

std::string claim_words(const Claim& claim, const std::string& issuer, const Reader& reader) {
    std::string words =
        reader.text("{issuer} says this about {holder}:", {{"issuer", issuer}, {"holder", claim.statement.holder}});
    words += '\n';
    for (const Achievement& achievement : claim.statement.achievements) words += line_of(achievement, reader);
    const std::string date = reader.dates().short_date_with_year(claim.statement.issued_on);
    words += reader.text("Signed on {date}. Nothing has been changed.", {i18n::phrase("date", date)}) + '\n';
    return words;
}

} // namespace

Result<std::vector<TrustedKey>> read_trusted_keys(std::string_view text) {
    std::vector<TrustedKey> keys;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const auto space = line.find(' ');
        const auto key = read_key(line.substr(0, space));
        if (!key) return Error{"credential.key_invalid", "line " + std::to_string(number)};
        keys.push_back({*key, std::string{space == std::string_view::npos ? std::string_view{} : line.substr(space + 1)}});
    }
    return keys;
}

Result<Verification> verify(std::string_view proof, const std::optional<std::vector<TrustedKey>>& trusted, const Reader& reader) {
    const auto claim = credential::read(proof);
    if (!claim) return claim.error();
    const std::string& claimed = claim->statement.issuer;
    if (trusted) {
        const auto known = std::ranges::find(*trusted, claim->key, &TrustedKey::key);
        if (known == trusted->end()) return Error{"credential.other_key", claim->key.text()};
        // The name that somebody has vouched for counts for more than the one that stands in the proof.
        const std::string& issuer = known->name.empty() ? claimed : known->name;
        return Verification{Verification::Outcome::proved, claim_words(*claim, issuer, reader)};
    }
    std::string words = claim_words(*claim, claimed, reader);
    words +=
        reader.text("Nobody has said here whose signature this is. Ask {issuer} if this is their key:", {{"issuer", claimed}});
    words += '\n' + claim->key.text() + '\n';
    return Verification{Verification::Outcome::signed_by_unknown, std::move(words)};
}

} // namespace foothold::main
