#include "app/shell/decode_picture.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

namespace foothold::walk {

namespace {

constexpr const char* today = "2026-03-12T08:40";
/// A course of Abdi's is about law and norms, and the first page of its lesson has this picture.
const std::filesystem::path bicycle = std::filesystem::path{FOOTHOLD_PROGRAMMES} / "pictures" / "bicycle-lights.png";

std::string lesson_as_file(const Tablet& tablet, const std::filesystem::path& folder, Words more = {}) {
    more.insert(more.end(), {"--render", folder, "--now", today, "--screen", "lesson"});
    const auto finished = tablet.run(std::move(more));
    INFO(finished.err);
    REQUIRE(finished.exit_code == 0);
    CHECK(finished.err.empty());
    for (const auto& entry : std::filesystem::directory_iterator{folder}) return client::content_of(entry.path());
    FAIL("nothing was rendered");
    return {};
}

/// As large as the screen that was asked for.
shell::Image lesson_of(const Tablet& tablet, const std::filesystem::path& folder, Words more = {}) {
    const auto screen = shell::decode_picture(lesson_as_file(tablet, folder, std::move(more)), 1, 1);
    REQUIRE(screen);
    return *screen;
}

/// Whether these pixels of the screen are those of the picture, but for its round corners.
bool is_at(const shell::Image& screen, const shell::Image& picture, int left, int top) {
    constexpr int corner = 16;
    for (int y = corner; y < picture.height_px - corner; ++y) {
        const auto row = [](const shell::Image& image, int x, int line) {
            return image.pixels.begin() + 4 * (static_cast<std::ptrdiff_t>(line) * image.width_px + x);
        };
        const auto begin = row(picture, 0, y);
        if (!std::equal(begin, begin + 4 * static_cast<std::ptrdiff_t>(picture.width_px), row(screen, left, top + y)))
            return false;
    }
    return true;
}

/// As wide as a card's content, anywhere below each other.
bool shows(const shell::Image& screen, int left, int width_px, int height_px) {
    const auto picture = shell::decode_as_shown(client::content_of(bicycle), {{}, width_px, height_px, 14});
    REQUIRE(picture);
    for (int top = 0; top + height_px <= screen.height_px; ++top)
        if (is_at(screen, *picture, left, top)) return true;
    return false;
}

} // namespace

TEST_CASE("a lesson that was fetched is read without a network, with its picture pixel by pixel, mirrored or not") {
    Centre centre{today};
    const Tablet abdi{centre, "abdi"};
    CHECK(abdi.sync().at("attachments").as_int64() == 2);
    centre.close();
    const shell::Image tablet = lesson_of(abdi, centre.folder() / "tablet", {"--language", "en"});
    CHECK(shows(tablet, 56, 688, 430));
    const shell::Image mirrored = lesson_of(abdi, centre.folder() / "mirrored", {"--language", "ar"});
    CHECK(shows(mirrored, 56, 688, 430));
    const shell::Image phone = lesson_of(abdi, centre.folder() / "phone", {"--language", "en", "--size", "390x844"});
    CHECK(shows(phone, 32, 326, 204));
}

TEST_CASE("without its pictures a lesson can be read, and they come back with the next sync") {
    Centre centre{today};
    const Tablet abdi{centre, "abdi"};
    const Words asked{"--language", "en"};
    const auto whole = lesson_as_file(abdi, centre.folder() / "whole", asked);
    for (const char* ending : {"", "-wal", "-shm"})
        std::filesystem::remove(abdi.data() / (std::string{"attachments.db"} + ending));
    const bool is_other = lesson_as_file(abdi, centre.folder() / "words", asked) != whole;
    CHECK(is_other);
    CHECK_FALSE(shows(lesson_of(abdi, centre.folder() / "again", asked), 56, 688, 430));
    abdi.sync();
    const bool is_the_same = lesson_as_file(abdi, centre.folder() / "back", asked) == whole;
    CHECK(is_the_same);
    centre.close();
}

} // namespace foothold::walk
