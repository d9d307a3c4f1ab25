#pragma once

#include "domain/action.hpp"
#include "domain/hash.hpp"
#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/model.hpp"
#include "sync/client/sync_summary.hpp"
#include "sync/client/transport.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace foothold::client {

/// What the app does, for scripts and tests: each function opens the device, does one thing, waits for it and closes the device.
/// Beside what is named: disk.*, memory.full.

/// What became of a code, and when the server wants to be asked again if it did not do and the server said so.
struct EnrolAttempt {
    Result<Enrolment> enrolment;
    std::optional<std::chrono::seconds> retry_after;
};

/// Trades a one-time code for an enrolment and keeps it. Beside the server's refusals: device.other_person.
EnrolAttempt try_to_enrol(const DataDirectory& directory, const std::string& server, const std::string& code,
                          const std::string& device_name, Transport& transport);
/// The same, for whoever asks once.
Result<Enrolment> enrol(const DataDirectory& directory, const std::string& server, const std::string& code,
                        const std::string& device_name, Transport& transport);

/// One whole sync, and then the pictures and recordings, as far as they come at the first try: what is missing goes on with the
/// next. A damaged cache is set aside and fetched again. On a metered link what is sent is sent, and what is large stays on the
/// server until a sync on another link, or one that does not say so. device.erased: the person was, nothing is left here, and the
/// server has been told, or is with the next try.
Result<SyncSummary> sync_once(const DataDirectory& directory, Transport& transport, bool is_metered = false);

/// Tells the server that nothing is left here of somebody who was erased, if it does not know yet; then nobody is enrolled.
Result<void> confirm_erasure(const DataDirectory& directory, Transport& transport);

/// Takes everything of this person out of the device, whatever was not sent: then nobody is enrolled. cache.locked.
Result<void> leave(const DataDirectory& directory);

/// The bytes of an attachment that is here and whole; none when it is not.
Result<std::optional<std::string>> read_attachment(const DataDirectory& directory, const domain::Hash& hash);

/// The data as the screens would show it, without asking anybody: with what is here of pictures and recordings.
Result<Model> open_offline(const DataDirectory& directory);

/// Keeps the action for the next sync: success means that it is on disk. action.already_so when there is nothing to do;
/// action.rejected, action.out_of_scope with the reason as detail when it cannot be done. cache.damaged, cache.missing when there
/// is nothing to act on before the next sync.
Result<domain::Id> perform_and_keep(const DataDirectory& directory, domain::Intent intent);

/// Everything that the model holds, as JSON.
std::string export_json(const Model& model);

} // namespace foothold::client
