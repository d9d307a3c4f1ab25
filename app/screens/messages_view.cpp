#include "app/screens/messages_view.hpp"

#include "app/screens/correspondents.hpp"
#include "app/screens/mentees_view.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace foothold::screens {

using domain::Contact;
using domain::Match;
using domain::Message;

namespace {

constexpr std::size_t letters_max = 70; ///< two lines of a telephone

const Message* last_message(domain::Id user, const Scene& scene) {
    const Message* last = nullptr;
    for (const auto& [id, message] : scene.records().all<Message>()) {
        const bool is_mine = message.from == scene.me() && message.to == user;
        const bool is_theirs = message.from == user && message.to == scene.me();
        const bool is_newer = !last || std::tie(last->at, last->id) < std::tie(message.at, message.id);
        if ((is_mine || is_theirs) && is_newer) last = &message;
    }
    return last;
}

ui::Words last_words(const Message& message, const Scene& scene) {
    const std::string beginning = beginning_of(message.text);
    if (message.from == scene.me()) return Reader::own(scene.text("You: {message}", {{"message", beginning}}));
    ui::Words words{beginning, message.language};
    words.is_fallback = !message.language.empty() && !scene.reader.reads(message.language);
    return words;
}

void add_mentee(MessagesRow& row, const Match& match, const Scene& scene) {
    const MenteeView mentee = describe_mentee(match, row.position.value_or(0), scene);
    row.name = Reader::own(mentee.name);
    row.initials = mentee.initials;
    if (!match.is_active()) row.note = mentee.status;
}

void add_contact(MessagesRow& row, const Contact& contact, const Scene& scene) {
    const ContactWords words = describe(contact, scene);
    row.name = words.name;
    row.initials = words.initial;
    row.role = words.role;
    row.note = words.role_word;
}

MessagesRow row_of(const Correspondent& other, const Scene& scene) {
    MessagesRow row{.through = other.through, .position = other.position};
    if (const auto* match = scene.records().find<Match>(other.through)) add_mentee(row, *match, scene);
    if (const auto* contact = scene.records().find<Contact>(other.through)) add_contact(row, *contact, scene);
    row.unread = unread_words(unread_from(other.user, scene), scene);
    const Message* last = last_message(other.user, scene);
    if (!last) return row;
    row.last = last_words(*last, scene);
    row.written = last->at;
    const auto& dates = scene.reader.dates();
    row.when = dates.at_start(dates.ago(std::max<std::int64_t>(0, scene.now - last->at)));
    return row;
}

bool is_inside_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

} // namespace

std::string beginning_of(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_inside_letter(text[at]) || letters++ < letters_max) continue;
        const std::size_t space = text.rfind(' ', at);
        text.resize(space == std::string::npos || space < at / 2 ? at : space);
        return text + "…";
    }
    return text;
}

MessagesView make_messages(const Scene& scene) {
    MessagesView view;
    for (const Correspondent& other : correspondents(scene)) view.rows.push_back(row_of(other, scene));
    std::ranges::stable_sort(view.rows, std::ranges::greater{}, &MessagesRow::written);
    if (!view.rows.empty()) return view;
    view.empty_title = scene.text("Nobody to write with yet");
    view.empty_detail = scene.text("When there is somebody, your messages stand here.");
    return view;
}

} // namespace foothold::screens
