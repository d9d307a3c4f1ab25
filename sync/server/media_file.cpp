#include "sync/server/media_file.hpp"

#include <optional>
#include <string>
#include <utility>

namespace foothold::server {

namespace {

using domain::MediaType;
using namespace std::string_view_literals;

constexpr std::uint32_t side_px_max = 4096;
constexpr std::uint64_t seconds_max = 60 * 60;

Error refused(std::string reason) { return {"sample.media", std::move(reason)}; }

Error cut() { return refused("is cut, or damaged"); }

/// Reads numbers from bytes and notices when there are none left.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : rest_(bytes) {}

    std::string_view take(std::size_t count) {
        if (count > rest_.size()) return is_cut_ = true, rest_ = {}, std::string_view{};
        const auto taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    std::uint64_t big_endian(std::size_t count) {
        std::uint64_t number = 0;
        for (const char byte : take(count)) number = number << 8 | static_cast<unsigned char>(byte);
        return number;
    }
    std::uint64_t little_endian(std::size_t count) {
        std::uint64_t number = 0;
        int shift = 0;
        for (const char byte : take(count))
            number |= std::uint64_t{static_cast<unsigned char>(byte)} << std::exchange(shift, shift + 8);
        return number;
    }
    bool is_cut() const { return is_cut_; }
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool is_cut_ = false;
};

Result<MediaFile> picture(MediaType type, std::uint64_t width, std::uint64_t height) {
    if (width == 0 || height == 0 || width > side_px_max || height > side_px_max)
        return refused("is " + std::to_string(width) + " x " + std::to_string(height) + " pixels; 4096 x 4096 is the most");
    return MediaFile{type, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), 0};
}

Result<MediaFile> recording(MediaType type, std::uint64_t samples, std::uint64_t samples_a_second) {
    const std::uint64_t seconds = samples / samples_a_second + (samples % samples_a_second != 0 ? 1 : 0);
    if (seconds == 0) return refused("has no sound in it");
    if (seconds > seconds_max) return refused("is longer than an hour");
    return MediaFile{type, 0, 0, static_cast<std::uint32_t>(seconds)};
}

Error with_exif() {
    return refused("holds hidden details (Exif), such as where it was taken: save the picture again without them");
}

/// Chunks of a length, a name of four letters, that much content and a checksum.
Result<MediaFile> look_at_png(Bytes bytes) {
    bytes.take(8);
    std::optional<Result<MediaFile>> found;
    while (!bytes.is_cut()) {
        const std::uint64_t length = bytes.big_endian(4);
        const auto name = bytes.take(4);
        Bytes content{bytes.take(length)};
        bytes.take(4);
        if (bytes.is_cut() || (!found && name != "IHDR")) return cut();
        if (name == "eXIf") return with_exif();
        if (name == "IEND") return bytes.at_end() ? *found : cut();
        if (found) continue;
        const std::uint64_t width = content.big_endian(4);
        const std::uint64_t height = content.big_endian(4);
        if (content.is_cut()) return cut();
        found = picture(MediaType::png, width, height);
    }
    return cut();
}

bool is_start_of_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Segments up to the picture itself, whose end is marked.
Result<MediaFile> look_at_jpeg(std::string_view file) {
    if (!file.ends_with("\xFF\xD9"sv)) return cut();
    Bytes bytes{file};
    bytes.take(2);
    while (!bytes.is_cut()) {
        const std::uint64_t marker = bytes.big_endian(2);
        if (marker == 0xFFFF) return cut();
        const std::uint64_t length = bytes.big_endian(2);
        if (marker >> 8 != 0xFF || length < 2) return cut();
        const auto content = bytes.take(length - 2);
        if (bytes.is_cut()) return cut();
        if (content.starts_with("Exif\0"sv)) return with_exif();
        if (!is_start_of_frame(marker & 0xFF)) continue;
        Bytes frame{content};
        frame.take(1);
        const std::uint64_t height = frame.big_endian(2);
        const std::uint64_t width = frame.big_endian(2);
        return frame.is_cut() ? Result<MediaFile>{cut()} : picture(MediaType::jpeg, width, height);
    }
    return cut();
}

/// Pages of Ogg (RFC 3533); the first one says how much of the beginning is not to be heard (RFC 7845).
Result<MediaFile> look_at_opus(Bytes bytes) {
    std::uint64_t skipped = 0;
    std::uint64_t position = 0;
    for (bool is_first = true; !bytes.at_end(); is_first = false) {
        if (bytes.take(4) != "OggS") return cut();
        bytes.take(2);
        const std::uint64_t granule = bytes.little_endian(8);
        bytes.take(12);
        std::uint64_t length = 0;
        for (const char segment : bytes.take(bytes.little_endian(1))) length += static_cast<unsigned char>(segment);
        Bytes content{bytes.take(length)};
        if (bytes.is_cut()) return cut();
        if (granule != UINT64_MAX) position = granule;
        if (!is_first) continue;
        if (content.take(8) != "OpusHead") return refused("is an Ogg file, but not Opus");
        content.take(2);
        skipped = content.little_endian(2);
        if (content.is_cut()) return cut();
    }
    constexpr std::uint64_t samples_a_second = 48'000;
    return recording(MediaType::opus, position > skipped ? position - skipped : 0, samples_a_second);
}

Result<MediaFile> look_at_wav(Bytes bytes) {
    bytes.take(12);
    std::uint64_t bytes_a_second = 0;
    while (!bytes.at_end()) {
        const auto name = bytes.take(4);
        const std::uint64_t length = bytes.little_endian(4);
        Bytes content{bytes.take(length)};
        if (bytes.is_cut()) return cut();
        if (name == "data") {
            if (bytes_a_second == 0) return cut();
            return recording(MediaType::wav, length, bytes_a_second);
        }
        if (length % 2 == 1) bytes.take(1);
        if (name != "fmt ") continue;
        if (content.little_endian(2) != 1) return refused("is a WAV file that is not plain PCM");
        content.take(6);
        bytes_a_second = content.little_endian(4);
    }
    return cut();
}

} // namespace

Result<MediaFile> look_at_media(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return look_at_png(Bytes{bytes});
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return look_at_jpeg(bytes);
    if (bytes.starts_with("OggS"sv)) return look_at_opus(Bytes{bytes});
    if (bytes.starts_with("RIFF"sv) && bytes.substr(4).substr(0, 8).ends_with("WAVE"sv)) return look_at_wav(Bytes{bytes});
    return refused("is neither a PNG nor a JPEG picture, neither Opus nor WAV sound");
}

} // namespace foothold::server
