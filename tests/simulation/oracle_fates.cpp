#include "tests/simulation/oracle.hpp"
#include "tests/simulation/oracle_sight.hpp"

#include <algorithm>

namespace foothold::simulation {

using namespace domain;

// What becomes of everything that one person has, thing by thing.
class Oracle::Fates {
public:
    Fates(const Oracle& oracle, const Move& move) :
        oracle_(oracle), records_(oracle.records_), move_(move), sight_(oracle, move.person),
        announced_(danish_time(move.announced_at).date) {}

    std::vector<MoveEntry> all() {
        for (const auto& [id, enrolment] : records_.all<Enrolment>())
            if (enrolment.person == move_.person && enrolment.status != EnrolmentStatus::ended) decide_course(enrolment.course);
        for (const auto& [id, session] : records_.all<Session>())
            if (oracle_.attends(move_.person, session.course) && !session.is_cancelled && is_ahead(session)) decide(session);
        for (const auto& [id, talk] : records_.all<Talk>())
            if (talk.person == move_.person || talk.with_user == move_.person) decide(talk);
        for (const auto& [id, rsvp] : records_.all<Rsvp>())
            if (const auto* event = records_.find<Event>(rsvp.event); event && rsvp.person == move_.person && rsvp.is_coming)
                if (sight_.covers(*event) && !event->is_cancelled && is_ahead(*event)) decide(*event);
        for (const auto& [id, internship] : records_.all<Internship>())
            if (internship.person == move_.person && internship.until >= announced_) decide(internship);
        for (const auto& [id, contact] : records_.all<Contact>())
            if (sight_.covers(contact) && !(contact.valid_until && *contact.valid_until < announced_)) decide(contact);
        return std::move(fates_);
    }

private:
    bool is_old(Id place) const { return !place.is_nil() && place == move_.from_place; }
    bool is_ahead(const auto& appointment) const { return appointment.ends > move_.announced_at; }
    bool is_after(Instant starts) const { return danish_time(starts).date >= move_.date; }

    LocalizedText in_languages_of_the_person(LocalizedText text) const {
        std::set<std::string> languages{"en", "da", "zxx"};
        if (const auto* person = records_.find<Person>(move_.person))
            languages.insert(person->languages.begin(), person->languages.end());
        if (languages.contains("prs")) languages.insert("fa");
        LocalizedText read = text;
        std::erase_if(read.translations, [&](const auto& each) { return !languages.contains(each.language); });
        return read.translations.empty() ? text : read;
    }
    MoveEntry& note(MoveSubject what, Id about, MoveFate fate, const LocalizedText& title) {
        MoveEntry entry{.what = what, .about = about, .fate = fate};
        if (fate != MoveFate::kept) entry.title = in_languages_of_the_person(title);
        if (fate == MoveFate::moved) entry.place = move_.to_place;
        return fates_.emplace_back(entry);
    }
    void note_appointment(Id about, MoveFate fate, const LocalizedText& title, std::optional<Instant> starts) {
        MoveEntry& entry = note(MoveSubject::appointment, about, fate, title);
        if (fate != MoveFate::kept) entry.starts = starts;
    }

    const MoveEntry* course_fate(Id course) const {
        for (const MoveEntry& fate : fates_)
            if (fate.what == MoveSubject::course && fate.about == course) return &fate;
        return nullptr;
    }
    bool goes_on_with(Id course) const {
        return std::ranges::any_of(records_.all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            const bool is_open = enrolment.status == EnrolmentStatus::invited || enrolment.status == EnrolmentStatus::active;
            return enrolment.person == move_.person && enrolment.course == course && is_open;
        });
    }
    void decide_course(Id id) {
        if (id.is_nil() || course_fate(id)) return;
        const auto* course = records_.find<Course>(id);
        const bool is_over = course && course->until != Date{} && course->until < move_.date;
        if (!course || !is_old(course->place) || is_over || !goes_on_with(id))
            return static_cast<void>(note(MoveSubject::course, id, MoveFate::kept, {}));
        const Course* next = nullptr;
        for (const auto& [other_id, other] : records_.all<Course>()) {
            const bool is_there = other.place == move_.to_place && other_id != id;
            const bool goes_on = other.until == Date{} || other.until >= move_.date;
            const bool is_same = other.programme == course->programme && other.kind == course->kind &&
                                 (course->kind == CourseKind::danish || other.title == course->title);
            if (is_there && goes_on && is_same && (!next || other.from < next->from)) next = &other;
        }
        MoveEntry& fate = note(MoveSubject::course, id, next ? MoveFate::moved : MoveFate::ended, course->title);
        if (next) fate.instead = next->id;
    }

