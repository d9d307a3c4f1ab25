#pragma once

#include "domain/localized_text.hpp"
#include "domain/place.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace foothold::screens {

/// Gathers what something can be found by beside its row's words.
class Further {
public:
    Further& add(std::string_view words) {
        text_.append(words).append(" ");
        return *this;
    }
    /// In every language that it is there in: a word may come from a letter in Danish.
    Further& add(const domain::LocalizedText& words) {
        for (const domain::Translation& translation : words.translations) add(translation.text);
        return *this;
    }
    Further& add(const domain::Place* place) { return place ? add(place->name).add(place->address) : *this; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

} // namespace foothold::screens
