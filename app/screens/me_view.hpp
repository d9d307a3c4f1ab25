#pragma once

#include "app/screens/scene.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// So many records of one kind: "5 courses".
struct KeptView {
    ui::Icon icon = ui::Icon::none;
    std::string words;
};

struct MeView {
    std::string name;           ///< "Samira A."
    std::string initials;       ///< "SA"
    std::string languages;      ///< "Arabic, English"
    std::string role;           ///< "Participant"
    std::vector<KeptView> kept; ///< only kinds that there is something of
    std::string version;
    std::string drafts; ///< which translations nobody has checked yet; empty when all are checked
};

MeView make_me(const Scene& scene);

/// "Participant".
std::string role_word(domain::Role role, const Reader& reader);

} // namespace foothold::screens