    void decide(const Session& session) {
        MoveFate fate = MoveFate::kept;
        if (const auto* course = course_fate(session.course); course && is_after(session.starts)) fate = course->fate;
        if (fate == MoveFate::kept && is_after(session.starts) && is_old(session.place)) fate = MoveFate::ended;
        note_appointment(session.id, fate, session.topic, session.starts);
    }
    void decide(const Talk& talk) {
        const bool was_off_before = std::ranges::any_of(oracle_.moves_that_call_off(talk), [&](const Move* other) {
            return other->id != move_.id && other->has_happened && other->date < move_.date;
        });
        if (oracle_.called_off_.contains(talk.id) || was_off_before || !is_ahead(talk)) return;
        const bool ends = is_after(talk.starts) && is_old(talk.place);
        const std::string& name = talk.person == move_.person ? talk.with_name : talk.person_name;
        note_appointment(talk.id, ends ? MoveFate::ended : MoveFate::kept, untranslated(name), talk.starts);
    }
    void decide(const Event& event) {
        const bool is_for_others = event.programme.is_nil() ? is_old(event.audience_place) : leaves(event.programme);
        const bool ends = is_after(event.starts) && (is_for_others || is_old(event.place));
        note_appointment(event.id, ends ? MoveFate::ended : MoveFate::kept, event.title, event.starts);
    }
    bool leaves(Id programme) const {
        for (const auto& [id, enrolment] : records_.all<Enrolment>()) {
            if (enrolment.person != move_.person || enrolment.programme != programme) continue;
            if (enrolment.status == EnrolmentStatus::finished) return false;
            const auto* course = course_fate(enrolment.course);
            if (enrolment.status != EnrolmentStatus::ended && !(course && course->fate == MoveFate::ended)) return false;
        }
        return true;
    }
    void decide(const Internship& internship) {
        const bool ends = internship.company.is_nil() && is_old(internship.place) && internship.until >= move_.date;
        note_appointment(internship.id, ends ? MoveFate::ended : MoveFate::kept, internship.title, {});
    }

    bool belongs_to_old_place(const Contact& contact) const {
        if (contact.role == ContactRole::mentor) return false;
        if (!contact.place.is_nil()) return is_old(contact.place);
        const bool comes_later = contact.valid_from && *contact.valid_from >= move_.date;
        return contact.role == ContactRole::centre_staff && !move_.from_place.is_nil() && !comes_later;
    }
    void decide(const Contact& contact) {
        if (contact.person.is_nil() && !is_old(contact.place)) return; // of the new place
        const bool ends_by_itself = contact.valid_until && *contact.valid_until < move_.date;
        if (ends_by_itself || !belongs_to_old_place(contact))
            return static_cast<void>(note(MoveSubject::contact, contact.id, MoveFate::kept, {}));
        Id there;
        for (const auto& [id, other] : records_.all<Contact>())
            if (there.is_nil() && !contact.user.is_nil() && other.user == contact.user && other.person.is_nil() &&
                other.place == move_.to_place)
                there = id;
        note(MoveSubject::contact, contact.id, there.is_nil() ? MoveFate::ended : MoveFate::moved, untranslated(contact.name))
            .instead = there;
    }

    const Oracle& oracle_;
    const Records& records_;
    const Move& move_;
    Sight sight_;
    Date announced_;
    std::vector<MoveEntry> fates_;
};

std::vector<MoveEntry> Oracle::fates_of(const Move& move) const { return Fates(*this, move).all(); }

std::vector<const Move*> Oracle::moves_that_call_off(const Talk& talk) const {
    std::vector<const Move*> found;
    for (const auto& [id, move] : records_.all<Move>()) {
        const auto* fate = move.find(MoveSubject::appointment, talk.id);
        const bool is_of_a_half = move.person == talk.person || move.person == talk.with_user;
        if (is_of_a_half && fate && fate->fate == MoveFate::ended && talk.place == move.from_place) found.push_back(&move);
    }
    return found;
}

// Kept would be said of a talk that the other's move calls off.
void Oracle::leave_out_what_others_call_off(Move& move) const {
    std::erase_if(move.entries, [&](const MoveEntry& fate) {
        const auto* talk = fate.fate == MoveFate::kept ? records_.find<Talk>(fate.about) : nullptr;
        return talk && std::ranges::any_of(moves_that_call_off(*talk), [&](const Move* other) { return other->id != move.id; });
    });
}

} // namespace foothold::simulation
