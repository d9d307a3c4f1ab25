#pragma once

#include "domain/attachment.hpp"
#include "domain/result.hpp"
#include "sync/server/blob.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace foothold::server {

/// The file of this name beside a programme file or below its folder. Error "sample.media" with a reason.
Result<std::string> read_attached_file(const std::string& programme_file, const std::string& name);

/// The files that programme files name, each once however often it is named, and under however many names.
class AttachedFiles {
public:
    using Read = std::function<Result<std::string>(const std::string& programme_file, const std::string& name)>;
    explicit AttachedFiles(Read read = read_attached_file) : read_(std::move(read)) {}

    /// Without a description. Error "sample.media" with a reason.
    Result<domain::Attachment> add(const std::string& programme_file, const std::string& name);
    std::vector<Blob> blobs() &&;

private:
    Read read_;
    std::map<domain::Hash, Blob> blobs_;
};

} // namespace foothold::server
