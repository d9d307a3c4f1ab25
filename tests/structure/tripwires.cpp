#include "tests/structure/tripwires.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace foothold::structure {
namespace {

std::size_t indentation_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool closes_a_block(std::string_view line) { return line.substr(indentation_of(line)).starts_with('}'); }

bool begins_a_function(std::string_view line) {
    constexpr std::array others{"namespace", "class", "struct", "enum", "union", "extern", "}"};
    const auto text = line.substr(indentation_of(line));
    if (std::ranges::any_of(others, [&](std::string_view word) { return text.starts_with(word); })) return false;
    return text.find('(') != std::string_view::npos;
}

// The nearest line above that is indented as little as the closing brace; what lies between belongs to the block.
const Line* beginning_of_block(const std::vector<Line>& lines, std::size_t closing) {
    const auto indentation = indentation_of(lines[closing].text);
    for (auto at = closing; at-- > 0;) {
        const auto text = lines[at].text;
        if (!text.empty() && !text.starts_with('#') && indentation_of(text) <= indentation) return &lines[at];
    }
    return nullptr;
}

} // namespace

std::vector<std::string> long_functions(const SourceFile& file) {
    std::vector<std::string> problems;
    const auto lines = file.lines();
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!closes_a_block(lines[at].text)) continue;
        const auto* begin = beginning_of_block(lines, at);
        if (begin == nullptr || !begins_a_function(begin->text)) continue;
        const auto count = lines[at].number - begin->number + 1;
        if (count <= function_lines_max) continue;
        problems.push_back(file.path + ':' + std::to_string(begin->number) + ": " + std::to_string(count) +
                           " lines in one function, " + std::to_string(function_lines_max) + " at most");
    }
    return problems;
}

std::vector<std::string> generic_names(const SourceFile& file) {
    constexpr std::array generic{"common", "helper", "helpers", "manager", "misc", "util", "utils", "utilities"};
    std::string_view rest = file.path;
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of("/_."), rest.size());
        const auto word = rest.substr(0, end);
        if (std::ranges::find(generic, word) != generic.end())
            return {file.path + ": \"" + std::string(word) + "\" does not say what is in it"};
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

} // namespace foothold::structure
