#include "app/screens/correspondents.hpp"

#include "app/screens/matches.hpp"
#include "app/screens/people_view.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Contact;
using domain::Match;
using domain::Message;

namespace {

/// Who wrote each message that waits to be read.
std::vector<domain::Id> unread_writers(const Scene& scene) {
    std::vector<domain::Id> writers;
    for (const auto& [id, message] : scene.records().all<Message>())
        if (message.to == scene.me() && !message.read_at) writers.push_back(message.from);
    return writers;
}

} // namespace

std::vector<Correspondent> correspondents(const Scene& scene) {
    std::vector<Correspondent> all;
    const auto is_there = [&](domain::Id user) { return std::ranges::find(all, user, &Correspondent::user) != all.end(); };
    const std::vector<const Match*> mentees = mentees_in_order(scene);
    for (std::size_t position = 0; position < mentees.size(); ++position)
        if (const Match& match = *mentees[position]; !is_there(match.participant))
            all.push_back({match.id, match.participant, position});
    for (const Contact* contact : contacts_in_order(scene)) {
        const bool is_reached = contact->person == scene.me() && !contact->user.is_nil();
        if (is_reached && !is_there(contact->user)) all.push_back({contact->id, contact->user});
    }
    return all;
}

std::int64_t unread_from(domain::Id user, const Scene& scene) { return std::ranges::count(unread_writers(scene), user); }

bool has_unread_messages(const Scene& scene) {
    const std::vector<domain::Id> writers = unread_writers(scene);
    if (writers.empty()) return false;
    const std::vector<Correspondent> known = correspondents(scene);
    return std::ranges::any_of(
        writers, [&](domain::Id writer) { return std::ranges::find(known, writer, &Correspondent::user) != known.end(); });
}

std::string unread_words(std::int64_t count, const Scene& scene) {
    return count == 0 ? std::string{} : scene.reader.plural("{count} new message", "{count} new messages", count);
}

} // namespace foothold::screens
