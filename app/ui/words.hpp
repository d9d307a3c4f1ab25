#pragma once

#include "app/ui/tree.hpp"
#include "domain/hash.hpp"

#include <optional>
#include <string>

namespace foothold::ui {

/// A text and the language it is in. `language` empty: the interface's.
struct Words {
    std::string text;
    std::string language = {};
    bool is_fallback = false;                             ///< not the reader's own language: a badge says which it is
    std::optional<domain::Hash> recording = std::nullopt; ///< somebody who says them, on this device

    bool empty() const { return text.empty(); }
    bool operator==(const Words&) const = default;
};

/// The text in its own direction, with a small badge naming the language when it is not the reader's.
void words(Tree& tree, const Words& words, Text style = {});

/// The same without the badge, where the badge would be said twice.
void plain(Tree& tree, const Words& words, Text style = {});

} // namespace foothold::ui
