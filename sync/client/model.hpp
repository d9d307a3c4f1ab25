#pragma once

#include "domain/action.hpp"
#include "domain/records.hpp"
#include "sync/client/changes.hpp"
#include "sync/client/enrolment.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace foothold::client {

/// What the screens show: the records that the server has confirmed, with the actions on top that it does not have yet. A value
/// without I/O, for one thread.
class Model {
public:
    Model() = default;
    explicit Model(domain::Id person, domain::Role role) : person_(person), role_(role) {}

    domain::Id person() const { return person_; }
    domain::Role role() const { return role_; }
    bool is_ready() const { return status_.phase != SyncStatus::Phase::loading; }
    const domain::Records& records() const { return shown_; }
    const SyncStatus& status() const { return status_; }

    /// In the order in which they were performed; those that were sent stay for the session, as far as `sent_max` goes.
    const std::vector<ActionReport>& actions() const { return actions_; }
    /// The newest action about this record (an appointment, event, notice, message, contact); null when there is none.
    const ActionReport* latest_about(domain::Id subject) const;
    const ActionReport* find_action(domain::Id action) const;
    /// What of this attachment is here.
    AttachmentReport attachment(const domain::Hash& hash) const;
    const AttachmentReports& attachments() const { return attachments_; }
    /// Kept on this device, not yet at the server.
    std::size_t unsent() const;

    /// Another number whenever anything that the model shows may have changed.
    std::uint64_t revision() const { return revision_; }

    /// Shows the action's effect at once, as `keeping`. What cannot be done shows at once as needing a look, and what is already
    /// so changes nothing: only `applied` goes on to be kept.
    domain::Verdict perform(const domain::Action& action);
    void take(Changes changes);
    /// Drops an action that has no effect any more from the list.
    void forget(domain::Id action);

private:
    static constexpr std::size_t sent_max = 50;

    void hide_actions();
    void show_actions();
    void show(const domain::Action& action);
    void take(ActionReport report);
    void forget_oldest_sent();

    domain::Id person_;
    domain::Role role_ = domain::Role::participant;
    domain::Records shown_;
    std::map<domain::Id, std::optional<domain::Record>> confirmed_; ///< of the records that actions have changed in `shown_`
    std::vector<ActionReport> actions_;
    AttachmentReports attachments_;
    SyncStatus status_;
    std::uint64_t revision_ = 0;
};

} // namespace foothold::client
