#pragma once

#include "domain/record.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace foothold::bench {

// What write_records.js has written, as the domain has it.
struct Workload {
    domain::Id person;
    std::vector<domain::Record> world;   // the person, the programme, its courses, the person's places in them
    std::vector<domain::Record> records; // what every peer syncs
    std::vector<domain::Record> changed; // those of them that change, as they are afterwards
    std::string bare_values;             // of `records`: the values one after the other, ids as 16 bytes, no names and no lengths
};

Workload read_workload(const std::filesystem::path& file);

} // namespace foothold::bench
