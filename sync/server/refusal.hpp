#pragma once

#include "domain/result.hpp"
#include "sync/server/http.hpp"

#include <string>
#include <string_view>

namespace foothold::server {

/// The answer that says no: a problem document of RFC 9457 with a code that the app translates.
HttpAnswer refuse(unsigned status, std::string code, const std::string& request_id);

/// The refusal that an error of the service calls for. What the client cannot mend is logged here with the request's id, and
/// the client learns no more than that.
HttpAnswer refuse(const Error& error, const std::string& request_id);

/// The client's own id if it is one, else a new one.
std::string request_id_for(std::string_view given);

} // namespace foothold::server
