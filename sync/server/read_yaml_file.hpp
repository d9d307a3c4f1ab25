#pragma once

#include "sync/server/programme_archive.hpp"
#include "sync/server/programme_file.hpp"

#include <string>
#include <utility>

namespace foothold::server {

/// A file of this form, each part as in programme files. Errors "sample.unreadable", "sample.syntax", "sample.field".
template <class Content>
Result<Content> read_yaml_file(const std::string& path) {
    const auto file = open_programme_file(path);
    if (!file) return file.error();
    const auto root = parse_yaml(file->text, file->name);
    if (!root) return root.error();
    ProgrammeReading reading;
    reading.file = path;
    Content content;
    ProgrammeArchive::read(reading, *root, "file", content);
    if (reading.fault) return *reading.fault;
    return content;
}

} // namespace foothold::server
