#pragma once

#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "tests/sync/zealand.hpp"

#include <string>
#include <vector>

// What is claimed of a closure, looked at on one person's device with nothing but what was noted when the person was made up.
namespace foothold::sync_tests::zealand {

using Complaints = std::vector<std::string>;

/// Each appointment, course and contact is in one of the buckets kept, moved and ended, the right one, and nothing else is. What
/// is kept is here, unless it is over by now.
Complaints about_buckets(const Resident& resident, const domain::Records& device, domain::Date today);
/// From the moving day on the days have what is kept, and what goes on at the new place.
Complaints about_days(const Zealand& zealand, const Resident& resident, const domain::Records& device);
/// On each of these days those can be called who are there, and nobody else.
Complaints about_lifeline(const Zealand& zealand, const Resident& resident, const domain::Records& device,
                          const std::vector<domain::Date>& days);
Complaints about_plan(const Resident& resident, const domain::Records& device);
/// All that was proven is, and the signature is the organisation's.
Complaints about_proof(const Resident& resident, const domain::Records& device);

} // namespace foothold::sync_tests::zealand
