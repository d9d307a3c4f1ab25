#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What both ends hold each other to. docs/protocol.md states the same numbers.
namespace foothold::protocol {

inline constexpr std::uint32_t version_oldest = 1; ///< the range of versions that this build speaks
inline constexpr std::uint32_t version_newest = 2;

inline constexpr std::string_view media_type = "application/vnd.foothold.sync";
inline constexpr std::string_view difference_media_type = "application/vnd.foothold.difference";
inline constexpr std::string_view problem_media_type = "application/problem+json";
inline constexpr std::string_view enrol_path = "/v1/enrol";
inline constexpr std::string_view sync_path = "/v1/sync";
inline constexpr std::string_view wait_path = "/v1/wait";
inline constexpr std::string_view blob_path = "/v1/blob/"; ///< and a hash of 64 digits
inline constexpr std::string_view health_path = "/v1/health";

inline constexpr std::size_t request_bytes_max = 1 << 20;     ///< as it travels
inline constexpr std::size_t message_bytes_max = 8 << 20;     ///< after decompression
inline constexpr std::size_t compression_ratio_max = 50;      ///< decompressed / compressed, above the floor below
inline constexpr std::size_t compression_floor_bytes = 65536; ///< a body up to this size may have any ratio
inline constexpr int compression_window_log_max = 23;         ///< 8 MiB, RFC 9659
inline constexpr std::size_t compression_worth_bytes = 200;   ///< smaller bodies travel as they are

inline constexpr std::size_t metered_bytes_max = 256 << 10; ///< of bodies that a device fetches unasked where bytes cost
inline constexpr std::size_t answer_bytes = 2 << 20;        ///< of record bodies in one answer; the client asks again for more
inline constexpr std::size_t chunk_bytes = 128 << 10;       ///< of record bodies in one chunk
inline constexpr std::size_t first_bytes_max = 16 << 10;    ///< of the first things, as they travel
inline constexpr std::size_t record_bytes_max = 256 << 10;  ///< of one record's body
inline constexpr std::size_t action_bytes_max = 16 << 10;   ///< of one action
inline constexpr std::uint64_t action_n_max = INT64_MAX;    ///< of an action's number
inline constexpr std::size_t blob_answer_bytes_max = 256 << 10; ///< of a blob in one answer
inline constexpr std::size_t actions_per_request_max = 500;
inline constexpr std::size_t refusals_per_answer_max = 500;
inline constexpr std::size_t scopes_per_request_max = 4096;

inline constexpr std::size_t code_characters = 10;
inline constexpr std::size_t token_characters = 64;
inline constexpr std::size_t device_name_bytes_max = 200;

} // namespace foothold::protocol
