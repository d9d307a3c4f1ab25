#include "sync/sqlite/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace foothold::sqlite {

namespace {

const char* code_of_io(int extended) {
    switch (extended) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_FSTAT:
        return "disk.unreadable";
    case SQLITE_IOERR_NOMEM:
        return "memory.full";
    default:
        return "disk.unwritable";
    }
}

const char* message_id_of(int extended) {
    switch (extended & 0xFF) {
    case SQLITE_FULL:
        return "disk.full";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return "disk.unwritable";
    case SQLITE_IOERR:
        return code_of_io(extended);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "cache.locked";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "cache.damaged";
    case SQLITE_CONSTRAINT:
        return "database.constraint";
    case SQLITE_NOMEM:
        return "memory.full";
    default:
        return "database.failed";
    }
}

} // namespace

/// A page that SQLCipher cannot make out is mostly "not a database", but where the pages in front of it were sound it is, from
/// sqlite3_step, an error without a name of its own (4.6.1, one wrong byte). Faults in our SQL have one.
Error error_of(int code, std::string detail) {
    const bool is_nameless = code == SQLITE_ERROR && detail == sqlite3_errstr(SQLITE_ERROR);
    return {is_nameless ? "cache.damaged" : message_id_of(code), fmt::format("SQLite {}: {}", code, detail)};
}

} // namespace foothold::sqlite
