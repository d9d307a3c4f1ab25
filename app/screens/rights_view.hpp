#pragma once

#include "app/screens/contact_words.hpp"
#include "app/screens/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// One rule of the list.
struct RightsRow {
    ui::Words title;
    std::string whom; ///< "For you in phase 2", "For everybody"
    bool is_unsure = false;
    Route route;
};

struct RightsView {
    std::vector<RightsRow> rows;
};

/// One rule, as it is for everybody. Whether and how it holds for the reader is for somebody to say whom it names.
struct RightsCardView {
    ui::Words title;
    std::string whom;
    ui::Words rule;
    std::vector<ui::Words> good_to_know;
    ui::Words why_it_waits;
    ui::Words source;
    std::string address; ///< of a page, may be empty
    std::string since;   ///< "In force since 1 January 2024", "Was in force until ..."
    std::string checked; ///< "Last looked up 20 February 2026"
    std::string unsure;  ///< that it may have changed; empty when somebody has looked it up lately
    std::string ask;     ///< "Ask Mette what it means for you."
    std::optional<ContactWords> who;
};

/// "In phase 2 (fase 2)"; "For everybody" when it is not told.
std::string phase_words(domain::AsylumPhase phase, const Reader& reader);

RightsView make_rights(const Scene& scene);
/// Nothing when the card is no longer there.
std::optional<RightsCardView> make_rights_card(domain::Id id, const Scene& scene);

} // namespace foothold::screens
