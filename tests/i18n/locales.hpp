#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/i18n/translator.hpp"

#include <stdexcept>
#include <string>

namespace foothold::i18n {

/// The catalogues of the repository.
inline const Catalogues& locales() {
    static const Catalogues catalogues = [] {
        auto opened = Catalogues::open(FOOTHOLD_LOCALES);
        if (!opened) throw std::runtime_error(opened.error().detail);
        return std::move(*opened);
    }();
    return catalogues;
}

inline Translator translator_for(std::string language) { return Translator{locales(), {std::move(language)}}; }

} // namespace foothold::i18n
