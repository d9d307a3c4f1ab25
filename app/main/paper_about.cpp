#include "app/main/paper_about.hpp"

#include "app/main/paper_card.hpp"
#include "app/main/proof_paper.hpp"

#include <utility>

namespace foothold::main {

std::optional<Paper> paper_about(domain::Id about, const screens::Scene& scene, const screens::Reader& danish) {
    const bool is_proof = scene.records().find<domain::Proof>(about) != nullptr;
    auto document = is_proof ? proof_paper(about, scene, danish) : paper_card(about, scene, danish);
    if (!document) return std::nullopt;
    const std::string name = is_proof ? "foothold-proof.pdf" : "foothold-card-" + to_string(about).substr(0, 8) + ".pdf";
    return Paper{name, *std::move(document)};
}

} // namespace foothold::main
