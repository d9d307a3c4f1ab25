#include "app/main/application.hpp"
#include "sync/client/random.hpp"

#include <string>
#include <utility>
#include <variant>

namespace foothold::main {

void Application::keep_words(const screens::KeepWords& words) {
    const auto keep = [this, &words](auto intent) {
        const ui::Draft& draft = place_.draft();
        intent.text = draft.is_blank() ? std::string{} : draft.text;
        intent.language = reader_->language();
        perform({std::move(intent), words.said});
    };
    std::visit(keep, words.about);
    place_.drafts.erase(place_.written_on());
}

void Application::keep_goal(screens::KeepGoal keep) {
    keep.goal.goal = client::SystemRandom().id();
    keep.goal.text = place_.draft().text;
    keep.goal.language = reader_->language();
    perform({keep.goal, keep.said, domain::MarkGoal{keep.goal.goal, domain::OwnGoalStatus::taken_back}});
    if (!model_.records().find<domain::OwnGoal>(keep.goal.goal)) return;
    place_.drafts.erase(place_.written_on());
    place_.goal_kind = domain::GoalKind::work;
    go_back();
}

void Application::keep_busy(screens::KeepBusy keep) {
    keep.told.busy_time = client::SystemRandom().id();
    if (!place_.draft().is_blank()) keep.told.text = place_.draft().text;
    keep.told.language = reader_->language();
    domain::TellBusyTime taken_back = keep.told;
    taken_back.hours.clear();
    perform({keep.told, keep.said, taken_back});
    if (!model_.records().find<domain::BusyTime>(keep.told.busy_time)) return;
    place_.drafts.erase(place_.written_on());
    place_.busy = {};
}

void Application::begin_to_write(const std::string& text) {
    ui::Draft& draft = place_.drafts[place_.written_on()];
    draft = {};
    draft.text = text;
    draft.selection = ui::caret_at({static_cast<std::uint32_t>(text.size()), true});
}

void Application::open_with_words(const screens::OpenWithWords& open) {
    place_.sheet.reset();
    place_.stack.push_back(open.route);
    place_.has_just_opened = true;
    if (place_.draft().is_blank()) begin_to_write(open.words);
}

void Application::send_draft(domain::Id through) {
    const auto draft = place_.drafts.find(place_.written_on());
    if (draft == place_.drafts.end() || draft->second.is_blank()) return;
    const domain::SendMessage letter{client::SystemRandom().id(), through, draft->second.text, reader_->language()};
    if (hands_.perform(letter).is_nil()) return;
    place_.drafts.erase(draft);
    drop_toast(); // it would lie on the message, which says itself what becomes of it
    surface_.interaction().forget_scroll();
}

void Application::ask_for_meeting(screens::AskForMeeting meeting) {
    const bool has_own_screen = place_.route().screen == screens::Screen::new_meeting;
    meeting.proposal.proposal = client::SystemRandom().id();
    meeting.proposal.language = reader_->language();
    if (has_own_screen && !place_.draft().is_blank()) meeting.proposal.text = place_.draft().text;
    perform({meeting.proposal, meeting.said, domain::WithdrawProposal{meeting.proposal.proposal}});
    if (!model_.records().find<domain::Proposal>(meeting.proposal.proposal)) return;
    if (has_own_screen) place_.drafts.erase(place_.written_on());
    if (has_own_screen) go_back();
    place_.meeting = {};
}

void Application::ask_staff(screens::AskStaff ask) {
    const bool is_correction = ask.asked.kind == domain::DataRequestKind::correction;
    ask.asked.request = client::SystemRandom().id();
    ask.asked.language = reader_->language();
    if (is_correction) ask.asked.text = place_.draft().text;
    perform({ask.asked, ask.said, domain::TakeBackRequest{ask.asked.request}});
    const bool is_asked = model_.records().find<domain::DataRequest>(ask.asked.request) != nullptr;
    if (is_correction && is_asked) place_.drafts.erase(place_.written_on());
}

void Application::mark_cannot_wait(bool cannot_wait) {
    const domain::Id page = place_.written_on();
    place_.cannot_wait.erase(page);
    if (cannot_wait) place_.cannot_wait.insert(page);
}

void Application::ask_for_help(screens::AskForHelp ask) {
    ask.asked.request = client::SystemRandom().id();
    ask.asked.text = place_.draft().text;
    ask.asked.language = reader_->language();
    perform({ask.asked, ask.said, domain::TakeBackSupport{ask.asked.request}});
    if (!model_.records().find<domain::SupportRequest>(ask.asked.request)) return;
    place_.drafts.erase(place_.written_on());
    mark_cannot_wait(false);
}

} // namespace foothold::main
