#pragma once

#include "tests/screens/stage.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

// The person on the stage is Birgitte, a mentor, with what is on her device.
namespace foothold::screens {

inline domain::Instant at(int day, int hour, int minute = 0) {
    const domain::Date date = domain::date_of(std::chrono::year{2026} / 3 / day);
    return domain::instant_of({date, hour * 60 + minute});
}

class MentorDesk {
public:
    MentorDesk() {
        domain::Person me;
        me.id = person;
        me.name = "Birgitte";
        me.initial = "M";
        me.role = domain::Role::mentor;
        records_.emplace_back(me);
    }

    domain::Id match(std::string name, domain::Date since, domain::MatchStatus status = domain::MatchStatus::matched,
                     std::optional<domain::Date> until = std::nullopt) {
        domain::Match match;
        match.id = next_id();
        match.mentor = person;
        match.participant = next_id();
        match.participant_name = std::move(name);
        match.participant_initial = "A";
        match.participant_languages = {"ar", "en"};
        match.since = since;
        match.status = status;
        match.until = until;
        match.shares = {domain::Activity::danish, domain::Activity::mentor};
        matches_.push_back(match);
        records_.emplace_back(match);
        return match.id;
    }

    void shared(domain::Id match, domain::Instant starts, domain::Instant ends, bool is_with_mentor = false) {
        domain::SharedAppointment shared;
        shared.id = next_id();
        shared.match = match;
        shared.activity = is_with_mentor ? domain::Activity::mentor : domain::Activity::danish;
        shared.starts = starts;
        shared.ends = ends;
        shared.is_with_mentor = is_with_mentor;
        records_.emplace_back(shared);
    }

    /// A meeting as both sides know it: her talk, and what the server shares of the mentee's day.
    domain::Id meeting(domain::Id match_id, domain::Instant starts, domain::Instant ends) {
        domain::Talk talk;
        talk.id = next_id();
        for (const domain::Match& match : matches_)
            if (match.id == match_id)
                std::tie(talk.person, talk.person_name) = std::tie(match.participant, match.participant_name);
        talk.with_user = person;
        talk.with_name = "Birgitte";
        talk.kind = domain::TalkKind::mentor_meeting;
        talk.starts = starts;
        talk.ends = ends;
        records_.emplace_back(talk);
        shared(match_id, starts, ends, true);
        return talk.id;
    }

    void proposal(domain::Id match_id, domain::Instant starts, bool is_from_mentee = false) {
        domain::Proposal proposal;
        proposal.id = next_id();
        proposal.match = match_id;
        for (const domain::Match& match : matches_)
            if (match.id == match_id)
                std::tie(proposal.participant, proposal.participant_name) = std::tie(match.participant, match.participant_name);
        proposal.mentor = person;
        proposal.mentor_name = "Birgitte";
        proposal.from = is_from_mentee ? proposal.participant : person;
        proposal.starts = starts;
        proposal.ends = starts + domain::hour_s;
        records_.emplace_back(proposal);
    }

    /// Told by her, or by somebody else.
    domain::Id busy(std::vector<domain::Workday> hours, std::string text = {}, domain::Id whose = person) {
        const domain::BusyTime busy{next_id(), whose, std::move(text), "en", std::move(hours), at(2, 9)};
        records_.emplace_back(busy);
        return busy.id;
    }

    void message(domain::Id match_id, domain::Instant when, std::string text) {
        letter(match_id, when, std::move(text), std::nullopt);
    }

    domain::Id notice(std::string title) {
        const domain::Notice notice{.id = next_id(), .person = person, .title = in("en", std::move(title)), .at = at(11, 9)};
        records_.emplace_back(notice);
        return notice.id;
    }

    domain::Id coordinator(std::string name, std::uint32_t lifeline_order = 0) {
        domain::Contact contact{.id = next_id(), .person = person, .user = next_id(), .name = std::move(name)};
        contact.role = domain::ContactRole::coordinator;
        contact.phone = "70 00 00 71";
        contact.lifeline_order = lifeline_order;
        records_.emplace_back(contact);
        return contact.id;
    }

    /// Help that she has asked for and that waits.
    void asked(domain::Id about, std::string owner) {
        domain::SupportRequest request{.id = next_id(), .person = person, .about = about, .text = "What now?", .language = "en"};
        request.owner = std::move(owner);
        request.asked_at = request.at = at(11, 9);
        records_.emplace_back(request);
    }

    /// Written to her, by the mentee of a match or by a contact.
    void letter(domain::Id through, domain::Instant when, std::string text, std::optional<domain::Instant> read_at) {
        const auto [user, name] = behind(through);
        records_.emplace_back(domain::Message{next_id(), user, person, name, std::move(text), "en", when, read_at});
    }
    /// Written by her.
    void wrote(domain::Id through, domain::Instant when, std::string text) {
        const auto [user, name] = behind(through);
        records_.emplace_back(domain::Message{next_id(), person, user, "Birgitte", std::move(text), "en", when, std::nullopt});
    }

    Place place;
    std::string language = "en"; ///< of the interface

    template <class Look>
    void look(Look&& look) {
        i18n::Catalogues words;
        if (language != "en") words.add(catalogue_of(language, "msgid \"Ask\"\nmsgstr \"?\"\n\n"));
        Stage stage(records_, {language}, domain::Role::mentor, std::move(words));
        stage.place = place;
        look(stage.scene());
    }

private:
    domain::Id next_id() { return {2, ++last_id_}; }

    std::pair<domain::Id, std::string> behind(domain::Id through) const {
        for (const domain::Match& match : matches_)
            if (match.id == through) return {match.participant, match.participant_name};
        for (const domain::Record& record : records_)
            if (const auto* contact = std::get_if<domain::Contact>(&record); contact && contact->id == through)
                return {contact->user, contact->name};
        return {};
    }

    std::uint64_t last_id_ = 0;
    std::vector<domain::Match> matches_;
    std::vector<domain::Record> records_;
};

} // namespace foothold::screens
