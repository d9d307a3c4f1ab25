#include "app/screens/conversation_view.hpp"

#include "app/screens/needs_a_look.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::screens {

using client::ActionReport;
using client::ActionState;
using domain::Message;

namespace {

Delivery delivery_of(const ActionReport* report) {
    if (!report) return Delivery::sent;
    switch (report->state) {
    case ActionState::keeping:
        return Delivery::keeping;
    case ActionState::kept:
        return Delivery::kept;
    case ActionState::sent:
        return Delivery::sent;
    case ActionState::needs_a_look:
    case ActionState::not_kept:
        break;
    }
    return Delivery::refused;
}

std::string word_of(Delivery delivery, const Scene& scene) {
    switch (delivery) {
    case Delivery::received:
        return {};
    case Delivery::keeping:
        return scene.text("Being kept");
    case Delivery::kept:
        return scene.text("Kept on this tablet, not sent yet");
    case Delivery::sent:
        return scene.text("Sent");
    case Delivery::read:
        return scene.reader.text_in("message", "Read");
    case Delivery::refused:
        break;
    }
    return scene.text("Not sent");
}

std::string state_words(domain::Instant at, const std::string& word, const Scene& scene) {
    const std::string time = scene.reader.dates().clock(at);
    if (word.empty()) return time;
    return scene.text("{time} · {state}", {{"time", time}, i18n::phrase("state", word)});
}

MessageView message_view(const Message& message, const Scene& scene) {
    MessageView view{.id = message.id, .at = message.at, .text = {message.text, message.language}};
    if (message.from == scene.me()) {
        view.delivery = message.read_at ? Delivery::read : delivery_of(scene.model.latest_about(message.id));
    } else {
        view.text.is_fallback = !message.language.empty() && !scene.reader.reads(message.language);
        view.is_unread = !message.read_at;
    }
    view.state = state_words(message.at, word_of(view.delivery, scene), scene);
    return view;
}

/// A message that nobody got: its words stay to be seen.
MessageView refused_view(const ActionReport& report, const domain::SendMessage& letter, const Scene& scene) {
    MessageView view{.id = letter.message, .at = report.action.at, .text = {letter.text, letter.language}};
    view.delivery = Delivery::refused;
    const std::string why = report.state == ActionState::not_kept ? scene.text("This tablet could not keep it. Please try again.")
                                                                  : explain(report.reason, scene.reader);
    const std::string word = scene.text("Not sent. {why}", {i18n::phrase("why", why)});
    view.state = state_words(view.at, word, scene);
    return view;
}

bool is_between(const Message& message, domain::Id one, domain::Id other) {
    return (message.from == one && message.to == other) || (message.from == other && message.to == one);
}

std::vector<MessageView> messages_with(const Counterpart& other, const Scene& scene) {
    std::vector<MessageView> messages;
    for (const auto& [id, message] : scene.records().all<Message>())
        if (is_between(message, scene.me(), other.user)) messages.push_back(message_view(message, scene));
    for (const ActionReport& report : scene.model.actions()) {
        const auto* letter = std::get_if<domain::SendMessage>(&report.action.intent);
        const bool is_here = letter && letter->through == other.through;
        if (is_here && delivery_of(&report) == Delivery::refused) messages.push_back(refused_view(report, *letter, scene));
    }
    std::ranges::sort(messages, {}, [](const MessageView& message) { return std::tuple{message.at, message.id}; });
    return messages;
}

std::vector<MessageDay> by_day(std::vector<MessageView> messages, const Scene& scene) {
    std::vector<MessageDay> days;
    std::optional<domain::Date> current;
    for (MessageView& message : messages) {
        const domain::Date date = domain::danish_time(message.at).date;
        if (date != current) days.push_back({scene.reader.dates().day(date, scene.today()), {}});
        current = date;
        days.back().messages.push_back(std::move(message));
    }
    return days;
}

} // namespace

std::optional<ConversationView> make_conversation(domain::Id about, const Scene& scene) {
    const auto other = counterpart_behind(about, scene);
    if (!other || !other->through) return std::nullopt;
    ConversationView view{
        .key = domain::to_string(*other->through), .with = *other, .days = {}, .proposals = {}, .field_label = {}};
    view.days = by_day(messages_with(*other, scene), scene);
    view.proposals = make_proposals(scene, other->user);
    view.field_label = scene.text("Write to {name}", {{"name", other->name}});
    return view;
}

} // namespace foothold::screens
