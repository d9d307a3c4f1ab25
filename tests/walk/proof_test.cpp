#include "tests/client/bytes_on_disk.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

namespace foothold::walk {

namespace fs = std::filesystem;

namespace {

constexpr const char* today = "2026-03-12T08:40";

fs::path picture_of(const Tablet& tablet, const fs::path& folder, const std::string& screen, Words more) {
    more.insert(more.end(), {"--render", folder, "--now", today, "--screen", screen});
    const auto finished = tablet.run(std::move(more));
    INFO(finished.err);
    REQUIRE(finished.exit_code == 0);
    return finished.out.substr(0, finished.out.find('\n'));
}

/// What a reader of codes that knows nothing of Foothold makes of a picture.
std::string scanned(const fs::path& picture) {
    const auto finished = run({"/usr/bin/zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture});
    INFO(finished.err);
    REQUIRE(finished.exit_code == 0);
    return finished.out.substr(0, finished.out.find_last_not_of('\n') + 1);
}

void write(const fs::path& file, const std::string& content) { std::ofstream{file, std::ios::binary} << content; }

std::string credential_of(const Tablet& tablet) {
    return text_of(find_by(tablet.show(), "records", "kind_of_record", "proof"), "credential");
}

/// The text that the digits of a code stand for, as docs/proof-format.md says.
std::string text_in(const std::string& digits) {
    std::string text;
    for (std::size_t place = 0; place + 1 < digits.size(); place += 2)
        text += static_cast<char>(45 + (digits[place] - '0') * 10 + (digits[place + 1] - '0'));
    return text;
}

/// Checks the signature with OpenSSL alone; the key in base64url, as organisations tell it.
bool openssl_verifies(const fs::path& folder, const std::string& credential, const std::string& key) {
    const auto end = credential.rfind('.');
    write(folder / "message", credential.substr(0, end));
    write(folder / "signature.txt", credential.substr(end + 1));
    write(folder / "key.txt", key);
    const std::string script =
        "cd '" + folder.string() +
        "' && { cat signature.txt; printf ==; } | basenc --base64url -d >signature && "
        "{ printf '\\x30\\x2a\\x30\\x05\\x06\\x03\\x2b\\x65\\x70\\x03\\x21\\x00'; { cat key.txt; printf =; } | basenc "
        "--base64url -d; } "
        ">key.der && openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in message -sigfile signature";
    return run({"/bin/bash", "-c", script}).exit_code == 0;
}

} // namespace

TEST_CASE("the code on the screen is read by another program, and its signature found good by a third") {
    Centre centre{today};
    const Tablet samira{centre, "samira"};
    const auto keys = centre.run({"prove", "--keys"});
    REQUIRE(keys.exit_code == 0);
    centre.close(); // nothing that follows needs a network
    const std::string key = keys.out.substr(0, keys.out.find(' '));
    const std::string credential = credential_of(samira);
    const fs::path pictures = centre.folder() / "pictures";
    const std::vector<Words> ways{{},
                                  {"--language", "ar"},
                                  {"--theme", "dark"},
                                  {"--theme", "contrast-dark"},
                                  {"--size", "390x844", "--pixel-ratio", "2"},
                                  {"--size", "1280x800"}};
    for (const Words& way : ways)
        for (const char* screen : {"proof", "proof_code"}) {
            INFO(screen << ' ' << (way.empty() ? "" : way.back()));
            const std::string digits = scanned(picture_of(samira, pictures, screen, way));
            CHECK(text_in(digits) == credential);
        }
    CHECK(openssl_verifies(centre.folder(), credential, key));
    CHECK_FALSE(openssl_verifies(centre.folder(), credential, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));

    write(centre.folder() / "digits", scanned(picture_of(samira, pictures, "proof", {})) + '\n');
    write(centre.folder() / "keys", keys.out);
    const auto verified = run({FOOTHOLD, "verify", centre.folder() / "digits", "--trusted", centre.folder() / "keys"});
    INFO(verified.err << keys.out);
    CHECK(verified.exit_code == 0);
    CHECK(verified.out.find("Samira A.") != std::string::npos);
}

TEST_CASE("foothold verify tells by its exit code what it found, in the words of whoever asks") {
    const client::Directory folder;
    const fs::path proof = folder.path() / "my-proof.jwt";
    std::ifstream recorded{FOOTHOLD_RECORDED_CREDENTIAL};
    const std::string credential{std::istreambuf_iterator<char>{recorded}, {}};
    write(proof, credential);
    const std::string key = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"; // RFC 8037
    const auto verify = [&](Words more) {
        more.insert(more.begin(), {FOOTHOLD, "verify"});
        return run(more);
    };
    CHECK(verify({proof, "--key", key}).exit_code == 0);
    CHECK(verify({proof}).exit_code == 2);
    const auto danish = verify({proof, "--key", key, "--language", "da"});
    CHECK(danish.out.find("Ingenting er ændret.") != std::string::npos);
    const auto piped = run({"/bin/bash", "-c", FOOTHOLD " verify - --key " + key + " <" + proof.string()});
    CHECK(piped.exit_code == 0);

    std::string changed = credential;
    changed[200] ^= 1;
    write(folder.path() / "changed", changed);
    write(folder.path() / "keys", "nonsense\n");
    for (const Words& words : {Words{folder.path() / "changed", "--key", key}, Words{proof, "--key", "nonsense"},
                               Words{proof, "--trusted", folder.path() / "keys"}, Words{folder.path() / "not-there"},
                               Words{proof, "--key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}, Words{FOOTHOLD}}) {
        const auto finished = verify(words);
        INFO(finished.out << finished.err);
        CHECK(finished.exit_code == 1);
        CHECK(finished.out.empty());
        CHECK(std::ranges::count(finished.err, '\n') == 1);
    }
}

} // namespace foothold::walk
