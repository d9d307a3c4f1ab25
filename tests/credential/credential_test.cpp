#include "sync/credential/credential.hpp"

#include "sync/credential/base64.hpp"
#include "sync/credential/deflate.hpp"
#include "sync/credential/limits.hpp"
#include "sync/credential/qr_digits.hpp"
#include "tests/credential/samira.hpp"

#include <fstream>
#include <iterator>
#include <set>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <catch2/catch_test_macros.hpp>

namespace foothold::credential {

namespace {

SigningKey other_key() {
    SigningKey::Seed seed{};
    seed[0] = std::byte{7};
    return SigningKey{seed};
}

/// Signed as it is, whatever it says.
std::string signed_json(std::string_view json) {
    const std::string whole = sign(samira(), rfc_key());
    const std::string message = whole.substr(0, whole.find('.') + 1) + base64url(deflated(json));
    return message + '.' + base64url(rfc_key().sign(message));
}

std::string json_of(const std::string& credential) {
    const auto begin = credential.find('.') + 1;
    const auto packed = from_base64url(std::string_view{credential}.substr(begin, credential.rfind('.') - begin));
    return *inflated(*packed, json_bytes_max);
}

void collect_names(const boost::json::value& value, std::set<std::string>& names) {
    if (const auto* array = value.if_array())
        for (const auto& item : *array) collect_names(item, names);
    if (const auto* object = value.if_object())
        for (const auto& member : *object) {
            names.emplace(member.key());
            collect_names(member.value(), names);
        }
}

} // namespace

TEST_CASE("what was signed is read back, as text and as digits") {
    const std::string credential = sign(samira(), rfc_key());
    for (const std::string& text : {credential, to_digits(credential), " \n" + credential + "\r\n"}) {
        const auto claim = read(text);
        REQUIRE(claim);
        CHECK(claim->statement == samira());
        CHECK(claim->key == rfc_key().public_key());
    }
}

TEST_CASE("the same statement and key give the same bytes") {
    CHECK(sign(samira(), rfc_key()) == sign(samira(), rfc_key()));
    CHECK(sign(samira(), rfc_key()) != sign(samira(), other_key()));
}

TEST_CASE("what an earlier version has signed is still read") {
    std::ifstream file{FOOTHOLD_RECORDED_CREDENTIAL};
    const auto claim = read(std::string{std::istreambuf_iterator<char>{file}, {}});
    REQUIRE(claim);
    CHECK(claim->statement == samira());
    CHECK(claim->key == rfc_key().public_key());
}

TEST_CASE("a credential with one byte changed, anywhere, is not read") {
    const std::string credential = sign(samira(), rfc_key());
    const auto others = [](char byte) {
        std::string bytes{"\x80\x9A\xFF_-A"};
        for (int bit = 0; bit < 8; ++bit) bytes += static_cast<char>(byte ^ (1 << bit));
        std::erase(bytes, byte);
        return bytes;
    };
    for (std::size_t place = 0; place < credential.size(); ++place)
        for (const char other : others(credential[place])) {
            std::string changed = credential;
            changed[place] = other;
            INFO("byte " << place << ", " << static_cast<int>(other));
            REQUIRE_FALSE(read(changed));
        }
}

TEST_CASE("a code with another digit, anywhere, is not read") {
    const std::string digits = to_digits(sign(samira(), rfc_key()));
    for (std::size_t place = 0; place < digits.size(); ++place) {
        std::string changed = digits;
        changed[place] = changed[place] == '9' ? '0' : static_cast<char>(changed[place] + 1);
        INFO("digit " << place);
        REQUIRE_FALSE(read(changed));
    }
}

TEST_CASE("a credential that was cut, or that something was added to, is not read") {
    const std::string credential = sign(samira(), rfc_key());
    for (std::size_t size = 0; size < credential.size(); ++size) REQUIRE_FALSE(read(credential.substr(0, size)));
    for (const char* more : {"A", ".", "=", "AAAA"}) CHECK_FALSE(read(credential + more));
}

TEST_CASE("somebody else's signature under the same words does not pass for the organisation's") {
    const std::string credential = sign(samira(), rfc_key());
    const std::string message = credential.substr(0, credential.rfind('.'));
    const auto forged = read(message + '.' + base64url(other_key().sign(message)));
    REQUIRE_FALSE(forged);
    CHECK(forged.error().code == "credential.changed");

    const auto with_own_key = read(sign(samira(), other_key()));
    REQUIRE(with_own_key);
    CHECK(with_own_key->key != rfc_key().public_key());
}

TEST_CASE("what is no proof is told apart from a proof that was changed") {
    for (const char* text : {"", "hello", "{}", "12345", "123456", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
        const auto claim = read(text);
        REQUIRE_FALSE(claim);
        CHECK(claim.error().code == "credential.malformed");
    }
    CHECK(read(signed_json("{}")).error().code == "credential.changed");
    CHECK(read(std::string(text_bytes_max + 1, '5')).error().code == "credential.malformed");
}

TEST_CASE("what is signed and yet too much is not read") {
    CHECK_FALSE(read(signed_json(std::string(json_bytes_max + 1, ' ') + "{}")));
    CHECK_FALSE(read(signed_json(std::string(10'000, '['))));
    const std::string json = json_of(sign(samira(), rfc_key()));
    REQUIRE(read(signed_json(json)));
    const auto with = [&](std::string_view old, const std::string& other) {
        std::string changed = json;
        changed.replace(changed.find(old), old.size(), other);
        return signed_json(changed);
    };
    CHECK(read(with("\"validFrom\"", "\"further\":[1],\"validFrom\"")));
    CHECK_FALSE(read(with("Jonas P.", std::string(word_bytes_max + 1, 'x'))));
    CHECK_FALSE(read(with("Jonas P.", "Jonas\\u0007P.")));
    CHECK_FALSE(read(with("Jonas P.", "Jonas\\u202EP.")));
    CHECK_FALSE(read(with("Samira A.", "Sara B.")));
    CHECK_FALSE(read(with("\"creditsEarned\":12", "\"creditsEarned\":-12")));
    CHECK_FALSE(read(with("2026-02-05T", "2026-02-31T")));
    CHECK_FALSE(read(with("Fieldwork", "Prison")));
    CHECK_FALSE(read(with("AchievementCredential", "Ticket")));
    CHECK_FALSE(read(with("/ns/credentials/v2", "/ns/credentials/v9")));
}

TEST_CASE("names that would not be read are made to fit before they are signed") {
    Statement statement = samira();
    statement.achievements[0].title = "F\u00F8rste\x1B[2Jhj\u00E6lp\u202E";
    statement.achievements[1].title = std::string(word_bytes_max - 1, 'a') + "\u00F8\u00F8";
    statement.achievements.resize(achievements_max + 1, statement.achievements[2]);
    const auto claim = read(sign(statement, rfc_key()));
    REQUIRE(claim);
    CHECK(claim->statement.achievements.size() == achievements_max);
    CHECK(claim->statement.achievements[0].title == "F\u00F8rste[2Jhj\u00E6lp");
    CHECK(claim->statement.achievements[1].title == std::string(word_bytes_max - 1, 'a'));
}

TEST_CASE("the most that can be signed can be read") {
    Statement statement = samira();
    unsigned dice = 1;
    const auto noise = [&] {
        std::string text;
        while (text.size() < 2 * word_bytes_max)
            text += static_cast<char>(' ' + (dice = dice * 1'103'515'245 + 12'345) / 65'536 % 94);
        return text;
    };
    statement.holder = noise();
    statement.achievements.resize(2 * achievements_max);
    for (Achievement& each : statement.achievements)
        each = {AchievementKind::course, noise(), noise(), day("2026-02-01"), day("2026-02-26"), 4'000'000'000, noise()};
    const auto claim = read(sign(statement, rfc_key()));
    REQUIRE(claim);
    CHECK(claim->statement == fitting(statement));
}

TEST_CASE("a credential has the fields of docs/proof-format.md and no others") {
    std::set<std::string> names;
    collect_names(boost::json::parse(json_of(sign(samira(), rfc_key()))), names);
    CHECK(names == std::set<std::string>{"@context", "achievement", "achievementType", "activityEndDate", "activityStartDate",
                                         "creditsEarned", "credentialSubject", "id", "inLanguage", "issuer", "name", "source",
                                         "type", "validFrom"});
}

} // namespace foothold::credential
