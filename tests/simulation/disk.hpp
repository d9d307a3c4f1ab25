#pragma once

#include "tests/simulation/dice.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace foothold::simulation {

// One file: what a reader sees, what a power cut leaves for certain, and the writes in between.
struct DiskFile {
    struct Change {
        std::size_t offset = 0;
        std::string bytes;
        bool is_truncation = false; // to `offset`
    };

    std::string content;
    std::string durable;
    std::vector<Change> unsynced;
    bool is_durable = false; // that there is such a file

    void change(Change change);
    void sync();
};

// The disk of one machine. SQLite reaches it through a path "/NAME/file" while the machine is plugged into the `FileSystem`.
class Disk {
public:
    using Image = std::map<std::string, std::string>; // what is in each file

    // The power goes at the nth call from now that changes anything (1: the next one).
    void cut_power_in(std::uint64_t calls) { calls_left_ = calls; }
    bool has_power() const { return has_power_; }
    // What was not synced is there, not there, or there in part; then the power is back.
    void restart(Dice& dice);

    // As a thief, or a backup program, copies it: what a reader sees.
    Image image() const;
    void put_image(const Image& image);
    // Whole and safe on the disk at once.
    void put_file(const std::string& file, const std::string& content);
    // What a power cut at this moment leaves in any case.
    Image durable_image() const;

    // For the file system.
    std::shared_ptr<DiskFile> find(const std::string& file) const;
    std::shared_ptr<DiskFile> make(const std::string& file);
    void remove(const std::string& file) { files_.erase(file); }
    // False: the power is off, or goes off with this call.
    bool permits_change();
    std::uint64_t changes() const { return changes_; }

private:
    std::map<std::string, std::shared_ptr<DiskFile>> files_;
    std::uint64_t calls_left_ = 0;
    std::uint64_t changes_ = 0;
    bool has_power_ = true;
};

// SQLite's default file system for this process as long as it lives: no file of the real one is touched. One at a time.
class FileSystem {
public:
    FileSystem();
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    ~FileSystem();

    void plug_in(const std::string& machine, Disk& disk);
    void unplug(const std::string& machine);

    class Sqlite;

private:
    std::unique_ptr<Sqlite> sqlite_;
};

} // namespace foothold::simulation
