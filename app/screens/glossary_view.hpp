#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/icon.hpp"
#include "app/ui/words.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// A word that letters and staff use, and what it means for the reader.
struct TermView {
    ui::Words danish;
    ui::Words meaning;
};

struct TermGroupView {
    ui::Icon icon = ui::Icon::none;
    std::string heading;
    std::vector<TermView> terms;
};

/// The Danish words of the five programmes, explained in the reader's language.
std::vector<TermGroupView> make_glossary(const Scene& scene);

} // namespace foothold::screens
