#include "domain/differences.hpp"

namespace foothold::domain {

namespace {

struct PlaceIn {
    Id operator()(const Session& session) const { return session.place; }
    Id operator()(const Talk& talk) const { return talk.place; }
    Id operator()(const Event& event) const { return event.place; }
    template <class Other>
    Id operator()(const Other&) const {
        return {};
    }
};

struct TermsOf {
    const Records& records;

    std::optional<Terms> operator()(const Session& session) const {
        Terms terms = meeting(session);
        terms.who = session.teacher;
        terms.interpreter = session.interpreter;
        return terms;
    }
    std::optional<Terms> operator()(const Talk& talk) const {
        Terms terms = meeting(talk);
        terms.who = talk.with_name;
        terms.user = talk.with_user;
        terms.interpreter = talk.interpreter;
        return terms;
    }
    std::optional<Terms> operator()(const Event& event) const { return meeting(event); }
    std::optional<Terms> operator()(const Contact& contact) const {
        Terms terms;
        terms.who = contact.name;
        terms.user = contact.user;
        terms.phone = contact.phone;
        return terms;
    }
    template <class Other>
    std::optional<Terms> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    template <class Meeting>
    Terms meeting(const Meeting& meeting) const {
        Terms terms{.starts = meeting.starts, .ends = meeting.ends, .room = meeting.room, .is_cancelled = meeting.is_cancelled};
        if (const auto* place = records.find<Place>(meeting.place)) terms.place = place->name;
        return terms;
    }
};

} // namespace

std::optional<Difference> difference_between(const Record& before, const Record& after, const Records& records) {
    if (before.index() != after.index()) return std::nullopt;
    const TermsOf terms_of{records};
    auto earlier = std::visit(terms_of, before);
    auto later = std::visit(terms_of, after);
    if (!earlier || !later || *earlier == *later) return std::nullopt;
    return Difference{std::move(*earlier), std::move(*later)};
}

Id place_in(const Record& record) { return std::visit(PlaceIn{}, record); }

} // namespace foothold::domain
