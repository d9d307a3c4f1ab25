#include "sync/protocol/compression.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <vector>

namespace foothold::protocol {

namespace {

Bytes noise(std::size_t size) {
    std::mt19937 random{42};
    Bytes bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

/// Compresses about twelvefold.
Bytes repetitive(std::size_t size) {
    const Bytes random = noise(size);
    Bytes bytes;
    for (std::size_t block = 0; bytes.size() < size; ++block) bytes += random.substr(block * 64, 64) + Bytes(700, 'a');
    return bytes;
}

/// Words of a vocabulary, the common ones often.
Bytes talk(std::size_t size) {
    std::mt19937 random{7};
    std::vector<Bytes> words(2000);
    for (Bytes& word : words)
        for (std::size_t letters = 2 + random() % 8; letters > 0; --letters) word += static_cast<char>('a' + random() % 26);
    Bytes bytes;
    while (bytes.size() < size) bytes += words[random() % (1 + random() % words.size())] + ' ';
    return bytes;
}

} // namespace

TEST_CASE("with more effort a large body takes fewer bytes, and a small one the same") {
    const auto frame_of = [](std::string_view bytes, Effort effort) {
        return *compress_for_travel(std::span(&bytes, 1), effort);
    };
    Bytes large;
    for (char shift = 0; shift < 60; ++shift) // columns, each with letters of its own
        for (const char letter : talk(10'000)) large += static_cast<char>(letter == ' ' ? letter : letter + 2 * shift);
    const Bytes small = talk(5'000);
    const Bytes thorough = frame_of(large, Effort::thorough);
    CHECK(thorough.size() < frame_of(large, Effort::usual).size() * 24 / 25);
    CHECK(*decompress(thorough) == large);
    CHECK(frame_of(small, Effort::thorough) == frame_of(small, Effort::usual));
}

TEST_CASE("compressed bytes come back") {
    for (const std::size_t size : {0u, 1u, 200u, 65'536u, 65'537u, 3'000'000u}) {
        const auto back = decompress(compress(noise(size)));
        REQUIRE(back);
        CHECK(*back == noise(size));
    }
    CHECK(*decompress(compress(repetitive(500'000))) == repetitive(500'000));
}

TEST_CASE("a small body may compress well") { CHECK(decompress(compress(Bytes(compression_floor_bytes, 'a')))); }

TEST_CASE("what is like something that both ends have takes next to nothing") {
    const Bytes former = noise(200'000);
    Bytes changed = former;
    changed.replace(100'000, 5, "other");
    const Bytes frame = compress(changed, former);
    CHECK(frame.size() < 200);
    CHECK(*decompress(frame, former) == changed);
    Bytes other = former;
    other[3] ^= 1;
    const auto wrong = decompress(frame, other);
    CHECK((!wrong || *wrong != changed));
    CHECK_FALSE(decompress(frame));
    CHECK(decompress(compress(Bytes(message_bytes_max + 1, 'a'), former), former).error().code == "protocol.too_large");
}

TEST_CASE("a frame that grows beyond the ratio is refused") {
    CHECK(decompress(compress(Bytes(compression_floor_bytes + 1, 'a'))).error().code == "protocol.too_large");
    CHECK(decompress(compress(Bytes(800 << 20, 'a'))).error().code == "protocol.too_large");
}

TEST_CASE("a frame that holds more than a message may is refused") {
    CHECK(decompress(compress(noise(message_bytes_max))));
    CHECK(decompress(compress(noise(message_bytes_max + 1))).error().code == "protocol.too_large");
}

TEST_CASE("only what arrives smaller and is not taken for a bomb travels compressed") {
    CHECK_FALSE(compress_for_travel(Bytes(compression_worth_bytes, 'a')));
    CHECK_FALSE(compress_for_travel(noise(5000)));
    CHECK_FALSE(compress_for_travel(Bytes(1'000'000, 'a')));
    const auto frame = compress_for_travel(repetitive(100'000));
    REQUIRE(frame);
    CHECK(*decompress(*frame) == repetitive(100'000));
}

TEST_CASE("a damaged frame is refused") {
    const Bytes frame = compress(repetitive(2000));
    for (std::size_t length = 0; length < frame.size(); ++length)
        CHECK(decompress(frame.substr(0, length)).error().code == "protocol.malformed");
    for (std::size_t position = 0; position < frame.size(); ++position) {
        Bytes damaged = frame;
        damaged[position] = static_cast<char>(damaged[position] ^ 0x10);
        const auto content = decompress(damaged);
        CHECK((!content || *content == repetitive(2000)));
    }
    CHECK(decompress(frame + "x").error().code == "protocol.malformed");
    CHECK(decompress("<html>").error().code == "protocol.malformed");
}

} // namespace foothold::protocol
