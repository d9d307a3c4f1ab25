#include "sync/client/read_answer.hpp"

#include "sync/protocol/compression.hpp"
#include "sync/protocol/limits.hpp"
#include "sync/protocol/problem.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace foothold::client {

namespace {

std::string_view media_type_of(const Answer& answer) {
    const std::string_view whole = answer.content_type;
    const std::string_view type = whole.substr(0, whole.find(';'));
    return type.substr(0, type.find_last_not_of(' ') + 1);
}

bool is_message_id(std::string_view code) {
    const auto is_allowed = [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_' || letter == '.'; };
    return !code.empty() && code.size() <= 64 && std::all_of(code.begin(), code.end(), is_allowed);
}

/// A proxy in front of the server may answer in its own words: these say the same in everybody's.
const char* message_id_of(int status) {
    switch (status) {
    case 401:
        return "server.wrong_token";
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
        return "server.busy";
    default:
        return nullptr;
    }
}

std::string message_id_of(const protocol::Problem& problem) {
    if (problem.status >= 500 || !is_message_id(problem.code)) return "server.internal";
    return problem.code == "sync.version_unsupported" ? "protocol.too_new" : problem.code;
}

Error refusal_of(const Answer& answer) {
    const auto detail = fmt::format("the server answered {} ({})", answer.status, answer.content_type);
    if (const char* known = message_id_of(answer.status)) return {known, detail};
    if (media_type_of(answer) != protocol::problem_media_type) return {"network.not_our_server", detail};
    const auto problem = protocol::parse_problem(answer.body);
    if (!problem) return {"network.not_our_server", problem.error().detail};
    return {message_id_of(*problem), fmt::format("{} (request {})", problem->title, problem->request_id)};
}

/// How the two ways to travel are read: as a message that may be compressed, and as a difference.
struct Reading {
    Result<protocol::Bytes> (*decompress)(std::string_view frame);
    Result<protocol::Bytes> (*decode_difference)(std::string_view difference, const protocol::FindHeld& find);
};

constexpr Reading whole{protocol::decompress, protocol::decode_difference};
constexpr Reading beginning{protocol::decompress_beginning, protocol::decode_difference_beginning};

Result<std::string> read(const Answer& answer, const Reading& reading, const protocol::FindHeld& find) {
    if (answer.status != 200) return refusal_of(answer);
    const std::string_view type = media_type_of(answer);
    if (type == protocol::difference_media_type) return reading.decode_difference(answer.body, find);
    if (type != protocol::media_type)
        return Error{"network.not_our_server", fmt::format("the answer is {}", answer.content_type)};
    if (answer.content_encoding.empty()) return answer.body;
    if (answer.content_encoding == "zstd") return reading.decompress(answer.body);
    return Error{"protocol.malformed", fmt::format("unknown encoding {}", answer.content_encoding)};
}

} // namespace

Result<std::string> read_answer(const Answer& answer, const protocol::FindHeld& find) {
    if (answer.cut) return *answer.cut;
    return read(answer, whole, find);
}

Result<std::string> read_beginning(const Answer& answer, const protocol::FindHeld& find) { return read(answer, beginning, find); }

} // namespace foothold::client
