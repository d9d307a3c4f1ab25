#pragma once

#include "app/i18n/catalogue.hpp"
#include "domain/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::i18n {

/// Every catalogue of a directory. It must outlive the translators made from it.
class Catalogues {
public:
    Catalogues() = default;

    /// Reads all *.po. A catalogue that cannot be read is left out and told in problems(); the others work.
    /// Error "catalogue.missing" when the directory itself cannot be read.
    static Result<Catalogues> open(const std::filesystem::path& directory);

    /// nullptr when there is none.
    const Catalogue* find(std::string_view language) const;
    /// Sorted by language.
    const std::vector<Catalogue>& all() const { return catalogues_; }
    /// Languages that a person can read the whole interface in: nine of ten messages of the fullest catalogue are there. English
    /// is always among them. Sorted.
    std::vector<std::string> readable() const;
    const std::vector<Error>& problems() const { return problems_; }

    /// False, and one more problem, when the language is there already.
    bool add(Catalogue catalogue);

private:
    void load(const std::filesystem::path& file);

    std::vector<Catalogue> catalogues_;
    std::vector<Error> problems_;
};

} // namespace foothold::i18n
