#pragma once

#include "app/screens/about_entry.hpp"
#include "app/screens/build.hpp"
#include "app/screens/request_view.hpp"

#include <optional>

namespace foothold::screens {

/// One record about the reader, and the place to say what is wrong in it.
struct CorrectionView {
    std::vector<AboutEntry> entries; ///< never empty
    std::vector<RequestView> requests;
    std::string who_answers;
    AskStaff ask;
};

/// Nothing when the record is no longer there, or is not about the reader.
std::optional<CorrectionView> make_correction(domain::Id about, const Scene& scene);

void draw_correction(Build& build, const CorrectionView& view);

} // namespace foothold::screens
