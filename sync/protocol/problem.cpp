#include "sync/protocol/problem.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace foothold::protocol {

namespace {

constexpr std::size_t problem_bytes_max = 8 << 10;
constexpr std::size_t problem_depth_max = 4;

std::string text_of(const boost::json::object& object, std::string_view name) {
    const auto* text = object.if_contains(name);
    return text && text->is_string() ? std::string{text->get_string()} : std::string{};
}

} // namespace

std::string to_json(const Problem& problem) {
    return boost::json::serialize(boost::json::object{{"type", "about:blank"},
                                                      {"title", problem.title},
                                                      {"status", problem.status},
                                                      {"code", problem.code},
                                                      {"request_id", problem.request_id}});
}

Result<Problem> parse_problem(std::string_view json) {
    if (json.size() > problem_bytes_max) return Error{"protocol.malformed", "problem too long"};
    boost::json::parse_options options;
    options.max_depth = problem_depth_max;
    boost::json::error_code failure;
    const auto document = boost::json::parse(json, failure, {}, options);
    if (failure || !document.is_object()) return Error{"protocol.malformed", "not a problem document"};
    const auto& object = document.get_object();
    const auto* status = object.if_contains("status");
    const bool has_status = status && status->is_int64() && status->get_int64() >= 400 && status->get_int64() < 600;
    if (!has_status) return Error{"protocol.malformed", "problem without a status"};
    return Problem{static_cast<unsigned>(status->get_int64()), text_of(object, "code"), text_of(object, "title"),
                   text_of(object, "request_id")};
}

} // namespace foothold::protocol
