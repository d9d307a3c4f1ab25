#include "tests/faults/failing_disk.hpp"

#include "tests/faults/fault.hpp"

#include <sqlite3.h>

namespace foothold::faults {

namespace {

constexpr const char* name = "failing";

/// Followed in memory by the file of the layer below.
struct File {
    sqlite3_file base;
    bool is_log = false;
    bool is_unsynced = false;
};

thread_local constinit int unsynced_logs = 0;

sqlite3_vfs* below(sqlite3_vfs* layer) { return static_cast<sqlite3_vfs*>(layer->pAppData); }
File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* below(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(ours(file) + 1); }
const sqlite3_io_methods& methods(sqlite3_file* file) { return *below(file)->pMethods; }

bool fails() { return fails_now(Resource::database_files); }

void mark(File& file, bool is_unsynced) {
    if (!file.is_log || file.is_unsynced == is_unsynced) return;
    file.is_unsynced = is_unsynced;
    unsynced_logs += is_unsynced ? 1 : -1;
}

int close(sqlite3_file* file) {
    mark(*ours(file), false);
    const int code = methods(file).xClose(below(file));
    return fails() ? SQLITE_IOERR_CLOSE : code;
}

int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
    if (fails_now(Resource::sectors)) return SQLITE_IOERR_CORRUPTFS;
    return fails() ? SQLITE_IOERR_READ : methods(file).xRead(below(file), bytes, count, at);
}

/// What a disk refuses is there by half.
int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    mark(*ours(file), true);
    const bool is_full = fails_now(Resource::full_disk);
    if (!is_full && !fails()) return methods(file).xWrite(below(file), bytes, count, at);
    methods(file).xWrite(below(file), bytes, count / 2, at);
    return is_full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return fails() ? SQLITE_IOERR_TRUNCATE : methods(file).xTruncate(below(file), size);
}

int sync(sqlite3_file* file, int) {
    if (fails()) return SQLITE_IOERR_FSYNC;
    mark(*ours(file), false);
    return SQLITE_OK;
}

int size(sqlite3_file* file, sqlite3_int64* size) {
    return fails() ? SQLITE_IOERR_FSTAT : methods(file).xFileSize(below(file), size);
}

int lock(sqlite3_file* file, int level) { return fails() ? SQLITE_IOERR_LOCK : methods(file).xLock(below(file), level); }

int unlock(sqlite3_file* file, int level) {
    const int code = methods(file).xUnlock(below(file), level);
    return fails() ? SQLITE_IOERR_UNLOCK : code;
}

int check_lock(sqlite3_file* file, int* is_locked) {
    return fails() ? SQLITE_IOERR_CHECKRESERVEDLOCK : methods(file).xCheckReservedLock(below(file), is_locked);
}

int control(sqlite3_file* file, int operation, void* argument) {
    return methods(file).xFileControl(below(file), operation, argument);
}

int sector_size(sqlite3_file* file) { return methods(file).xSectorSize(below(file)); }

int characteristics(sqlite3_file* file) { return methods(file).xDeviceCharacteristics(below(file)); }

int map_shared(sqlite3_file* file, int region, int size, int extends, void volatile** memory) {
    return fails() ? SQLITE_IOERR_SHMMAP : methods(file).xShmMap(below(file), region, size, extends, memory);
}

int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    const bool gives_back = (flags & SQLITE_SHM_UNLOCK) != 0;
    if (!gives_back && fails()) return SQLITE_IOERR_SHMLOCK;
    return methods(file).xShmLock(below(file), offset, count, flags);
}

void barrier(sqlite3_file* file) { methods(file).xShmBarrier(below(file)); }

int unmap_shared(sqlite3_file* file, int deletes) { return methods(file).xShmUnmap(below(file), deletes); }

constexpr sqlite3_io_methods failing_methods{.iVersion = 2,
                                             .xClose = close,
                                             .xRead = read,
                                             .xWrite = write,
                                             .xTruncate = truncate,
                                             .xSync = sync,
                                             .xFileSize = size,
                                             .xLock = lock,
                                             .xUnlock = unlock,
                                             .xCheckReservedLock = check_lock,
                                             .xFileControl = control,
                                             .xSectorSize = sector_size,
                                             .xDeviceCharacteristics = characteristics,
                                             .xShmMap = map_shared,
                                             .xShmLock = lock_shared,
                                             .xShmBarrier = barrier,
                                             .xShmUnmap = unmap_shared,
                                             .xFetch = nullptr,
                                             .xUnfetch = nullptr};

int open(sqlite3_vfs* layer, sqlite3_filename path, sqlite3_file* file, int flags, int* opened_flags) {
    file->pMethods = nullptr;
    if (fails()) return SQLITE_CANTOPEN;
    const int code = below(layer)->xOpen(below(layer), path, below(file), flags, opened_flags);
    if (code != SQLITE_OK) return code;
    *ours(file) = {{&failing_methods}, (flags & SQLITE_OPEN_WAL) != 0, false};
    return SQLITE_OK;
}

int remove(sqlite3_vfs* layer, const char* path, int syncs_directory) {
    return fails() ? SQLITE_IOERR_DELETE : below(layer)->xDelete(below(layer), path, syncs_directory);
}

int access(sqlite3_vfs* layer, const char* path, int flags, int* is_so) {
    return fails() ? SQLITE_IOERR_ACCESS : below(layer)->xAccess(below(layer), path, flags, is_so);
}

int complete_path(sqlite3_vfs* layer, const char* path, int room, char* complete) {
    return fails() ? SQLITE_CANTOPEN : below(layer)->xFullPathname(below(layer), path, room, complete);
}

} // namespace

void install_failing_disk() {
    sqlite3_vfs* const usual = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layer = *usual; // SQLite keeps the address
    layer.szOsFile = static_cast<int>(sizeof(File)) + usual->szOsFile;
    layer.zName = name;
    layer.pNext = nullptr;
    layer.pAppData = usual;
    layer.xOpen = open;
    layer.xDelete = remove;
    layer.xAccess = access;
    layer.xFullPathname = complete_path;
    sqlite3_vfs_register(&layer, 1);
}

bool has_unsynced_log() { return unsynced_logs > 0; }

} // namespace foothold::faults
