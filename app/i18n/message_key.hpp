#pragma once

#include <string>
#include <string_view>

namespace foothold::i18n {

/// What a recorded clip of a message is called, in every language: BLAKE2b-128 of its msgid, or of msgctxt, the byte 4 and msgid
/// (as gettext joins them), in 32 hexadecimal digits. `printf '%s' "$msgid" | b2sum -l 128` gives the same.
std::string message_key(std::string_view context, std::string_view english);

} // namespace foothold::i18n
