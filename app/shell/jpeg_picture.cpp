#include "app/shell/jpeg_picture.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

namespace foothold::shell {

namespace {

/// A picture that is sharpened step by step has a dozen of them; thousands would only keep the processor busy.
constexpr int scans_max = 64;

/// libjpeg as it wants to be used: whatever is wrong ends in `stop`, which leads back to where reading was begun. Nothing between
/// has anything to destroy.
struct Reader {
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { jpeg_destroy_decompress(&info); }

    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf begun{};
    std::array<char, JMSG_LENGTH_MAX> why{};
};

[[noreturn]] void stop(j_common_ptr info) {
    auto& reader = *static_cast<Reader*>(info->client_data);
    info->err->format_message(info, reader.why.data());
    std::longjmp(reader.begun, 1);
}

/// A warning is about damage, which libjpeg would fill with grey; but for what some cameras write.
void warn(j_common_ptr info, int level) {
    constexpr std::array harmless{JWRN_EXTRANEOUS_DATA, JWRN_ADOBE_XFORM, JWRN_TOO_MUCH_DATA};
    if (level < 0 && std::ranges::find(harmless, info->err->msg_code) == harmless.end()) stop(info);
}

void say_nothing(j_common_ptr) {}

void count_scans(j_common_ptr info) {
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > scans_max) stop(info);
}

bool read_header(Reader& reader, std::string_view bytes) {
    reader.info.err = jpeg_std_error(&reader.errors);
    reader.errors.error_exit = stop;
    reader.errors.emit_message = warn;
    reader.errors.output_message = say_nothing;
    reader.info.client_data = &reader;
    if (setjmp(reader.begun) != 0) return false;
    jpeg_create_decompress(&reader.info);
    reader.progress.progress_monitor = count_scans;
    reader.info.progress = &reader.progress;
    jpeg_mem_src(&reader.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return jpeg_read_header(&reader.info, TRUE) == JPEG_HEADER_OK;
}

bool start(Reader& reader, int width_px_min, int height_px_min) {
    if (setjmp(reader.begun) != 0) return false;
    jpeg_decompress_struct& info = reader.info;
    info.out_color_space = JCS_EXT_RGBA;
    info.scale_num = 1;
    for (info.scale_denom = 8; info.scale_denom > 1; info.scale_denom /= 2) {
        jpeg_calc_output_dimensions(&info);
        const bool is_enough = static_cast<int>(info.output_width) >= width_px_min;
        if (is_enough && static_cast<int>(info.output_height) >= height_px_min) break;
    }
    return jpeg_start_decompress(&info) == TRUE;
}

bool read_rows(Reader& reader, std::uint8_t* pixels) {
    if (setjmp(reader.begun) != 0) return false;
    while (reader.info.output_scanline < reader.info.output_height) {
        const std::size_t row_bytes = std::size_t{reader.info.output_width} * 4;
        JSAMPROW row = pixels + reader.info.output_scanline * row_bytes;
        jpeg_read_scanlines(&reader.info, &row, 1);
    }
    return jpeg_finish_decompress(&reader.info) == TRUE;
}

} // namespace

Result<Image> decode_jpeg(std::string_view bytes, int side_px_max, int width_px_min, int height_px_min) {
    Reader reader;
    const auto unreadable = [&] { return Error{"picture.unreadable", reader.why.data()}; };
    if (!read_header(reader, bytes)) return unreadable();
    const auto most = static_cast<JDIMENSION>(side_px_max);
    if (reader.info.image_width > most || reader.info.image_height > most)
        return Error{"picture.unreadable", "it has too many pixels"};
    if (!start(reader, width_px_min, height_px_min)) return unreadable();
    Image image{static_cast<int>(reader.info.output_width), static_cast<int>(reader.info.output_height), {}};
    image.pixels.resize(std::size_t{reader.info.output_width} * reader.info.output_height * 4);
    if (!read_rows(reader, image.pixels.data())) return unreadable();
    return image;
}

} // namespace foothold::shell
