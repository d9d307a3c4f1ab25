#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace foothold::credential {

/// A credential in digits, two for each character (its ASCII code less 45): a QR code packs digits so much tighter than letters
/// that this is the smallest code, and any reader of codes gives them back unharmed. As SMART Health Cards do it.
std::string to_digits(std::string_view credential);
/// None when these are no such digits.
std::optional<std::string> from_digits(std::string_view digits);

} // namespace foothold::credential
