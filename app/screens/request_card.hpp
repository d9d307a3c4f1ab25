#pragma once

#include "app/screens/build.hpp"
#include "app/screens/request_view.hpp"

namespace foothold::screens {

/// What the reader has asked, with what has become of it; nothing when there is nothing.
void requests_card(Build& build, const std::string& heading, const std::vector<RequestView>& requests);

} // namespace foothold::screens
