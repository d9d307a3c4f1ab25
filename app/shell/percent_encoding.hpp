#pragma once

#include <string>
#include <string_view>

namespace foothold::shell {

/// For addresses, as RFC 3986 has it: every byte but letters, digits and -._~ as %XX. `also_plain` are signs that stay as they
/// are.
std::string percent_encoded(std::string_view bytes, std::string_view also_plain = {});

} // namespace foothold::shell
