#include "sync/client/model.hpp"

#include "domain/apply.hpp"

#include <algorithm>
#include <utility>

namespace foothold::client {

namespace {

bool is_replayed(const ActionReport& report) { return report.state == ActionState::keeping || report.state == ActionState::kept; }

bool is_about(const ActionReport& report, domain::Id subject) {
    const auto subjects = domain::subjects_of(report.action);
    return std::find(subjects.begin(), subjects.end(), subject) != subjects.end();
}

} // namespace

const ActionReport* Model::latest_about(domain::Id subject) const {
    const auto found =
        std::find_if(actions_.rbegin(), actions_.rend(), [&](const ActionReport& report) { return is_about(report, subject); });
    return found == actions_.rend() ? nullptr : &*found;
}

const ActionReport* Model::find_action(domain::Id action) const {
    const auto found =
        std::find_if(actions_.begin(), actions_.end(), [&](const ActionReport& report) { return report.action.id == action; });
    return found == actions_.end() ? nullptr : &*found;
}

AttachmentReport Model::attachment(const domain::Hash& hash) const {
    const auto found = attachments_.find(hash);
    return found == attachments_.end() ? AttachmentReport() : found->second;
}

std::size_t Model::unsent() const {
    return static_cast<std::size_t>(std::count_if(actions_.begin(), actions_.end(), is_replayed));
}

domain::Verdict Model::perform(const domain::Action& action) {
    const domain::Outcome outcome = domain::apply(action, shown_);
    if (outcome.verdict == domain::Verdict::merged) return outcome.verdict;
    ++revision_;
    const bool is_applied = outcome.verdict == domain::Verdict::applied;
    actions_.push_back(
        {action, is_applied ? ActionState::keeping : ActionState::needs_a_look, outcome.verdict, outcome.reason, {}, {}});
    if (is_applied) show(action);
    return outcome.verdict;
}

void Model::take(Changes changes) {
    ++revision_;
    hide_actions();
    if (changes.is_erased) actions_.clear();
    if (changes.is_everything || changes.is_erased) shown_.clear();
    for (domain::Record& record : changes.put) shown_.put(std::move(record));
    for (const domain::Id id : changes.erased) shown_.erase(id);
    for (ActionReport& report : changes.actions) take(std::move(report));
    for (const domain::Id id : changes.dismissed) forget(id);
    if (changes.attachments) attachments_ = std::move(*changes.attachments);
    status_ = std::move(changes.status);
    forget_oldest_sent();
    show_actions();
}

void Model::forget(domain::Id action) {
    std::erase_if(actions_, [&](const ActionReport& report) { return report.action.id == action && !is_replayed(report); });
}

void Model::take(ActionReport report) {
    const auto known = std::find_if(actions_.begin(), actions_.end(),
                                    [&](const ActionReport& other) { return other.action.id == report.action.id; });
    if (known == actions_.end())
        actions_.push_back(std::move(report));
    else
        *known = std::move(report);
}

void Model::hide_actions() {
    for (auto& [id, record] : std::exchange(confirmed_, {})) {
        shown_.erase(id);
        if (record) shown_.put(std::move(*record));
    }
}

void Model::show_actions() {
    for (const ActionReport& report : actions_)
        if (is_replayed(report)) show(report.action);
}

void Model::show(const domain::Action& action) {
    domain::Outcome outcome = domain::apply(action, shown_);
    for (domain::Record& record : outcome.changed) {
        const domain::Id id = domain::id_of(record);
        confirmed_.try_emplace(id, shown_.find_any(id));
        shown_.put(std::move(record));
    }
}

void Model::forget_oldest_sent() {
    const auto is_sent = [](const ActionReport& report) { return report.state == ActionState::sent; };
    auto surplus = std::count_if(actions_.begin(), actions_.end(), is_sent) - static_cast<std::ptrdiff_t>(sent_max);
    std::erase_if(actions_, [&](const ActionReport& report) { return is_sent(report) && surplus-- > 0; });
}

} // namespace foothold::client
