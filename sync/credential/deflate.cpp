#include "sync/credential/deflate.hpp"

#include <new>

#include <zlib.h>

namespace foothold::credential {

namespace {

constexpr int raw_window = -MAX_WBITS;
constexpr int memory_level = 8;

/// A stream of zlib that ends itself.
class Stream {
public:
    using End = int (*)(z_stream*);

    Stream(z_stream& stream, int begun, End end) : stream_(stream), end_(end) {
        if (begun != Z_OK) throw std::bad_alloc{}; // the only failure that these parameters have
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { end_(&stream_); }

private:
    z_stream& stream_;
    End end_;
};

Bytef* bytes_of(const void* bytes) { return static_cast<Bytef*>(const_cast<void*>(bytes)); } // zlib only reads what is next_in

} // namespace

std::vector<std::byte> deflated(std::string_view text) {
    z_stream stream{};
    const Stream ending{
        stream, deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, raw_window, memory_level, Z_DEFAULT_STRATEGY), deflateEnd};
    std::vector<std::byte> bytes(deflateBound(&stream, static_cast<uLong>(text.size())));
    stream.next_in = bytes_of(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    return bytes;
}

std::optional<std::string> inflated(std::span<const std::byte> bytes, std::size_t bytes_max) {
    z_stream stream{};
    const Stream ending{stream, inflateInit2(&stream, raw_window), inflateEnd};
    std::string text(bytes_max, '\0');
    stream.next_in = bytes_of(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_in != 0) return std::nullopt;
    text.resize(stream.total_out);
    return text;
}

} // namespace foothold::credential
