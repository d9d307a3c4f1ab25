#pragma once

#include "app/print/document.hpp"
#include "app/screens/scene.hpp"

#include <optional>

namespace foothold::main {

/// The cards about a record for somebody who does not speak the reader's language, one on each page: for the way and for the
/// arrival. `danish` reads Danish. Nothing when there is no card.
std::optional<print::Document> paper_card(domain::Id about, const screens::Scene& scene, const screens::Reader& danish);

} // namespace foothold::main
