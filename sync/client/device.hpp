#pragma once

#include "domain/result.hpp"
#include "sync/client/attachment_store.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/directory_lock.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/key_slot.hpp"
#include "sync/client/store.hpp"

#include <optional>

namespace foothold::client {

/// One person's data on this device, open for this process alone: lock, key, enrolment and cache.
/// A cache that is missing (cache.missing) or damaged (cache.damaged) is moved aside, never deleted, and begun anew with what
/// could still be read of its outbox; `damage` says so until everything has been fetched again.
class Device {
public:
    /// device.not_enrolled, cache.locked, cache.key_lost, disk.*: nothing has been changed then. device.erased: nothing is here
    /// any more, and the server has not confirmed that it knows.
    static Result<Device> open(const DataDirectory& directory, domain::Instant now);
    /// Makes the device this person's. What lies there without a key that opens it is set aside first; the data of another person
    /// is refused with device.other_person.
    static Result<Device> enrol(const DataDirectory& directory, const Enrolment& enrolment, domain::Instant now);

    const Enrolment& enrolment() const { return enrolment_; }
    const std::optional<Error>& damage() const { return damage_; }
    Store& store() { return *store_; }
    Result<AttachmentStore> open_attachments() const { return AttachmentStore::open(directory_.attachments(), slot_.key); }

    /// The person was erased: nothing is left but what confirms it, and this object is of no further use. What ends it in the
    /// middle is made up for by the next `open`, which then is device.erased.
    static Result<void> erase(Device device, domain::Id receipt);

    /// The person wants nothing of theirs to be here any more; the server is not asked. Nobody may have it open. What ends it in
    /// the middle is made up for by the next `open`.
    static Result<void> leave(const DataDirectory& directory);

    /// The cache's content. A damaged cache gives what is left after it was set aside.
    Result<Changes> load(domain::Instant now);
    /// Sets the damaged cache aside and begins a new one with its outbox. After a failure there is no store until `load` has
    /// opened what is there.
    Result<void> replace_cache(Error damage, domain::Instant now);

private:
    Device(DataDirectory directory, DirectoryLock lock, KeySlot slot) :
        directory_(std::move(directory)), lock_(std::move(lock)), slot_(std::move(slot)) {}
    Result<void> open_cache(domain::Instant now);
    Result<void> put_damaged_away();
    Result<Salvage> salvage_cache();
    Result<void> make_next_cache(const Salvage& salvage, domain::Instant now);
    Result<void> finish_replacement(Error damage);
    Result<void> find_enrolment();
    Result<void> adopt(const Enrolment& enrolment);

    DataDirectory directory_;
    DirectoryLock lock_;
    KeySlot slot_;
    Enrolment enrolment_;
    std::optional<Store> store_;
    std::optional<Error> damage_;
};

} // namespace foothold::client
