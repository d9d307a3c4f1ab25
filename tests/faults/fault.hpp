#pragma once

#include <cstdint>

namespace foothold::faults {

/// What can fail under the client. Files are the calls that its own code makes: keys, enrolment, moves; database files are those
/// that SQLite makes. A full disk fails writes of both. Sectors that cannot be read (EIO) are damage to SQLite.
enum class Resource { files, database_files, sectors, full_disk, memory, database_memory };

/// While this object lives, the nth use of the resource on this thread fails: once, or with every one after it.
class Fault {
public:
    Fault(Resource resource, std::uint64_t nth, bool is_for_good);
    Fault(const Fault&) = delete;
    Fault& operator=(const Fault&) = delete;
    ~Fault();

    /// Whether there were as many uses.
    bool was_met() const;
};

/// One use of a resource: true when it has to fail.
bool fails_now(Resource resource) noexcept;

} // namespace foothold::faults
