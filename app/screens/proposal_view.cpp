#include "app/screens/proposal_view.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/busy_view.hpp"
#include "app/screens/meeting_ask.hpp"
#include "app/screens/name_words.hpp"
#include "domain/schedule.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::screens {

using client::ActionState;
using domain::Proposal;
using domain::ProposalStatus;

namespace {

bool is_unsent(const Proposal& proposal, const Scene& scene) {
    const client::ActionReport* report = scene.model.latest_about(proposal.id);
    return report && (report->state == ActionState::keeping || report->state == ActionState::kept);
}

std::optional<ProposalState> state_of(const Proposal& proposal, const Scene& scene) {
    const bool is_mine = proposal.from == scene.me();
    switch (proposal.status) {
    case ProposalStatus::open:
        return is_mine ? ProposalState::waiting : ProposalState::to_answer;
    case ProposalStatus::declined:
        if (is_mine) return ProposalState::declined;
        break;
    case ProposalStatus::accepted:
        if (is_mine) return std::nullopt;
        break;
    case ProposalStatus::withdrawn:
        return std::nullopt;
    }
    return is_unsent(proposal, scene) ? std::optional{ProposalState::answered} : std::nullopt;
}

/// What the reader has at that time, so that nobody says yes to two things.
std::string plan_then(const Proposal& proposal, const Scene& scene) {
    const domain::Date date = domain::danish_time(proposal.starts).date;
    for (const domain::Appointment& plan : domain::schedule_of(scene.me(), scene.records(), date, date)) {
        if (plan.is_cancelled || plan.is_declined || plan.source == domain::talk_of(proposal)) continue;
        if (plan.starts < proposal.ends && plan.ends > proposal.starts)
            return scene.text("You have this then: {what}", {{"what", inside_sentence(describe(plan, scene).title)}});
    }
    return busy_then(proposal.starts, proposal.ends, scene);
}

void add_words(ProposalView& view, const Proposal& proposal, const Scene& scene) {
    const auto time = domain::danish_time(proposal.starts);
    const auto& dates = scene.reader.dates();
    const i18n::Argument name{"name", view.name};
    const i18n::Argument day = i18n::phrase("day", dates.long_date(time.date, i18n::Position::inside));
    const i18n::Argument clock{"time", dates.clock(time)};
    const bool is_kept_here = is_unsent(proposal, scene);
    switch (view.state) {
    case ProposalState::to_answer:
        view.title = scene.text("{name} asks: can you meet on {day} at {time}?", {name, day, clock});
        view.detail = plan_then(proposal, scene);
        return;
    case ProposalState::waiting:
        view.title = scene.text("You asked {name} to meet on {day} at {time}", {name, day, clock});
        view.detail = is_kept_here ? scene.text("Kept on this tablet, not sent yet") : scene.text("No answer yet");
        return;
    case ProposalState::declined:
        view.title = scene.text("{name} can’t meet on {day} at {time}", {name, day, clock});
        view.detail = scene.text("You can ask for another time.");
        return;
    case ProposalState::answered:
        break;
    }
    const bool is_yes = proposal.status == ProposalStatus::accepted;
    view.title = is_yes ? scene.text("You meet {name} on {day} at {time}", {name, day, clock})
                        : scene.text("You can’t meet {name} on {day} at {time}", {name, day, clock});
    view.detail = scene.text("Kept on this tablet, not sent yet");
}

ProposalView view_of(const Proposal& proposal, ProposalState state, const Scene& scene) {
    const bool is_mentor = proposal.mentor == scene.me();
    ProposalView view{.id = proposal.id, .match = proposal.match, .state = state, .starts = proposal.starts};
    view.name = is_mentor ? proposal.participant_name : proposal.mentor_name;
    add_words(view, proposal, scene);
    view.when = meeting_words(proposal.starts, scene);
    view.state_words = state == ProposalState::to_answer  ? scene.reader.text_in("meeting", "Asks you")
                       : state == ProposalState::declined ? scene.text("Another time, please")
                                                          : view.detail;
    if (const auto* place = scene.records().find<domain::Place>(proposal.place))
        view.place = name_words(place->name, scene.reader);
    view.text = {proposal.text, proposal.language};
    const bool is_mine = proposal.from == scene.me();
    view.text.is_fallback = !is_mine && !proposal.language.empty() && !scene.reader.reads(proposal.language);
    return view;
}

} // namespace

std::vector<ProposalView> make_proposals(const Scene& scene, std::optional<domain::Id> with) {
    std::vector<ProposalView> views;
    for (const auto& [id, proposal] : scene.records().all<Proposal>()) {
        const auto* match = scene.records().find<domain::Match>(proposal.match);
        if (!match || !match->is_active() || proposal.starts <= scene.now) continue;
        if (with && proposal.mentor != *with && proposal.participant != *with) continue;
        if (const auto state = state_of(proposal, scene)) views.push_back(view_of(proposal, *state, scene));
    }
    std::ranges::sort(views, {}, [](const ProposalView& view) { return std::tuple{view.starts, view.id}; });
    return views;
}

} // namespace foothold::screens
