#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::text {

/// Decodes any bytes. Each maximal ill-formed piece becomes one U+FFFD, as the Unicode Standard (3.9) and the web do it.
/// `offsets` gets the first byte of each character and, at its end, the number of bytes.
void decode_utf8(std::string_view bytes, std::u32string& characters, std::vector<std::uint32_t>& offsets);

} // namespace foothold::text
