#include <sqlite3.h>
#include <string_view>

// A fifth of a run went into ciphers and sums, which nothing in the simulation can make fail: nine runs in ten do without.
// The linker leads the product's calls through here (--wrap); a key of zeros leaves a file as SQLite writes it.
extern "C" int __real_sqlite3_key_v2(sqlite3* database, const char* name, const void* key, int size);
extern "C" int __wrap_sqlite3_key_v2(sqlite3* database, const char* name, const void* key, int size);

extern "C" int __wrap_sqlite3_key_v2(sqlite3* database, const char* name, const void* key, int size) {
    constexpr std::string_view zeros = "x'0000000000000000000000000000000000000000000000000000000000000000";
    const std::string_view text(static_cast<const char*>(key), static_cast<std::size_t>(size));
    if (text.starts_with(zeros)) return SQLITE_OK;
    return __real_sqlite3_key_v2(database, name, key, size);
}
