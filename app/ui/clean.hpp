#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace foothold::ui {

/// What of a text may go into a field: without control characters, without marks that turn or isolate directions (such as those
/// that the interface puts around names), every end of a line as "\n", or as a space where there is one line only. Marks that
/// writing needs stay: joiners and the direction marks LRM, RLM and ALM. Nothing when it is not UTF-8.
std::optional<std::string> clean(std::string_view text, bool is_single_line);

} // namespace foothold::ui
