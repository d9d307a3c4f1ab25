#pragma once

#include "app/i18n/po_reader.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace foothold::text {

struct CatalogueString {
    std::string language;
    std::string text;
};

/// Every translation of every locales/*.po, and the English it was made from.
inline std::vector<CatalogueString> catalogue_strings() {
    std::vector<CatalogueString> strings;
    for (const auto& file : std::filesystem::directory_iterator{FOOTHOLD_LOCALES}) {
        if (file.path().extension() != ".po") continue;
        std::ifstream stream{file.path()};
        const std::string po{std::istreambuf_iterator<char>{stream}, {}};
        const auto entries = i18n::read_po(po, file.path().filename().string());
        if (!entries) throw std::runtime_error(entries.error().detail);
        const std::string language = file.path().stem().string();
        for (const i18n::PoEntry& entry : *entries) {
            if (entry.id.empty()) continue;
            if (language == "en") strings.push_back({language, entry.id});
            for (const std::string& text : entry.translations) {
                if (!text.empty()) strings.push_back({language, text});
            }
        }
    }
    return strings;
}

} // namespace foothold::text
