#include "tests/faults/failing_memory.hpp"

#include "tests/faults/fault.hpp"

#include <cstdlib>
#include <new>
#include <sqlite3.h>

namespace foothold::faults {

namespace {

sqlite3_mem_methods usual;

/// SQLCipher 4.6 frees the text of a key twice when there is no memory for a copy of it: 99 bytes, rounded up. Nothing that calls
/// it can help that, so it gets its memory.
constexpr int key_text_bytes = 104;

void* allocate(int bytes) {
    if (bytes != key_text_bytes && fails_now(Resource::database_memory)) return nullptr;
    return usual.xMalloc(bytes);
}

void* reallocate(void* block, int bytes) { return fails_now(Resource::database_memory) ? nullptr : usual.xRealloc(block, bytes); }

} // namespace

void install_failing_memory() {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods failing = usual;
    failing.xMalloc = allocate;
    failing.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &failing);
}

} // namespace foothold::faults

void* operator new(std::size_t bytes) {
    void* const block =
        foothold::faults::fails_now(foothold::faults::Resource::memory) ? nullptr : std::malloc(bytes ? bytes : 1);
    if (!block) throw std::bad_alloc();
    return block;
}

void operator delete(void* block) noexcept { std::free(block); }

void operator delete(void* block, std::size_t) noexcept { std::free(block); }
