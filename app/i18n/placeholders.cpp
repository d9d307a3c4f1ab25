#include "app/i18n/placeholders.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace foothold::i18n {

namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_directional_isolate = "\u2069";

bool is_name(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_'; });
}

bool has_letter(std::string_view text) {
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t offset = 0; offset < length;) {
        UChar32 character = 0;
        U8_NEXT(text.data(), offset, length, character);
        if (u_isalpha(character)) return true;
    }
    return false;
}

/// A piece of plain text and the name of the placeholder after it (empty at the end).
struct Piece {
    std::string_view text;
    std::string_view name;
};

Piece take_piece(std::string_view& rest) {
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{', open + 1)) {
        const std::size_t close = rest.find('}', open);
        if (close == std::string_view::npos) break;
        const std::string_view name = rest.substr(open + 1, close - open - 1);
        if (!is_name(name)) continue;
        const Piece piece{rest.substr(0, open), name};
        rest.remove_prefix(close + 1);
        return piece;
    }
    return {std::exchange(rest, {}), {}};
}

void append(std::string& text, const Argument& argument) {
    if (argument.direction == Direction::of_the_sentence) {
        text.append(argument.value);
        return;
    }
    text.append(first_strong_isolate).append(argument.value).append(pop_directional_isolate);
}

} // namespace

std::string fill(std::string_view pattern, std::span<const Argument> arguments) {
    std::string text;
    text.reserve(pattern.size() + 32 * arguments.size());
    while (!pattern.empty()) {
        const Piece piece = take_piece(pattern);
        text.append(piece.text);
        if (piece.name.empty()) break;
        const auto argument = std::ranges::find(arguments, piece.name, &Argument::name);
        if (argument != arguments.end())
            append(text, *argument);
        else
            text.append("{").append(piece.name).append("}");
    }
    return text;
}

std::string isolated(std::string value) { return fill("{value}", std::array{Argument{"value", std::move(value)}}); }

bool has_words(std::string_view pattern) {
    while (!pattern.empty())
        if (has_letter(take_piece(pattern).text)) return true;
    return false;
}

bool is_filled_by(std::string_view pattern, std::span<const Argument> arguments) {
    while (!pattern.empty()) {
        const std::string_view name = take_piece(pattern).name;
        if (!name.empty() && std::ranges::find(arguments, name, &Argument::name) == arguments.end()) return false;
    }
    return true;
}

} // namespace foothold::i18n
