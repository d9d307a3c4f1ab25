#include "sync/protocol/wire_input.hpp"

namespace foothold::protocol {

namespace {

constexpr std::size_t depth_max = 16;
/// Of a value in memory to its bytes: a translation is 64 bytes in memory and at least 6 on the wire.
constexpr std::size_t growth_max = 16;
constexpr std::size_t allowance_base_bytes = 4096;

} // namespace

WireInput::WireInput(std::string_view bytes) :
    InputArchive(this), bytes_(bytes), end_(bytes.size()), allowance_bytes_(allowance_base_bytes + growth_max * bytes.size()) {}

void WireInput::fail(std::string_view reason) {
    if (failed()) return;
    failure_ = reason;
    position_ = end_;
}

std::uint8_t WireInput::read_byte() {
    if (at_end()) return fail("truncated"), std::uint8_t{0};
    return static_cast<std::uint8_t>(bytes_[position_++]);
}

std::uint64_t WireInput::read_varint() {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const std::uint8_t byte = read_byte();
        if (failed()) return 0;
        const std::uint64_t digit = byte & 0x7F;
        if (shift == 63 && digit > 1) break;
        number |= digit << shift;
        if (byte & 0x80) continue;
        if (byte == 0 && shift > 0) return fail("number not in its shortest form"), 0;
        return number;
    }
    return fail("number too large"), 0;
}

std::uint64_t WireInput::read_big_endian() {
    std::uint64_t number = 0;
    for (int byte = 0; byte < 8; ++byte) number = number << 8 | read_byte();
    return failed() ? 0 : number;
}

std::string_view WireInput::read_string() {
    const std::uint64_t length = read_varint();
    if (length > end_ - position_) return fail("truncated"), std::string_view{};
    const auto content = bytes_.substr(position_, length);
    position_ += length;
    return content;
}

std::string_view WireInput::read_terminated() {
    const auto content = bytes_.substr(position_, end_ - position_);
    const std::size_t length = content.find('\0');
    if (length == std::string_view::npos) return fail("truncated"), std::string_view{};
    position_ += length + 1;
    return content.substr(0, length);
}

std::size_t WireInput::read_count() {
    const std::uint64_t count = read_varint();
    if (count > end_ - position_) return fail("more items than bytes"), 0;
    return count;
}

bool WireInput::charge(std::size_t bytes) {
    if (failed()) return false;
    if (bytes > allowance_bytes_) return fail("more items than their bytes can hold"), false;
    allowance_bytes_ -= bytes;
    return true;
}

void WireInput::begin_struct() {
    const std::uint64_t length = read_varint();
    if (length > end_ - position_) fail("truncated");
    if (outer_ends_.size() == depth_max) fail("nested too deeply");
    outer_ends_.push_back(end_);
    end_ = failed() ? position_ : position_ + length;
}

void WireInput::end_struct() {
    position_ = end_;
    end_ = outer_ends_.back();
    outer_ends_.pop_back();
    if (failed()) position_ = end_;
}

} // namespace foothold::protocol
