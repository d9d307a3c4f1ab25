#include "app/main/verify.hpp"

#include "sync/credential/credential.hpp"
#include "sync/credential/qr_digits.hpp"
#include "tests/credential/samira.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using Outcome = Verification::Outcome;

std::string proof() { return credential::sign(credential::samira(), credential::rfc_key()); }
std::string key() { return credential::rfc_key().public_key().text(); }
std::string other_key() { return credential::SigningKey{credential::SigningKey::Seed{}}.public_key().text(); }

std::string visible(std::string text) {
    for (const std::string mark : {"\u2068", "\u2069"})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
    return text;
}

Result<Verification> verify_in(const std::string& language, std::string_view proof, const std::string& trusted) {
    const auto catalogues = i18n::Catalogues::open(FOOTHOLD_LOCALES);
    REQUIRE(catalogues);
    const screens::Reader reader(*catalogues, {language});
    if (trusted.empty()) return verify(proof, std::nullopt, reader);
    const auto keys = read_trusted_keys(trusted);
    REQUIRE(keys);
    return verify(proof, *keys, reader);
}

} // namespace

TEST_CASE("a proof by a trusted key is told with everything that it says") {
    for (const std::string& text : {proof(), credential::to_digits(proof()), proof() + '\n'}) {
        const auto found = verify_in("en", text, other_key() + " Somebody\n" + key() + " The Red Cross of Roskilde\n");
        REQUIRE(found);
        CHECK(found->outcome == Outcome::proved);
        const std::string words = visible(found->words);
        for (const char* part : {"The Red Cross of Roskilde says this about Samira A.:", "Førstehjælp: 5 February 2026, 12 hours",
                                 "Køkkenmedhjælper, caféen: 1 February to 26 February 2026, 80 hours", "Confirmed by Jonas P.",
                                 "Kørekort B", "Signed on 12 March 2026. Nothing has been changed."}) {
            INFO(words);
            CHECK(words.find(part) != std::string::npos);
        }
    }
}

TEST_CASE("it is told in the language of whoever asks") {
    for (const auto& [language, words] :
         {std::pair{"da", "Ingenting er ændret."}, std::pair{"ar", "لم يتغيّر شيء."}, std::pair{"uk", "Нічого не змінено."}}) {
        const auto found = verify_in(language, proof(), key());
        REQUIRE(found);
        CHECK(found->words.find(words) != std::string::npos);
    }
}

TEST_CASE("without a key nobody says whose signature it is, but which") {
    const auto found = verify_in("en", proof(), {});
    REQUIRE(found);
    CHECK(found->outcome == Outcome::signed_by_unknown);
    CHECK(found->words.find(key()) != std::string::npos);
}

TEST_CASE("another key, another text and no proof are not proved, each for its reason") {
    const auto code_of = [](std::string_view text, const std::string& trusted) {
        const auto found = verify_in("en", text, trusted);
        REQUIRE_FALSE(found);
        return found.error().code;
    };
    CHECK(code_of(proof(), other_key()) == "credential.other_key");
    CHECK(code_of(proof(), "# nobody yet\n") == "credential.other_key");
    std::string changed = proof();
    changed[changed.size() / 2] ^= 1;
    CHECK(code_of(changed, key()) == "credential.changed");
    CHECK(code_of("hello", key()) == "credential.malformed");
}

TEST_CASE("keys come one a line, with a name, in either writing") {
    const std::string did = credential::rfc_key().public_key().did();
    const auto keys =
        read_trusted_keys("# the keys that we know\r\n\r\n" + key() + " Red Cross Roskilde\r\n" + did + "\n" + other_key());
    REQUIRE(keys);
    REQUIRE(keys->size() == 3);
    CHECK((*keys)[0].name == "Red Cross Roskilde");
    CHECK((*keys)[0].key == (*keys)[1].key);
    CHECK((*keys)[1].name.empty());
    const auto wrong = read_trusted_keys(key() + "\nnonsense\n");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error() == Error{"credential.key_invalid", "line 2"});
}

} // namespace foothold::main
