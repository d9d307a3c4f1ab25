// For ZSTD_c_useBlockSplitter: a library that does not know it makes the same frame of a few more bytes.
#define ZSTD_STATIC_LINKING_ONLY

#include "sync/protocol/compression.hpp"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <memory>

namespace foothold::protocol {

namespace {

constexpr int level = 7;
constexpr int window_log_min = 10; // zstd takes no less
/// From here on it pays to look for long matches only: records in columns repeat whole sentences.
constexpr std::size_t long_bytes = 256 << 10;
constexpr std::size_t step_bytes = 64 << 10;
constexpr std::size_t large_part_bytes = 16 << 10;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// Making a context takes longer than most messages: each thread keeps its own.
ZSTD_CCtx* compression_context() {
    static thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
    ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    return context.get();
}

ZSTD_DCtx* decompression_context() {
    static thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context{ZSTD_createDCtx()};
    ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    return context.get();
}

/// A third less time than the level's own, and 1 % more bytes; measured on answers of 2 MiB (docs/decisions.md).
void look_for_long_matches(ZSTD_CCtx* context) {
    ZSTD_CCtx_setParameter(context, ZSTD_c_strategy, ZSTD_greedy);
    ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, 6);
    ZSTD_CCtx_setParameter(context, ZSTD_c_searchLog, 5);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, 20);
}

/// Three quarters of the time of level 10 for as few bytes; measured on a hundred changed records (docs/decisions.md).
void look_near(ZSTD_CCtx* context) {
    ZSTD_CCtx_setParameter(context, ZSTD_c_strategy, ZSTD_lazy);
    ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, 4);
    ZSTD_CCtx_setParameter(context, ZSTD_c_searchLog, 6);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, 17);
    ZSTD_CCtx_setParameter(context, ZSTD_c_chainLog, 17);
}

Bytes compress(ZSTD_CCtx* context, std::string_view bytes) {
    const std::size_t bound = ZSTD_compressBound(bytes.size());
    const auto room = std::make_unique_for_overwrite<char[]>(bound); // memory that stays untouched costs nothing
    return Bytes(room.get(), ZSTD_compress2(context, room.get(), bound, bytes.data(), bytes.size()));
}

std::size_t size_of(std::span<const std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    return size;
}

/// Looks twice before it takes a match, and gives each column's letters a code of their own: four times the usual time, and 6 %
/// fewer bytes; measured on half of a first sync (docs/decisions.md).
void look_twice(ZSTD_CCtx* context) {
    ZSTD_CCtx_setParameter(context, ZSTD_c_strategy, ZSTD_lazy2);
    ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, 6);
    ZSTD_CCtx_setParameter(context, ZSTD_c_searchLog, 6);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, 21);
    ZSTD_CCtx_setParameter(context, ZSTD_c_chainLog, 21);
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 22);
    ZSTD_CCtx_setParameter(context, ZSTD_c_useBlockSplitter, ZSTD_ps_enable);
}

ZSTD_CCtx* context_for(std::size_t bytes, Effort effort) {
    ZSTD_CCtx* const context = compression_context();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    if (effort == Effort::thorough)
        look_twice(context);
    else if (bytes >= long_bytes)
        look_for_long_matches(context);
    return context;
}

/// With room for all that can come of it, each call goes through the whole part.
std::optional<Bytes> compress(ZSTD_CCtx* context, std::span<const std::string_view> parts) {
    constexpr std::size_t block_overhead = 32;
    const std::size_t size = size_of(parts);
    const std::size_t bound = ZSTD_compressBound(size) + parts.size() * block_overhead;
    const auto room = std::make_unique_for_overwrite<char[]>(bound);
    ZSTD_outBuffer output{room.get(), bound, 0};
    ZSTD_CCtx_setPledgedSrcSize(context, size);
    for (const std::string_view part : parts) {
        ZSTD_inBuffer input{part.data(), part.size(), 0};
        const auto end = part.size() < large_part_bytes ? ZSTD_e_continue : ZSTD_e_flush;
        if (ZSTD_isError(ZSTD_compressStream2(context, &output, &input, end))) return std::nullopt;
    }
    ZSTD_inBuffer nothing{nullptr, 0, 0};
    if (ZSTD_isError(ZSTD_compressStream2(context, &output, &nothing, ZSTD_e_end))) return std::nullopt;
    return Bytes(room.get(), output.pos);
}

