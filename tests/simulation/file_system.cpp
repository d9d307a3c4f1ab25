#include "tests/simulation/disk.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <sqlite3.h>
#include <utility>

namespace foothold::simulation {

namespace {

using ShmRegions = std::vector<std::vector<char>>;

struct Machine {
    Disk* disk = nullptr;
    std::map<std::string, ShmRegions> shared_memory;
};

// What SQLite holds for an open file: `base` first, as it wants it.
struct OpenFile {
    sqlite3_file base{};
    Machine* machine = nullptr; // null for SQLite's own temporary files
    std::string name;
    std::shared_ptr<DiskFile> file;
    int keeps_log = 0;
};

OpenFile& open_file(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }

bool may_change(OpenFile& open) { return !open.machine || open.machine->disk->permits_change(); }
bool has_power(const OpenFile& open) { return !open.machine || open.machine->disk->has_power(); }

int close_file(sqlite3_file* file) {
    open_file(file).~OpenFile();
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* buffer, int size, sqlite3_int64 offset) {
    const OpenFile& open = open_file(file);
    if (!has_power(open)) return SQLITE_IOERR_READ;
    const std::string& content = open.file->content;
    const auto wanted = static_cast<std::size_t>(size);
    const auto from = std::min(static_cast<std::size_t>(offset), content.size());
    const auto found = std::min(wanted, content.size() - from);
    std::memcpy(buffer, content.data() + from, found);
    std::memset(static_cast<char*>(buffer) + found, 0, wanted - found);
    return found == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

// The write at which the power goes may have reached the disk as well.
int write_file(sqlite3_file* file, const void* buffer, int size, sqlite3_int64 offset) {
    OpenFile& open = open_file(file);
    const bool had_power = has_power(open);
    const bool is_done = may_change(open);
    if (!had_power) return SQLITE_IOERR_WRITE;
    open.file->change(
        {static_cast<std::size_t>(offset), std::string(static_cast<const char*>(buffer), static_cast<std::size_t>(size)), false});
    return is_done ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    OpenFile& open = open_file(file);
    if (!may_change(open)) return SQLITE_IOERR_TRUNCATE;
    open.file->change({static_cast<std::size_t>(size), {}, true});
    return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int) {
    OpenFile& open = open_file(file);
    if (!may_change(open)) return SQLITE_IOERR_FSYNC;
    open.file->sync();
    return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(open_file(file).file->content.size());
    return has_power(open_file(file)) ? SQLITE_OK : SQLITE_IOERR_FSTAT;
}

// One connection a file: nobody else is there to lock out.
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int check_lock(sqlite3_file*, int* is_reserved) {
    *is_reserved = 0;
    return SQLITE_OK;
}

int control_file(sqlite3_file* file, int operation, void* argument) {
    if (operation != SQLITE_FCNTL_PERSIST_WAL) return SQLITE_NOTFOUND;
    int& asked = *static_cast<int*>(argument);
    if (asked >= 0) open_file(file).keeps_log = asked;
    asked = open_file(file).keeps_log;
    return SQLITE_OK;
}

int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_shared_memory(sqlite3_file* file, int region, int size, int is_extended, void volatile** memory) {
    const OpenFile& open = open_file(file);
    ShmRegions& regions = open.machine->shared_memory[open.name];
    const auto index = static_cast<std::size_t>(region);
    *memory = nullptr;
    if (index >= regions.size() && is_extended == 0) return SQLITE_OK;
    while (index >= regions.size()) regions.emplace_back(static_cast<std::size_t>(size));
    *memory = regions[index].data();
    return SQLITE_OK;
}
int lock_shared_memory(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void shared_memory_barrier(sqlite3_file*) {}
int unmap_shared_memory(sqlite3_file* file, int) {
    OpenFile& open = open_file(file);
    open.machine->shared_memory.erase(open.name);
    return SQLITE_OK;
}

constexpr sqlite3_io_methods file_methods{.iVersion = 2,
                                          .xClose = close_file,
                                          .xRead = read_file,
                                          .xWrite = write_file,
                                          .xTruncate = truncate_file,
                                          .xSync = sync_file,
                                          .xFileSize = size_of_file,
                                          .xLock = lock_file,
                                          .xUnlock = lock_file,
                                          .xCheckReservedLock = check_lock,
                                          .xFileControl = control_file,
                                          .xSectorSize = sector_size,
                                          .xDeviceCharacteristics = characteristics,
                                          .xShmMap = map_shared_memory,
                                          .xShmLock = lock_shared_memory,
                                          .xShmBarrier = shared_memory_barrier,
                                          .xShmUnmap = unmap_shared_memory,
                                          .xFetch = nullptr,
                                          .xUnfetch = nullptr};

} // namespace

class FileSystem::Sqlite {
public:
    Sqlite() {
        vfs_.pAppData = this;
        sqlite3_initialize();
        before_ = sqlite3_vfs_find(nullptr);
        sqlite3_vfs_register(&vfs_, 1);
        sqlite3_randomness(0, nullptr); // begins anew from `random`
    }
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;
    ~Sqlite() {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(before_, 1);
    }

    std::map<std::string, Machine> machines;

private:
    static Sqlite& self(sqlite3_vfs* vfs) { return *static_cast<Sqlite*>(vfs->pAppData); }

    // "/tablet/cache.db" is the file "cache.db" of the machine "tablet".
    std::pair<Machine*, std::string> find(const char* path) {
        const std::string whole(path);
        const auto slash = whole.find('/', 1);
        const auto machine = machines.find(whole.substr(1, slash - 1));
        if (machine == machines.end()) return {nullptr, {}};
        return {&machine->second, whole.substr(slash + 1)};
    }

    static int open(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags, int* flags_out) {
        file->pMethods = nullptr;
        auto* opened = new (file) OpenFile;
        if (!path) {
            opened->file = std::make_shared<DiskFile>();
        } else {
            std::tie(opened->machine, opened->name) = self(vfs).find(path);
            opened->file = opened->machine ? find_or_make(*opened->machine->disk, opened->name, flags) : nullptr;
        }
        if (!opened->file) {
            opened->~OpenFile();
            file->pMethods = nullptr;
            return SQLITE_CANTOPEN;
        }
        opened->base.pMethods = &file_methods;
        if (flags_out) *flags_out = flags;
        return SQLITE_OK;
    }

    static std::shared_ptr<DiskFile> find_or_make(Disk& disk, const std::string& name, int flags) {
        if (!disk.has_power()) return nullptr;
        auto found = disk.find(name);
        if (found || (flags & SQLITE_OPEN_CREATE) == 0) return found;
        return disk.permits_change() ? disk.make(name) : nullptr;
    }

    static int remove(sqlite3_vfs* vfs, const char* path, int) {
        const auto [machine, name] = self(vfs).find(path);
        if (!machine || !machine->disk->permits_change()) return SQLITE_IOERR_DELETE;
        machine->disk->remove(name);
        return SQLITE_OK;
    }

    static int access(sqlite3_vfs* vfs, const char* path, int, int* is_there) {
        const auto [machine, name] = self(vfs).find(path);
        *is_there = machine && machine->disk->find(name) ? 1 : 0;
        return SQLITE_OK;
    }

    static int full_path(sqlite3_vfs*, const char* path, int size, char* full) {
        sqlite3_snprintf(size, full, "%s", path);
        return SQLITE_OK;
    }

    // Salts of logs and names of temporary files: SQLite makes its own numbers from these, the same in every run.
    static int random(sqlite3_vfs*, int size, char* bytes) {
        std::memset(bytes, 0x5A, static_cast<std::size_t>(size));
        return size;
    }
    static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }
    static int current_time(sqlite3_vfs*, double* julian_day) {
        *julian_day = 2'461'000.5;
        return SQLITE_OK;
    }
    static int last_error(sqlite3_vfs*, int, char*) { return 0; }

    sqlite3_vfs vfs_{.iVersion = 1,
                     .szOsFile = sizeof(OpenFile),
                     .mxPathname = 512,
                     .pNext = nullptr,
                     .zName = "simulated",
                     .pAppData = nullptr,
                     .xOpen = open,
                     .xDelete = remove,
                     .xAccess = access,
                     .xFullPathname = full_path,
                     .xDlOpen = nullptr,
                     .xDlError = nullptr,
                     .xDlSym = nullptr,
                     .xDlClose = nullptr,
                     .xRandomness = random,
                     .xSleep = sleep,
                     .xCurrentTime = current_time,
                     .xGetLastError = last_error,
                     .xCurrentTimeInt64 = nullptr,
                     .xSetSystemCall = nullptr,
                     .xGetSystemCall = nullptr,
                     .xNextSystemCall = nullptr};
    sqlite3_vfs* before_ = nullptr;
};

FileSystem::FileSystem() : sqlite_(std::make_unique<Sqlite>()) {}

FileSystem::~FileSystem() = default;

void FileSystem::plug_in(const std::string& machine, Disk& disk) { sqlite_->machines[machine] = {&disk, {}}; }

void FileSystem::unplug(const std::string& machine) { sqlite_->machines.erase(machine); }

} // namespace foothold::simulation
