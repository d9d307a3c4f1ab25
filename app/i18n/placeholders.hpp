#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace foothold::i18n {

/// Whether an inserted value brings its own direction. Names, times, phone numbers and anything a person wrote are isolated.
enum class Direction : std::uint8_t {
    isolated,        ///< between FSI and PDI, so that a Danish name does not reorder an Arabic sentence
    of_the_sentence, ///< a number, or a phrase of the same language
};

/// A value for the placeholder {name}.
struct Argument {
    std::string_view name;
    std::string value;
    Direction direction = Direction::isolated;
};

/// A phrase in the language of the sentence, such as "2 hours" in "in {duration}".
inline Argument phrase(std::string_view name, std::string value) { return {name, std::move(value), Direction::of_the_sentence}; }

/// Puts the values in place of {name}. A placeholder without a value stays as it is.
std::string fill(std::string_view pattern, std::span<const Argument> arguments);

/// The value alone, with its own direction.
std::string isolated(std::string value);

/// Whether there is more to read than placeholders, signs and spaces.
bool has_words(std::string_view pattern);

/// Whether every placeholder of the pattern has a value.
bool is_filled_by(std::string_view pattern, std::span<const Argument> arguments);

} // namespace foothold::i18n
