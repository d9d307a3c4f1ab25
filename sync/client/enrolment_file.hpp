#pragma once

#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/key.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace foothold::client {

std::string encode_enrolment(const Enrolment& enrolment);
std::optional<Enrolment> decode_enrolment(std::string_view bytes);

/// Beside the cache and sealed with its key, so that a damaged cache can be fetched again without a new code.
Result<void> write_enrolment(const DataDirectory& directory, const Key& key, const Enrolment& enrolment);
/// Nothing when the file is missing or does not open.
Result<std::optional<Enrolment>> read_enrolment(const DataDirectory& directory, const Key& key);

} // namespace foothold::client
