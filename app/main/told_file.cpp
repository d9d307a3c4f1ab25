#include "app/main/told_file.hpp"

#include "app/main/write_file.hpp"

#include <fstream>
#include <string>

namespace foothold::main {

namespace {

constexpr std::size_t told_max = 500;
constexpr std::size_t line_bytes = 33; ///< of an id and the end of its line

} // namespace

std::vector<domain::Id> read_told(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(told_max * line_bytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    std::vector<domain::Id> told;
    for (std::size_t at = 0; at + line_bytes <= text.size(); at += line_bytes)
        if (const auto id = domain::parse_id(std::string_view{text}.substr(at, line_bytes - 1))) told.push_back(*id);
    return told;
}

Result<void> write_told(const std::filesystem::path& path, const std::vector<domain::Id>& told) {
    std::string text;
    for (std::size_t at = told.size() > told_max ? told.size() - told_max : 0; at < told.size(); ++at)
        text += to_string(told[at]) + '\n';
    return write_file(path, text);
}

} // namespace foothold::main
