#pragma once

#include "domain/records.hpp"
#include "sync/server/programme_file.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace foothold {

using namespace domain;

// Thursday 12 March 2026, 8:40: the morning of the design's pictures.
inline const Instant morning = instant_of(*parse_local_time("2026-03-12T08:40"));

inline std::vector<std::filesystem::path> sample_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{FOOTHOLD_PROGRAMMES})
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

inline Result<std::vector<Record>> read_samples(Instant now, server::AttachedFiles attached = server::AttachedFiles{}) {
    std::vector<server::ProgrammeFile> files;
    for (const auto& path : sample_files()) {
        auto file = server::open_programme_file(path);
        if (!file) return file.error();
        files.push_back(*std::move(file));
    }
    return server::read_programme_files(
        files, now, [](Id) { return false; }, &attached);
}

inline Records sample_records(Instant now = morning) {
    auto read = read_samples(now);
    if (!read) throw std::runtime_error(read.error().code + ": " + read.error().detail);
    Records records;
    for (Record& record : *read) records.put(std::move(record));
    return records;
}

inline const Person& person_called(std::string_view name, const Records& records) {
    for (const auto& [id, person] : records.all<Person>())
        if (person.name == name) return person;
    throw std::runtime_error("nobody is called " + std::string(name));
}

} // namespace foothold
