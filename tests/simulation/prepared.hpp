#pragma once

#include "sync/client/key.hpp"
#include "sync/server/secrets.hpp"
#include "tests/simulation/disk.hpp"

namespace foothold::simulation {

// The key of a device's cache, and the files of one in which nothing is yet.
struct NewCache {
    client::Key key;
    Disk::Image image;
};

// What every run begins with. Made once, since it is always the same.
struct Prepared {
    server::SecretKey key;
    Disk::Image server;
    NewCache plain; // as SQLCipher would write it without its cipher: see plain_caches.cpp
    NewCache sealed;

    // Throws what is wrong with this machine.
    static Prepared make();
};

} // namespace foothold::simulation
