#include "sync/client/applicant_file.hpp"

#include "sync/client/file.hpp"

#include <optional>

namespace foothold::client {

namespace {

constexpr std::size_t file_bytes_max = 64;

/// None when there is no such file, or something else is in it: both are mended by another id.
std::optional<domain::Id> kept_applicant(const DataDirectory& directory) {
    const auto file = read_file(directory.applicant(), file_bytes_max);
    return file && *file ? domain::parse_id(**file) : std::nullopt;
}

} // namespace

Result<domain::Id> applicant_of(const DataDirectory& directory, Random& random) {
    if (const auto kept = kept_applicant(directory)) return *kept;
    if (auto made = make_directory(directory.root); !made) return made.error();
    const domain::Id applicant = random.id();
    if (auto kept = write_file(directory.applicant(), domain::to_string(applicant)); !kept) return kept.error();
    return applicant;
}

Result<void> forget_applicant(const DataDirectory& directory) { return remove_file(directory.applicant()); }

} // namespace foothold::client
