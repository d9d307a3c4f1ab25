#include "sync/client/device.hpp"

#include "sync/client/enrolment_file.hpp"
#include "sync/client/farewell.hpp"
#include "sync/client/file.hpp"
#include "sync/client/set_aside.hpp"

#include <array>
#include <fmt/format.h>
#include <span>
#include <vector>

namespace foothold::client {

namespace fs = std::filesystem;

namespace {

fs::path beside(const fs::path& file, const char* ending) { return file.string() + ending; }

std::array<fs::path, 3> database_files(const fs::path& file) { return {file, beside(file, "-wal"), beside(file, "-shm")}; }

Result<bool> is_there(const fs::path& file) {
    const auto size = size_of(file);
    if (!size) return size.error();
    return size->has_value();
}

Result<bool> is_one_there(std::span<const fs::path> files) {
    for (const fs::path& file : files) {
        auto found = is_there(file);
        if (!found || *found) return found;
    }
    return false;
}

/// SQLite takes an empty file for a new database, and a file without its log for a complete one.
Result<std::optional<Error>> loss_of(const DataDirectory& directory) {
    const auto size = size_of(directory.cache());
    if (!size) return size.error();
    if (!size->has_value()) return std::optional(Error{"cache.missing", directory.cache().string() + " is not there"});
    if (**size == 0) return std::optional(Error{"cache.damaged", directory.cache().string() + " is empty"});
    const auto has_log = is_there(beside(directory.cache(), "-wal"));
    if (!has_log) return has_log.error();
    if (!*has_log) return std::optional(Error{"cache.damaged", directory.cache().string() + "-wal is not there"});
    return std::optional<Error>();
}

Result<std::optional<KeySlot>> find_key(const DataDirectory& directory) {
    auto slot = load_key_slot(directory);
    if (!slot || slot->has_value()) return slot;
    const auto has_cache = is_one_there(std::array{directory.cache(), directory.damaged(), directory.next_cache()});
    if (!has_cache) return has_cache.error();
    if (*has_cache) return Error{"cache.key_lost", fmt::format("there is a cache in {}, but no key", directory.root.string())};
    return slot;
}

Result<KeySlot> make_key(const DataDirectory& directory, domain::Id person) {
    std::vector<fs::path> files{directory.damaged(), directory.next_cache(), directory.enrolment(),
                                directory.secret(),  directory.key_slot(0),  directory.key_slot(1)};
    const auto cache = database_files(directory.cache());
    files.insert(files.begin(), cache.begin(), cache.end());
    const auto has_some = is_one_there(files);
    if (!has_some) return has_some.error();
    if (*has_some)
        if (auto moved = set_aside(directory, files); !moved) return moved.error();
    return save_key_slot(directory, {Key::random(), person, 0, false});
}

Result<Salvage> salvage_from(const fs::path& file, const Key& key) {
    auto damaged = Store::open(file, key);
    if (damaged) return damaged->salvage();
    if (damaged.error().code == "cache.damaged") return Salvage{.is_whole = false};
    return damaged.error();
}

Error interrupted() { return {"cache.damaged", "it was being replaced when the program ended"}; }

Result<void> forget_everything(const DataDirectory& directory) {
    if (auto wiped = wipe(directory); !wiped) return wiped;
    return remove_file(directory.leaving());
}

/// device.erased when there is only a farewell left, after whatever else was still there.
Result<void> finish_leaving(const DataDirectory& directory) {
    const auto is_going = is_there(directory.leaving());
    if (!is_going) return is_going.error();
    if (*is_going) return forget_everything(directory);
    const auto is_leaving = is_there(directory.farewell());
    if (!is_leaving) return is_leaving.error();
    if (!*is_leaving) return {};
    if (auto wiped = wipe(directory); !wiped) return wiped;
    return Error{"device.erased", {}};
}

Result<KeySlot> find_or_make_key(const DataDirectory& directory, domain::Id person) {
    const auto known = find_key(directory);
    const bool is_lost = !known && known.error().code == "cache.key_lost";
    if (!known && !is_lost) return known.error();
    if (is_lost || !known->has_value()) return make_key(directory, person);
    if ((*known)->profile != person) return Error{"device.other_person", "this directory holds another person's data"};
    return **known;
}

} // namespace

Result<Device> Device::open(const DataDirectory& directory, domain::Instant now) {
    const auto has_root = is_there(directory.root);
    if (!has_root) return has_root.error();
    if (!*has_root) return Error{"device.not_enrolled", fmt::format("{} is not there", directory.root.string())};
    auto lock = DirectoryLock::take(directory.lock());
    if (!lock) return lock.error();
    if (auto left = finish_leaving(directory); !left) return left.error();
    const auto slot = find_key(directory);
    if (!slot) return slot.error();
    if (!slot->has_value()) return Error{"device.not_enrolled", fmt::format("nobody is enrolled in {}", directory.root.string())};
    Device device(directory, std::move(*lock), **slot);
    if (auto opened = device.open_cache(now); !opened) return opened.error();
    if (auto found = device.find_enrolment(); !found) return found.error();
    return device;
}

Result<void> Device::erase(Device device, domain::Id receipt) {
    if (auto written = write_farewell(device.directory_, {device.enrolment_, receipt}); !written) return written;
    device.store_.reset();
    return wipe(device.directory_);
}

Result<void> Device::leave(const DataDirectory& directory) {
    auto lock = DirectoryLock::take(directory.lock());
    if (!lock) return lock.error();
    // On a full disk it goes without: then an end in the middle leaves something that nobody can read.
    static_cast<void>(write_file(directory.leaving(), "1\n"));
    return forget_everything(directory);
}

Result<Device> Device::enrol(const DataDirectory& directory, const Enrolment& enrolment, domain::Instant now) {
    if (auto made = make_directory(directory.root); !made) return made.error();
    auto lock = DirectoryLock::take(directory.lock());
    if (!lock) return lock.error();
    if (auto left = finish_leaving(directory); !left && left.error().code != "device.erased") return left.error();
    if (auto forgotten = remove_file(directory.farewell()); !forgotten) return forgotten.error();
    auto slot = find_or_make_key(directory, enrolment.person);
    if (!slot) return slot.error();
    Device device(directory, std::move(*lock), std::move(*slot));
    if (auto opened = device.open_cache(now); !opened) return opened.error();
    if (auto adopted = device.adopt(enrolment); !adopted) return adopted.error();
    return device;
}

Result<void> Device::open_cache(domain::Instant now) {
    const auto has_next = is_there(directory_.next_cache());
    if (!has_next) return has_next.error();
    if (*has_next) return finish_replacement(interrupted());
    const auto has_damaged = is_there(directory_.damaged());
    if (!has_damaged) return has_damaged.error();
    if (*has_damaged) return replace_cache(interrupted(), now);
    if (slot_.holds_data) {
        auto loss = loss_of(directory_);
        if (!loss) return loss.error();
        if (*loss) return replace_cache(std::move(**loss), now);
    }
    auto store = Store::open(directory_.cache(), slot_.key);
    if (store) return store_.emplace(std::move(*store)), Result<void>();
    if (store.error().code == "cache.damaged") return replace_cache(store.error(), now);
    return store.error();
}

Result<void> Device::find_enrolment() {
    auto beside_cache = read_enrolment(directory_, slot_.key);
    if (!beside_cache) return beside_cache.error();
    if (beside_cache->has_value() && slot_.holds_data) return enrolment_ = **beside_cache, Result<void>();
    if (beside_cache->has_value()) return adopt(**beside_cache); // it was given while something failed
    auto in_cache = store_->enrolment();
    if (!in_cache) return in_cache.error();
    if (!in_cache->has_value()) return Error{"device.not_enrolled", "the enrolment is lost; a new code is needed"};
    return adopt(**in_cache);
}

/// The key slot says last that there is data: until then an interrupted enrolment can simply be done again.
Result<void> Device::adopt(const Enrolment& enrolment) {
    enrolment_ = enrolment;
    if (auto written = write_enrolment(directory_, slot_.key, enrolment); !written) return written;
    if (auto remembered = store_->remember(enrolment); !remembered) return remembered;
    if (slot_.holds_data) return {};
    slot_.holds_data = true;
    auto saved = save_key_slot(directory_, slot_);
    if (!saved) return saved.error();
    slot_ = std::move(*saved);
    return {};
}

Result<Changes> Device::load(domain::Instant now) {
    if (!store_)
        if (auto opened = open_cache(now); !opened) return opened.error();
    auto changes = store_->load();
    if (!changes && changes.error().code == "cache.damaged") {
        if (auto replaced = replace_cache(changes.error(), now); !replaced) return replaced.error();
        changes = store_->load();
    }
    if (changes) changes->status.damage = damage_;
    return changes;
}

/// Each step is found done or is done again by the next start: whatever ends this in the middle, it neither forgets that the
/// cache was damaged nor loses an unsent action.
Result<void> Device::replace_cache(Error damage, domain::Instant now) {
    store_.reset();
    if (auto moved = put_damaged_away(); !moved) return moved;
    auto salvage = salvage_cache();
    if (!salvage) return salvage.error();
    if (auto made = make_next_cache(*salvage, now); !made) return made;
    damage.detail += fmt::format("; unsent actions saved: {}", salvage->outbox.size());
    return finish_replacement(std::move(damage));
}

/// The log goes before its database: neither is ever read without the other.
Result<void> Device::put_damaged_away() {
    if (auto made = make_directory(directory_.damaged()); !made) return made;
    const auto [database, log, index] = database_files(directory_.cache());
    for (const fs::path& file : {index, log, database}) {
        const auto found = is_there(file);
        if (!found) return found.error();
        if (!*found) continue;
        if (auto moved = move_file(file, directory_.damaged() / file.filename()); !moved) return moved;
    }
    return {};
}

Result<Salvage> Device::salvage_cache() {
    const fs::path cache = directory_.damaged() / directory_.cache().filename();
    const auto size = size_of(cache);
    if (!size) return size.error();
    if (size->value_or(0) == 0) return Salvage();
    auto salvage = salvage_from(cache, slot_.key);
    if (salvage && !salvage->is_whole) salvage = salvage_from(cache, slot_.key); // a disk may read at the second try
    return salvage;
}

Result<void> Device::make_next_cache(const Salvage& salvage, domain::Instant now) {
    const auto files = database_files(directory_.unfinished_cache());
    for (const fs::path& file : files)
        if (auto removed = remove_file(file); !removed) return removed;
    {
        auto fresh = Store::open(directory_.unfinished_cache(), slot_.key);
        if (!fresh) return fresh.error();
        if (auto restored = fresh->restore(salvage, now); !restored) return restored;
        if (!enrolment_.token.empty())
            if (auto remembered = fresh->remember(enrolment_); !remembered) return remembered;
        if (auto settled = fresh->settle(); !settled) return settled;
    }
    for (const fs::path& file : {files[1], files[2]})
        if (auto removed = remove_file(file); !removed) return removed;
    return move_file(directory_.unfinished_cache(), directory_.next_cache());
}

Result<void> Device::finish_replacement(Error damage) {
    const auto has_damaged = is_there(directory_.damaged());
    if (!has_damaged) return has_damaged.error();
    if (*has_damaged) {
        const auto place = set_aside_damaged(directory_);
        if (!place) return place.error();
        damage.detail += fmt::format("; what is left of it lies in {}", place->string());
    }
    if (auto emptied = write_file(beside(directory_.cache(), "-wal"), {}); !emptied) return emptied;
    if (auto moved = move_file(directory_.next_cache(), directory_.cache()); !moved) return moved;
    auto store = Store::open(directory_.cache(), slot_.key);
    if (!store) return store.error();
    store_.emplace(std::move(*store));
    damage_ = std::move(damage);
    return {};
}

} // namespace foothold::client
