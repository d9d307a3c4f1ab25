#include "domain/task_mark.hpp"

#include <string_view>

namespace foothold::domain {

namespace {

/// Up to eight bytes, the first one highest.
std::uint64_t number_of(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

} // namespace

Id task_id(Id internship, const LocalizedText& task) {
    constexpr std::uint64_t distinction = 0x107;
    constexpr std::size_t step = 8;
    std::string_view words = task.find("da");
    if (words.empty() && !task.empty()) words = task.translations.front().text;
    Id id = combine(internship, {distinction, words.size()});
    for (std::size_t from = 0; from < words.size(); from += step) id = combine(id, {0, number_of(words.substr(from, step))});
    return id;
}

} // namespace foothold::domain
