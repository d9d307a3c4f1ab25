#pragma once

#include "sync/client/transport.hpp"
#include "sync/protocol/limits.hpp"
#include "sync/protocol/problem.hpp"

#include <string>

namespace foothold::client {

inline Answer problem(unsigned status, const char* code) {
    return {
        static_cast<int>(status), std::string(protocol::problem_media_type), {}, {}, protocol::to_json({status, code, "", ""})};
}

} // namespace foothold::client
