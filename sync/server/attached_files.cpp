#include "sync/server/attached_files.hpp"

#include "sync/server/digest.hpp"
#include "sync/server/file_content.hpp"
#include "sync/server/media_file.hpp"

#include <algorithm>

namespace foothold::server {

namespace fs = std::filesystem;

namespace {

/// Whoever writes a programme file may attach what lies with it, and nothing else of this machine.
bool stays_below(const fs::path& name) {
    return !name.empty() && name.is_relative() && std::ranges::find(name, fs::path{".."}) == name.end();
}

} // namespace

Result<std::string> read_attached_file(const std::string& programme_file, const std::string& name) {
    if (!stays_below(name)) return Error{"sample.media", "lies neither beside this file nor below its folder"};
    auto content = read_content(fs::path{programme_file}.parent_path() / name, domain::attachment_bytes_max);
    if (!content) return Error{"sample.media", content.error().detail};
    return content;
}

Result<domain::Attachment> AttachedFiles::add(const std::string& programme_file, const std::string& name) {
    auto content = read_(programme_file, name);
    if (!content) return content.error();
    if (content->size() > domain::attachment_bytes_max) return Error{"sample.media", "is larger than 4 MiB"};
    const auto media = look_at_media(*content);
    if (!media) return media.error();
    domain::Attachment attachment{{digest_of(*content)},
                                  static_cast<std::uint32_t>(content->size()),
                                  media->media_type,
                                  media->width_px,
                                  media->height_px,
                                  media->seconds,
                                  {}};
    blobs_.try_emplace(attachment.hash, Blob{attachment.hash, media->media_type, std::move(*content)});
    return attachment;
}

std::vector<Blob> AttachedFiles::blobs() && {
    std::vector<Blob> all;
    for (auto& [hash, blob] : blobs_) all.push_back(std::move(blob));
    return all;
}

} // namespace foothold::server
