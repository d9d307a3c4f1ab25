#pragma once

#include "app/screens/people_view.hpp"
#include "app/screens/request_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// What help can be asked for with: an internship, a course, a match. Empty for nil and for what has gone.
ui::Words support_about(domain::Id about, const Scene& scene);

/// The newest first; of one thing when `about` is given.
std::vector<RequestView> make_support_requests(const Scene& scene, std::optional<domain::Id> about = std::nullopt);

/// How far the newest that waits has come; empty when nothing about this does.
std::string support_state(domain::Id about, const Scene& scene);

/// The place to ask for help with something.
struct SupportPage {
    std::string about; ///< "It is about: Havnens Bageri", "You are the mentor of Elif"; empty: not one thing
    std::vector<RequestView> requests;
    bool cannot_wait = false;
    std::optional<LifelineView> lifeline; ///< who can be called now
    AskForHelp ask;
};

/// Nothing when what it is about is no longer there.
std::optional<SupportPage> make_support(domain::Id about, const Scene& scene);

/// One request, and the way to ask again about the same.
struct SupportRequestPage {
    RequestView request;
    domain::Id about;
    bool cannot_wait = false; ///< and waits still
    std::optional<LifelineView> lifeline;
};

/// Nothing when the reader has not asked it.
std::optional<SupportRequestPage> make_support_request(domain::Id request, const Scene& scene);

} // namespace foothold::screens
