#include "app/ui/word_fit.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

/// White space, or a sign after which a word may go on in the next line.
bool may_end_line(char letter) {
    constexpr std::string_view signs = " \t\n-/";
    return signs.find(letter) != std::string_view::npos;
}

/// U+2000 to U+203F: spaces, dashes and marks of direction.
bool ends_with_punctuation(std::string_view text) {
    constexpr std::string_view general_punctuation = "\xE2\x80";
    constexpr std::size_t length = 3;
    return text.size() >= length && text.substr(text.size() - length).starts_with(general_punctuation);
}

} // namespace

bool breaks_within_word(const text::Layout& layout, std::string_view content) {
    const auto is_within_word = [content](const text::Line& line) {
        if (line.end == 0 || line.end >= content.size()) return false;
        const std::string_view before = content.substr(0, line.end);
        return !may_end_line(before.back()) && !may_end_line(content[line.end]) && !ends_with_punctuation(before);
    };
    return std::any_of(layout.lines.begin(), layout.lines.end(), is_within_word);
}

} // namespace foothold::ui
