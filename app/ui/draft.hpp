#pragma once

#include "app/text/caret.hpp"

#include <string>

namespace foothold::ui {

/// What somebody is writing, and where the caret stands in it.
struct Draft {
    std::string text;
    text::Caret caret;

    bool is_blank() const { return text.find_first_not_of(" \n\t") == std::string::npos; }
    bool operator==(const Draft&) const = default;
};

} // namespace foothold::ui
