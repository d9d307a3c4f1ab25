#include "sync/client/device.hpp"

#include "sync/client/enrolment_file.hpp"
#include "sync/client/file.hpp"
#include "sync/client/set_aside.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <system_error>
#include <vector>

namespace foothold::client {

namespace fs = std::filesystem;

namespace {

fs::path beside(const fs::path& file, const char* ending) { return file.string() + ending; }

std::array<fs::path, 3> cache_files(const DataDirectory& directory) {
    return {directory.cache(), beside(directory.cache(), "-wal"), beside(directory.cache(), "-shm")};
}

/// SQLite takes an empty file for a new database, and a file without its log for a complete one.
std::optional<Error> loss_of(const DataDirectory& directory) {
    std::error_code failure;
    const auto size = fs::file_size(directory.cache(), failure);
    if (failure) return Error{"cache.missing", directory.cache().string() + " is not there"};
    if (size == 0) return Error{"cache.damaged", directory.cache().string() + " is empty"};
    if (!fs::exists(beside(directory.cache(), "-wal"), failure))
        return Error{"cache.damaged", directory.cache().string() + "-wal is not there"};
    return std::nullopt;
}

bool is_there(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

Result<std::optional<KeySlot>> find_key(const DataDirectory& directory) {
    auto slot = load_key_slot(directory);
    if (slot && !slot->has_value() && is_there(directory.cache()))
        return Error{"cache.key_lost", fmt::format("there is a cache in {}, but no key", directory.root.string())};
    return slot;
}

Result<KeySlot> make_key(const DataDirectory& directory, domain::Id person) {
    std::vector<fs::path> files{directory.secret(), directory.key_slot(0), directory.key_slot(1), directory.enrolment()};
    for (const fs::path& file : cache_files(directory)) files.push_back(file);
    if (std::any_of(files.begin(), files.end(), is_there))
        if (auto moved = set_aside(directory, files); !moved) return moved.error();
    return save_key_slot(directory, {Key::random(), person, 0, false});
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
    if (!is_there(directory.root)) return Error{"device.not_enrolled", fmt::format("{} is not there", directory.root.string())};
    auto lock = DirectoryLock::take(directory.lock());
    if (!lock) return lock.error();
    const auto slot = find_key(directory);
    if (!slot) return slot.error();
    if (!slot->has_value()) return Error{"device.not_enrolled", fmt::format("nobody is enrolled in {}", directory.root.string())};
    Device device(directory, std::move(*lock), **slot);
    if (auto opened = device.open_cache(now); !opened) return opened.error();
    if (auto found = device.find_enrolment(); !found) return found.error();
    return device;
}

Result<Device> Device::enrol(const DataDirectory& directory, const Enrolment& enrolment, domain::Instant now) {
    if (auto made = make_directory(directory.root); !made) return made.error();
    auto lock = DirectoryLock::take(directory.lock());
    if (!lock) return lock.error();
    auto slot = find_or_make_key(directory, enrolment.person);
    if (!slot) return slot.error();
    Device device(directory, std::move(*lock), std::move(*slot));
    if (auto opened = device.open_cache(now); !opened) return opened.error();
    if (auto adopted = device.adopt(enrolment); !adopted) return adopted.error();
    return device;
}

Result<void> Device::open_cache(domain::Instant now) {
    if (slot_.holds_data)
        if (auto loss = loss_of(directory_)) return replace_cache(std::move(*loss), now);
    auto store = Store::open(directory_.cache(), slot_.key);
    if (store) return store_.emplace(std::move(*store)), Result<void>();
    if (store.error().code == "cache.damaged") return replace_cache(store.error(), now);
    return store.error();
}

Result<void> Device::find_enrolment() {
    auto beside_cache = read_enrolment(directory_, slot_.key);
    if (!beside_cache) return beside_cache.error();
    if (beside_cache->has_value()) return enrolment_ = **beside_cache, Result<void>();
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
    auto changes = store_->load();
    if (!changes && changes.error().code == "cache.damaged") {
        if (auto replaced = replace_cache(changes.error(), now); !replaced) return replaced.error();
        changes = store_->load();
    }
    if (changes) changes->status.damage = damage_;
    return changes;
}

Result<void> Device::replace_cache(Error damage, domain::Instant now) {
    store_.reset();
    const auto place = set_aside(directory_, cache_files(directory_));
    if (!place) return place.error();
    Salvage salvage;
    if (is_there(*place / directory_.cache().filename()))
        if (auto damaged = Store::open(*place / directory_.cache().filename(), slot_.key)) salvage = damaged->salvage();
    auto fresh = Store::open(directory_.cache(), slot_.key);
    if (!fresh) return fresh.error();
    if (auto restored = fresh->restore(salvage, now); !restored) return restored;
    if (!enrolment_.token.empty())
        if (auto remembered = fresh->remember(enrolment_); !remembered) return remembered;
    store_.emplace(std::move(*fresh));
    damage_ = Error{std::move(damage.code), fmt::format("{}; what is left of it lies in {}; unsent actions saved: {}",
                                                        damage.detail, place->string(), salvage.outbox.size())};
    return {};
}

} // namespace foothold::client
