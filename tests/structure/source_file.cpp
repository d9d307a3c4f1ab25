#include "tests/structure/source_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace foothold::structure {

std::vector<Line> SourceFile::lines() const {
    std::vector<Line> lines;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        lines.push_back({static_cast<int>(lines.size()) + 1, rest.substr(0, end)});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

std::vector<Include> SourceFile::includes() const {
    constexpr std::string_view directive = "#include";
    std::vector<Include> includes;
    for (const auto& line : lines()) {
        if (!line.text.starts_with(directive)) continue;
        const auto open = line.text.find_first_of("<\"", directive.size());
        if (open == std::string_view::npos) continue;
        const auto close = line.text.find_first_of(">\"", open + 1);
        if (close == std::string_view::npos) continue;
        includes.push_back({line.number, line.text[open] == '<', std::string(line.text.substr(open + 1, close - open - 1))});
    }
    return includes;
}

std::vector<SourceFile> source_files(const std::filesystem::path& root) {
    std::vector<SourceFile> files;
    for (const auto* folder : {"app", "domain", "sync", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            files.push_back(
                {entry.path().lexically_relative(root).generic_string(), {std::istreambuf_iterator<char>(stream), {}}});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace foothold::structure
