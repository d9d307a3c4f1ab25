#include "app/screens/needs_a_look.hpp"

#include "app/screens/frame.hpp"

namespace foothold::screens {

using domain::Reason;

namespace {

struct NameOf {
    const Reader& reader;

    std::string operator()(const domain::AnswerAppointment&) const { return reader.text("Your answer to an appointment"); }
    std::string operator()(const domain::AnswerEvent&) const { return reader.text("Your answer to an event"); }
    std::string operator()(const domain::SendMessage& message) const {
        return reader.text("Your message: “{message}”", {{"message", message.text}});
    }
    std::string operator()(const domain::MarkNoticeRead&) const { return reader.text("A notice that you have read"); }
    std::string operator()(const domain::MarkMessageRead&) const { return reader.text("A message that you have read"); }
    std::string operator()(const domain::SetLanguages&) const { return reader.text("Your languages"); }
    std::string operator()(const domain::TickMoveItem&) const { return reader.text("Something to do before you move"); }
    std::string operator()(const domain::TellCompetence&) const { return reader.text("What you can do"); }
    std::string operator()(const domain::WriteLogDay& written) const {
        return reader.text("Your words about a day: “{words}”", {{"words", written.text}});
    }
    std::string operator()(const domain::ShareActivity&) const { return reader.text("What your mentor may see"); }
    std::string operator()(const domain::ReportViewing&) const { return reader.text("What you have looked at"); }
    std::string operator()(const domain::ProposeMeeting&) const { return reader.text("A meeting that you asked for"); }
    std::string operator()(const domain::AnswerProposal&) const { return reader.text("Your answer about a meeting"); }
    std::string operator()(const domain::WithdrawProposal&) const { return reader.text("A meeting that you took back"); }
    std::string operator()(const domain::AskAboutData&) const { return reader.text("What you asked about your data"); }
    std::string operator()(const domain::TakeBackRequest&) const { return reader.text("A request that you took back"); }
    std::string operator()(const domain::AskForSupport& asked) const {
        return reader.text("Your question: “{question}”", {{"question", asked.text}});
    }
    std::string operator()(const domain::TakeBackSupport&) const { return reader.text("A question that you took back"); }
    std::string operator()(const domain::AddGoal& told) const {
        return reader.text("Your goal: “{goal}”", {{"goal", told.text}});
    }
    std::string operator()(const domain::MarkGoal&) const { return reader.text("What you said of your goal"); }
    std::string operator()(const domain::MarkTask&) const { return reader.text("What you said of a task"); }
    std::string operator()(const domain::TellBusyTime& told) const {
        if (told.text.empty()) return reader.text("When you can’t, every week");
        return reader.text("When you can’t: “{words}”", {{"words", told.text}});
    }
};

} // namespace

std::string name_of(const domain::Intent& intent, const Reader& reader) { return std::visit(NameOf{reader}, intent); }

std::string explain(Reason reason, const Reader& reader) {
    switch (reason) {
    case Reason::cancelled:
        return reader.text("It was cancelled.");
    case Reason::already_over:
        return reader.text("It was over already.");
    case Reason::full:
        return reader.text("All places were taken.");
    case Reason::text_empty:
        return reader.text("There were no words in it.");
    case Reason::text_too_long:
        return reader.text("It was too long. Send it in two parts.");
    case Reason::match_ended:
        return reader.text("You and your mentor are no longer matched.");
    case Reason::language_missing:
        return reader.text("No language was chosen.");
    case Reason::not_understood:
        return reader.text("It was made by another version of the app. Please do it again.");
    case Reason::other_day:
        return reader.text("The internship does not last on that day.");
    case Reason::answered_already:
        return reader.text("It was answered already.");
    case Reason::none:
    case Reason::not_found:
        break;
    }
    return reader.text("It is no longer yours to answer.");
}

std::string explain(const client::ActionReport& report, const Reader& reader) {
    std::string why = report.state == client::ActionState::not_kept
                          ? reader.text("This tablet could not keep it. Please try again.")
                          : explain(report.reason, reader);
    if (!report.ask.empty()) why += " " + reader.text("You can ask {name}.", {{"name", report.ask}});
    return why;
}

void draw_needs_a_look(Build& build) {
    const Reader& reader = build.scene.reader;
    for (const client::ActionReport& report : build.scene.model.actions()) {
        if (report.state != client::ActionState::needs_a_look && report.state != client::ActionState::not_kept) continue;
        const ui::ListRow row{build.theme().colors().care, ui::Icon::info, Reader::own(name_of(report.action.intent, reader)),
                              Reader::own(explain(report, reader))};
        ui::list_row(build.tree, row, [&] {
            ui::button(build.tree, {.kind = ui::ButtonKind::tint,
                                    .icon = ui::Icon::check,
                                    .word = build.text("I have seen it"),
                                    .tap = build.on(DismissAction{report.action.id}),
                                    .is_small = true});
        });
    }
}

} // namespace foothold::screens
