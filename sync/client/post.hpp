#pragma once

#include "sync/client/enrolment.hpp"
#include "sync/client/transport.hpp"

#include <string>
#include <string_view>

namespace foothold::client {

/// A message to the server in this device's name, compressed when that is worth it.
Request post_to(const Enrolment& enrolment, std::string_view path, std::string message);

} // namespace foothold::client
