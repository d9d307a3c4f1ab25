#pragma once

#include <string_view>

namespace foothold::server {

/// False for lines that end in anything but CR LF, and for lines that go on in the next one: parsers differ about them, so nobody
/// gets to use the difference (RFC 9112, sections 2.2 and 5.2).
bool has_clean_lines(std::string_view header);

} // namespace foothold::server
