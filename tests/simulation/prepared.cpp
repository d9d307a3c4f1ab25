#include "tests/simulation/prepared.hpp"

#include "sync/client/store.hpp"
#include "sync/server/erasure_ledger.hpp"
#include "sync/server/sqlite_storage.hpp"
#include "tests/simulation/server_random.hpp"
#include "tests/simulation/violation.hpp"
#include "tests/temporary_folder.hpp"

namespace foothold::simulation {

namespace {

template <class T>
T must(Result<T> made) {
    if (!made) throw Violation("cannot begin: " + made.error().code + ": " + made.error().detail);
    return std::move(*made);
}

server::SecretKey make_key() {
    const TemporaryFolder folder;
    server::SystemRandom random;
    return must(server::SecretKey::open(folder.path() / "secret", random));
}

NewCache make_cache(FileSystem& file_system, client::Key key) {
    Disk disk;
    file_system.plug_in("new", disk);
    static_cast<void>(must(client::Store::open("/new/cache.db", key)));
    return {key, disk.image()};
}

Disk::Image make_server(FileSystem& file_system) {
    Disk disk;
    file_system.plug_in("new", disk);
    Dice dice(0);
    DiceRandom random(dice);
    static_cast<void>(must(server::SqliteStorage::open("/new/server.db", random)));
    static_cast<void>(must(server::ErasureLedger::open("/new/erasures.db")));
    return disk.image();
}

client::Key some_key() {
    client::Key::Bytes bytes;
    bytes.fill(std::byte{1});
    return client::Key(bytes);
}

} // namespace

Prepared Prepared::make() {
    FileSystem file_system;
    return {make_key(), make_server(file_system), make_cache(file_system, {}), make_cache(file_system, some_key())};
}

} // namespace foothold::simulation
