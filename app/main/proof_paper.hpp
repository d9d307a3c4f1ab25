#pragma once

#include "app/print/document.hpp"
#include "app/screens/scene.hpp"

#include <optional>

namespace foothold::main {

/// This proof of the reader's on A4: its code, and below it what is signed and how that is checked, in Danish, then in the
/// reader's language. `danish` reads Danish. Nothing when it is not the newest, or not as it was signed.
std::optional<print::Document> proof_paper(domain::Id proof, const screens::Scene& scene, const screens::Reader& danish);

} // namespace foothold::main
