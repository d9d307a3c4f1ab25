#include "domain/hash.hpp"
#include "sync/server/byte_range.hpp"
#include "sync/server/media_file.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/server/media.hpp"

#include <cstdlib>
#include <string_view>

namespace foothold::server {

namespace {

/// Whatever was read is within what devices can show.
void check_media(std::string_view bytes) {
    const auto file = look_at_media(bytes);
    if (!file) return;
    const bool is_picture = file->width_px > 0 && file->width_px <= 4096 && file->height_px > 0 && file->height_px <= 4096;
    const bool is_recording = file->seconds > 0 && file->seconds <= 3600;
    if (is_picture == is_recording) std::abort();
}

void check_range(std::string_view field) {
    for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1000}, UINT64_MAX}) {
        const auto range = read_range(field, size);
        if (range && (range->start > size || range->bytes > size - range->start)) std::abort();
    }
}

void check_hash(std::string_view text) {
    const auto hash = domain::parse_hash(text);
    if (hash && domain::to_string(*hash) != text) std::abort();
}

} // namespace

} // namespace foothold::server

std::vector<std::string> foothold::fuzz::seeds() {
    using namespace server::media;
    return {'0' + png(48, 30),
            '0' + png(48, 30, "pixels", chunk("tEXt", "words")),
            '0' + jpeg(48, 30),
            '0' + opus(48'000),
            '0' + wav(1),
            "1bytes=0-99",
            "1bytes=5-",
            "1bytes=-7",
            '2' + std::string(64, 'a')};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view input{reinterpret_cast<const char*>(data) + 1, size - 1};
    if (data[0] % 4 == '1' % 4)
        foothold::server::check_range(input);
    else if (data[0] % 4 == '2' % 4)
        foothold::server::check_hash(input);
    else
        foothold::server::check_media(input);
    return 0;
}
