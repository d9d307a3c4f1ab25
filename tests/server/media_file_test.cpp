#include "sync/server/media_file.hpp"
#include "tests/server/media.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::server {

namespace {

using domain::MediaType;
using namespace std::string_literals;

MediaFile seen(const std::string& bytes) {
    const auto file = look_at_media(bytes);
    if (!file) FAIL(file.error().detail);
    return *file;
}

std::string refusal_of(const std::string& bytes) {
    const auto file = look_at_media(bytes);
    REQUIRE_FALSE(file);
    CHECK(file.error().code == "sample.media");
    return file.error().detail;
}

/// No file that ends too early is taken for a whole one.
void check_every_cut(const std::string& whole) {
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(look_at_media(whole.substr(0, size)));
    }
}

} // namespace

TEST_CASE("a file says itself what it is and how large") {
    CHECK(seen(media::png(480, 300)) == MediaFile{MediaType::png, 480, 300, 0});
    CHECK(seen(media::jpeg(640, 425)) == MediaFile{MediaType::jpeg, 640, 425, 0});
    CHECK(seen(media::opus(48'000 * 7 + 1)) == MediaFile{MediaType::opus, 0, 0, 8});
    CHECK(seen(media::wav(3)) == MediaFile{MediaType::wav, 0, 0, 3});
}

TEST_CASE("a file that was cut anywhere is refused") {
    check_every_cut(media::png(48, 30));
    check_every_cut(media::jpeg(48, 30));
    check_every_cut(media::wav(1));
    const std::string opus = media::opus(48'000);
    check_every_cut(opus.substr(0, opus.rfind("OggS")) + "OggS");
    CHECK(refusal_of(opus.substr(0, opus.size() - 1)) == "is cut, or damaged");
}

TEST_CASE("a picture that may say where it was taken is refused") {
    CHECK(refusal_of(media::jpeg(48, 30, media::segment(0xE1, "Exif\0\0where and when"s))).find("Exif") != std::string::npos);
    CHECK(refusal_of(media::png(48, 30, "pixels", media::chunk("eXIf", "where"))).find("Exif") != std::string::npos);
}

TEST_CASE("what no device could show or play is refused") {
    CHECK(refusal_of("%PDF-1.7") == "is neither a PNG nor a JPEG picture, neither Opus nor WAV sound");
    CHECK(refusal_of({}) == "is neither a PNG nor a JPEG picture, neither Opus nor WAV sound");
    CHECK(refusal_of(media::png(4097, 10)).find("4096 x 4096") != std::string::npos);
    CHECK(refusal_of(media::jpeg(10, 0)).find("4096 x 4096") != std::string::npos);
    CHECK(refusal_of(media::opus(48'000ull * 3601)) == "is longer than an hour");
    CHECK(refusal_of(media::opus(0)) == "has no sound in it");
    CHECK(refusal_of(media::ogg_page(0, "\x01vorbis....")) == "is an Ogg file, but not Opus");
    std::string compressed = media::wav(1);
    compressed[20] = 2;
    CHECK(refusal_of(compressed) == "is a WAV file that is not plain PCM");
}

} // namespace foothold::server
