#pragma once

#include "domain/result.hpp"

#include <string>
#include <string_view>

namespace foothold::protocol {

/// A refusal as RFC 9457 has it. `code` is a message id that the app translates ("enrol.code_wrong"); `request_id` finds the
/// server's log line. Nothing internal is ever in it.
struct Problem {
    unsigned status = 500;
    std::string code;
    std::string title; ///< in English, for people who read raw answers
    std::string request_id;

    bool operator==(const Problem&) const = default;
};

std::string to_json(const Problem& problem);

/// Error "protocol.malformed" for a body that is not such a document: a captive portal's HTML, for example.
Result<Problem> parse_problem(std::string_view json);

} // namespace foothold::protocol
