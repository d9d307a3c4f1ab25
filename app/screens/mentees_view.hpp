#pragma once

#include "app/screens/proposal_view.hpp"
#include "app/screens/scene.hpp"
#include "domain/activity.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// The next meeting of the two.
struct MeetingView {
    ui::Words title;
    ui::Words place;
    Route route;
};

/// Something the participant shares: what and when, nothing to open.
struct SharedView {
    domain::Activity activity = domain::Activity::course;
    ui::Words title;
    std::string when;
};

struct MenteeView {
    domain::Id match;
    std::size_t position = 0; ///< among the matches: the colour
    std::string initials;
    std::string name; ///< "Samira A."
    std::string languages;
    std::string status; ///< "Matched since 9 February"
    std::vector<domain::Activity> shares;
    std::string note;     ///< "You see only what Samira shares"
    std::string farewell; ///< of a match that has ended, which shares nothing; otherwise empty
    std::optional<MeetingView> next;
    std::vector<SharedView> soon; ///< at most three
    std::vector<ProposalView> proposals;
};

struct MenteesView {
    std::vector<MenteeView> mentees;
    std::string empty_title; ///< when there is nobody
    std::string empty_detail;
};

MenteesView make_mentees(const Scene& scene);

/// One of them, whichever state the match is in.
MenteeView describe_mentee(const domain::Match& match, std::size_t position, const Scene& scene);

} // namespace foothold::screens
