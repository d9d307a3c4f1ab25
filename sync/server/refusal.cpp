#include "sync/server/refusal.hpp"

#include "sync/protocol/limits.hpp"
#include "sync/protocol/problem.hpp"
#include "sync/server/random.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

namespace foothold::server {

namespace {

struct Meaning {
    std::string_view code;
    unsigned status;
};
constexpr std::array meanings{Meaning{"enrol.code_wrong", 404},     Meaning{"sync.not_enrolled", 401},
                              Meaning{"sync.action_conflict", 409}, Meaning{"sync.version_unsupported", 400},
                              Meaning{"sync.request_invalid", 400}, Meaning{"protocol.malformed", 400},
                              Meaning{"protocol.too_large", 413},   Meaning{"server.busy", 503}};

constexpr unsigned retry_after_s = 5;

std::string_view title_of(unsigned status) {
    switch (status) {
    case 400:
        return "Bad request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not found";
    case 405:
        return "Method not allowed";
    case 408:
        return "Request timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content too large";
    case 414:
        return "URI too long";
    case 415:
        return "Unsupported media type";
    case 416:
        return "Range not satisfiable";
    case 429:
        return "Too many requests";
    case 431:
        return "Request header fields too large";
    case 503:
        return "Service unavailable";
    default:
        return "Internal server error";
    }
}

bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

} // namespace

HttpAnswer refuse(unsigned status, std::string code, const std::string& request_id) {
    HttpAnswer answer;
    answer.status = status;
    answer.content_type = protocol::problem_media_type;
    answer.body = protocol::to_json({status, std::move(code), std::string{title_of(status)}, request_id});
    answer.asks_for_token = status == 401;
    answer.retry_after_s = status == 429 || status == 503 ? retry_after_s : 0;
    return answer;
}

HttpAnswer refuse(const Error& error, const std::string& request_id) {
    if (error.code == "cache.locked") return refuse(503, "server.busy", request_id);
    const auto meaning = std::ranges::find(meanings, error.code, &Meaning::code);
    if (meaning != meanings.end()) return refuse(meaning->status, error.code, request_id);
    spdlog::error("request {}: {}: {}", request_id, error.code, error.detail);
    return refuse(500, "server.failed", request_id);
}

std::string request_id_for(std::string_view given) {
    constexpr std::size_t characters_max = 64;
    if (!given.empty() && given.size() <= characters_max && std::ranges::all_of(given, is_id_character))
        return std::string{given};
    SystemRandom random;
    return domain::to_string(random.id()).substr(0, 16);
}

} // namespace foothold::server