Error malformed(const char* reason) { return {"protocol.malformed", reason}; }

std::size_t allowed_bytes(std::size_t frame_bytes) {
    return std::min(message_bytes_max, std::max(compression_floor_bytes, frame_bytes * compression_ratio_max));
}

} // namespace

Bytes compress(std::string_view bytes) { return compress(context_for(bytes.size(), Effort::usual), bytes); }

Bytes compress(std::string_view bytes, std::string_view former) {
    ZSTD_CCtx* const context = compression_context();
    const std::size_t whole = former.size() + bytes.size();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
    if (whole < long_bytes) look_near(context);
    const int window_log = std::clamp<int>(std::bit_width(whole), window_log_min, compression_window_log_max);
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log);
    ZSTD_CCtx_refPrefix(context, former.data(), former.size());
    return compress(context, bytes);
}

std::optional<Bytes> compress_for_travel(std::string_view bytes) { return compress_for_travel(std::span(&bytes, 1)); }

std::optional<Bytes> compress_for_travel(std::span<const std::string_view> parts, Effort effort) {
    const std::size_t size = size_of(parts);
    if (size <= compression_worth_bytes) return std::nullopt;
    if (size < long_bytes) effort = Effort::usual; // too little for it to matter
    ZSTD_CCtx* const context = context_for(size, effort);
    std::optional<Bytes> frame = parts.size() == 1 ? compress(context, parts.front()) : compress(context, parts);
    if (!frame || frame->size() >= size || size > allowed_bytes(frame->size())) return std::nullopt;
    return frame;
}

namespace {

struct Frame {
    std::string_view bytes;
    std::size_t allowed; ///< of content
    bool is_cut = false;
    std::string_view former = {};
};

Result<Bytes> decompress(const Frame& frame) {
    ZSTD_DCtx* const context = decompression_context();
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, compression_window_log_max);
    ZSTD_DCtx_refPrefix(context, frame.former.data(), frame.former.size());
    ZSTD_inBuffer input{frame.bytes.data(), frame.bytes.size(), 0};
    Bytes content;
    const unsigned long long told = ZSTD_getFrameContentSize(frame.bytes.data(), frame.bytes.size());
    if (told < frame.allowed) content.reserve(static_cast<std::size_t>(told) + step_bytes);
    for (;;) {
        const std::size_t start = content.size();
        content.resize(start + std::min(step_bytes, frame.allowed + 1 - start));
        ZSTD_outBuffer output{content.data() + start, content.size() - start, 0};
        const std::size_t hint = ZSTD_decompressStream(context, &output, &input);
        if (ZSTD_isError(hint)) return malformed(ZSTD_getErrorName(hint));
        content.resize(start + output.pos);
        if (content.size() > frame.allowed) return Error{"protocol.too_large", "decompresses to more than is allowed"};
        if (hint == 0) break;
        const bool is_used_up = input.pos == input.size && output.pos == 0;
        if (is_used_up && frame.is_cut) return content;
        if (is_used_up) return malformed("truncated frame");
    }
    if (input.pos != input.size) return malformed("bytes behind the frame");
    return content;
}

} // namespace

Result<Bytes> decompress(std::string_view frame) { return decompress(Frame{frame, allowed_bytes(frame.size())}); }

Result<Bytes> decompress(std::string_view frame, std::string_view former) {
    return decompress(Frame{frame, message_bytes_max, false, former});
}

Result<Bytes> decompress_beginning(std::string_view frame) { return decompress(Frame{frame, allowed_bytes(frame.size()), true}); }

Result<Bytes> decompress_beginning(std::string_view frame, std::string_view former) {
    return decompress(Frame{frame, message_bytes_max, true, former});
}

} // namespace foothold::protocol
