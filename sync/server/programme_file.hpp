#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"
#include "sync/server/attached_files.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace foothold::server {

struct ProgrammeFile {
    std::string name; ///< for messages
    std::string text;
};

/// Error "sample.unreadable".
Result<ProgrammeFile> open_programme_file(const std::filesystem::path& path);

/// The records of programme files (docs/programme-files.md) that refer to each other. `now` is what "today" means;
/// `is_stored` knows records of earlier loads; `attached` takes the files that they name, and without it they may name none.
/// Errors "sample.syntax" and "sample.field" name file, line and field.
Result<std::vector<domain::Record>> read_programme_files(const std::vector<ProgrammeFile>& files, domain::Instant now,
                                                         const std::function<bool(domain::Id)>& is_stored,
                                                         AttachedFiles* attached = nullptr);

} // namespace foothold::server
