#pragma once

#include <string>
#include <string_view>

namespace foothold::credential {

/// Without what moves a terminal's cursor or turns the order of what others read: control characters, line separators, and the
/// marks that embed, override and isolate directions.
std::string plain(std::string_view text);

} // namespace foothold::credential
