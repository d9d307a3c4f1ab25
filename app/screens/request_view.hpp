#pragma once

#include "app/screens/scene.hpp"
#include "domain/action.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace foothold::screens {

/// How far a request has come.
enum class RequestMark : std::uint8_t { waiting, done, not_done, taken_back };

/// Something that the reader has asked staff, and what has become of it.
struct RequestView {
    domain::Id id;
    RequestMark mark = RequestMark::waiting;
    std::string title;   ///< "Something is wrong: At the bakery"
    ui::Words text;      ///< the reader's own words, may be empty
    std::string state;   ///< "Kept on this tablet, not sent yet", "Done, 14 March 2026"
    std::string further; ///< who answers by when, or where to complain; may be empty
    ui::Words answer;    ///< of staff, may be empty
    std::optional<domain::Intent> take_back;
};

/// What the reader has asked about their data.
RequestView make_request(const domain::DataRequest& request, const Scene& scene);
/// The newest first; of one record when `about` is given.
std::vector<RequestView> make_requests(const Scene& scene, std::optional<domain::Id> about = std::nullopt);

/// The reader's own requests of a kind, the newest first; of one record when `about` is given.
template <class Request>
std::vector<const Request*> own_requests(const Scene& scene, const std::optional<domain::Id>& about) {
    std::vector<const Request*> requests;
    for (const auto& [id, request] : scene.records().all<Request>())
        if (request.person == scene.me() && (!about || request.about == *about)) requests.push_back(&request);
    std::ranges::sort(requests, std::ranges::greater{}, [](const Request* request) {
        return std::tuple{request->asked_at, request->id};
    });
    return requests;
}

/// Whom the request to be erased everywhere waits for; null when nobody was asked.
const domain::DataRequest* open_erasure(const Scene& scene);

/// Who answers: "Red Cross", or the contact person's office.
std::string who_answers(const Scene& scene);

} // namespace foothold::screens
