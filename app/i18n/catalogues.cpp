#include "app/i18n/catalogues.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>

namespace foothold::i18n {

namespace {

constexpr std::uintmax_t file_bytes_max = 4 << 20;

std::optional<std::string> read_file(const std::filesystem::path& file) {
    std::error_code problem;
    if (std::filesystem::file_size(file, problem) > file_bytes_max || problem) return std::nullopt;
    std::ifstream stream{file, std::ios::binary};
    std::string content{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.good() && !stream.eof()) return std::nullopt;
    return content;
}

} // namespace

Result<Catalogues> Catalogues::open(const std::filesystem::path& directory) {
    std::error_code problem;
    std::vector<std::filesystem::path> files;
    for (auto entry = std::filesystem::directory_iterator{directory, problem}; entry != std::filesystem::directory_iterator{};
         entry.increment(problem))
        if (entry->path().extension() == ".po") files.push_back(entry->path());
    if (problem) return Error{"catalogue.missing", directory.string() + ": " + problem.message()};
    std::ranges::sort(files);
    Catalogues catalogues;
    for (const auto& file : files) catalogues.load(file);
    return catalogues;
}

void Catalogues::load(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    const auto content = read_file(file);
    if (!content) {
        problems_.push_back({"catalogue.missing", name + ": cannot be read, or is larger than 4 MiB"});
        return;
    }
    auto catalogue = Catalogue::parse(*content, name);
    if (catalogue)
        add(std::move(*catalogue));
    else
        problems_.push_back(catalogue.error());
}

bool Catalogues::add(Catalogue catalogue) {
    const auto place = std::ranges::lower_bound(catalogues_, catalogue.language(), {}, &Catalogue::language);
    if (place != catalogues_.end() && place->language() == catalogue.language()) {
        problems_.push_back({"catalogue.syntax", "two catalogues for the language " + catalogue.language()});
        return false;
    }
    catalogues_.insert(place, std::move(catalogue));
    return true;
}

const Catalogue* Catalogues::find(std::string_view language) const {
    const auto place = std::ranges::lower_bound(catalogues_, language, {}, &Catalogue::language);
    return place != catalogues_.end() && place->language() == language ? &*place : nullptr;
}

std::vector<std::string> Catalogues::readable() const {
    std::size_t most = 0;
    for (const Catalogue& catalogue : catalogues_) most = std::max(most, catalogue.size());
    std::vector<std::string> languages;
    for (const Catalogue& catalogue : catalogues_)
        if (catalogue.size() * 10 >= most * 9 || catalogue.language() == "en") languages.push_back(catalogue.language());
    if (const auto place = std::ranges::lower_bound(languages, "en"); place == languages.end() || *place != "en")
        languages.insert(place, "en");
    return languages;
}

} // namespace foothold::i18n
