#pragma once

#include "domain/action.hpp"

#include <string_view>

namespace foothold::server {

/// Well-formed UTF-8 without NUL.
bool is_text(std::string_view bytes);

/// Every string of the action is text.
bool has_only_text(const domain::Action& action);

} // namespace foothold::server
