#pragma once

#include "app/print/document.hpp"
#include "app/screens/scene.hpp"

#include <optional>
#include <string>

namespace foothold::main {

struct Paper {
    std::string name; ///< of its file: the same for the same record, so that a second copy takes the place of the first
    print::Document document;
};

/// What there is to print about a record: a proof, or the cards that are shown to others. `danish` reads Danish.
std::optional<Paper> paper_about(domain::Id about, const screens::Scene& scene, const screens::Reader& danish);

} // namespace foothold::main
