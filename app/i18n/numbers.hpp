#pragma once

#include "app/i18n/translator.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace foothold::i18n {

/// Writes numbers for one reader, in the Translator's digits. Made once per language.
/// The Catalogues of the Translator must outlive it.
class Numbers {
public:
    explicit Numbers(const Translator& translator);
    ~Numbers();
    Numbers(Numbers&&) noexcept;
    Numbers& operator=(Numbers&&) noexcept;

    /// "28,800", "28.800".
    std::string integer(std::int64_t number) const;
    /// "3.2 MB"; never less than 0.1.
    std::string megabytes(std::uint64_t bytes) const;
    /// "28.800 kr."
    std::string money(std::int64_t kroner) const;

private:
    struct Formatter;

    Translator translator_;
    std::unique_ptr<Formatter> formatter_;
};

} // namespace foothold::i18n
