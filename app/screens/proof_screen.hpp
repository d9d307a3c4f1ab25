#pragma once

#include "app/screens/build.hpp"
#include "app/screens/proof_view.hpp"

namespace foothold::screens {

void draw_proof(Build& build, const ProofView& view);
/// The code alone, as large as the screen lets it be.
void draw_proof_code(Build& build, const ProofView& view);

} // namespace foothold::screens
