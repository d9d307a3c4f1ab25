#pragma once

#include "app/screens/scene.hpp"
#include "domain/data_request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Something that the reader has asked about their data, and what has become of it.
struct RequestView {
    domain::Id id;
    domain::DataRequestKind kind = domain::DataRequestKind::correction;
    domain::DataRequestStatus status = domain::DataRequestStatus::open;
    ui::Icon icon = ui::Icon::none;
    std::string title;   ///< "Something is wrong: At the bakery"
    ui::Words text;      ///< the reader's own words, may be empty
    std::string state;   ///< "Kept on this tablet, not sent yet", "Done, 14 March 2026"
    std::string further; ///< who answers by when, or where to complain; may be empty
    ui::Words answer;    ///< of staff, may be empty
    std::optional<domain::TakeBackRequest> take_back;
};

/// The newest first; of one record when `about` is given.
std::vector<RequestView> make_requests(const Scene& scene, std::optional<domain::Id> about = std::nullopt);

/// Whom the request to be erased everywhere waits for; null when nobody was asked.
const domain::DataRequest* open_erasure(const Scene& scene);

/// Who answers: "Red Cross", or the contact person's office.
std::string who_answers(const Scene& scene);

} // namespace foothold::screens
