#pragma once

#include "app/screens/mentees_view.hpp"
#include "app/ui/stones.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A kind of appointment that the participant shares, and what of it.
struct ShareView {
    domain::Activity activity = domain::Activity::course;
    std::string word;
    std::string what; ///< "When, and what it is called"
};

/// One day of what is shared.
struct SharedDay {
    std::string heading;
    std::vector<SharedView> rows;
};

/// A mentee, whole, as far as it is shared.
struct MenteePage {
    MenteeView mentee;
    ui::Stones stones;
    std::vector<std::string> steps; ///< from recruited to ended, in words, one for each stone
    std::vector<ShareView> shares;
    std::string reported; ///< that the participant reads what was shown
    std::vector<SharedDay> days;
    std::optional<std::string> last_message;
    std::string last_message_when;
};

/// Nothing when the reader is not the mentor, nobody is matched yet, or the match and the days after it are over.
std::optional<MenteePage> make_mentee(domain::Id match, const Scene& scene);

} // namespace foothold::screens
