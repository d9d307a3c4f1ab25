#include "domain/relocate.hpp"

#include <algorithm>
#include <string_view>

namespace foothold::domain {

namespace {

bool has_same_words(const LocalizedText& left, const LocalizedText& right) {
    return std::ranges::is_permutation(left.translations, right.translations);
}

/// The translations that the person, or whoever helps them read, may get to see: a move has many titles.
LocalizedText words_for(const Person* reader, const LocalizedText& text) {
    const auto reads = [&](std::string_view language) {
        return reader && std::ranges::find(reader->languages, language) != reader->languages.end();
    };
    LocalizedText words;
    for (const Translation& translation : text.translations) {
        const std::string_view language = translation.language;
        const bool is_read_by_all = language == "en" || language == "da" || language == no_language;
        if (is_read_by_all || reads(language) || (language == "fa" && reads("prs"))) words.translations.push_back(translation);
    }
    return words.empty() ? text : words;
}

class Decider {
public:
    Decider(const Move& move, const Records& records) :
        move_(move), records_(records), person_(records.find<Person>(move.person)),
        announced_(danish_time(move.announced_at).date) {}

    std::vector<MoveEntry> decide() {
        for (const auto& [id, enrolment] : records_.all<Enrolment>()) add_course(enrolment);
        for (const auto& [id, session] : records_.all<Session>()) add_session(session);
        for (const auto& [id, talk] : records_.all<Talk>()) add_talk(talk);
        for (const auto& [id, rsvp] : records_.all<Rsvp>()) add_event(rsvp);
        for (const auto& [id, internship] : records_.all<Internship>()) add_internship(internship);
        for (const auto& [id, contact] : records_.all<Contact>()) add_contact(contact);
        return std::move(entries_);
    }

private:
    bool is_old(Id place) const { return !place.is_nil() && place == move_.from_place; }
    bool is_before(Instant starts) const { return danish_time(starts).date < move_.date; }
    bool is_over(Instant ends) const { return ends <= move_.announced_at; }

    bool has_enrolment(Id course, bool (*counts)(EnrolmentStatus)) const {
        return std::ranges::any_of(records_.all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            return enrolment.person == move_.person && enrolment.course == course && counts(enrolment.status);
        });
    }
    static bool is_open(EnrolmentStatus status) {
        return status == EnrolmentStatus::active || status == EnrolmentStatus::invited;
    }
    static bool takes_part(EnrolmentStatus status) {
        return status == EnrolmentStatus::active || status == EnrolmentStatus::finished;
    }

    MoveEntry& add(MoveSubject what, Id about, MoveFate fate, const LocalizedText& title) {
        MoveEntry entry{.what = what, .about = about, .fate = fate};
        if (fate != MoveFate::kept) entry.title = words_for(person_, title);
        if (fate == MoveFate::moved) entry.place = move_.to_place;
        return entries_.emplace_back(std::move(entry));
    }
    void add_appointment(Id about, MoveFate fate, const LocalizedText& title, std::optional<Instant> starts) {
        MoveEntry& entry = add(MoveSubject::appointment, about, fate, title);
        if (fate != MoveFate::kept) entry.starts = starts;
    }
    MoveFate fate_of(MoveSubject what, Id about) const {
        const auto entry =
            std::ranges::find_if(entries_, [&](const MoveEntry& each) { return each.what == what && each.about == about; });
        return entry == entries_.end() ? MoveFate::kept : entry->fate;
    }

    void add_course(const Enrolment& enrolment) {
        const bool is_known = std::ranges::any_of(
            entries_, [&](const MoveEntry& each) { return each.what == MoveSubject::course && each.about == enrolment.course; });
        const bool is_mine = enrolment.person == move_.person && !enrolment.course.is_nil();
        if (!is_mine || is_known || enrolment.status == EnrolmentStatus::ended) return;
        const auto* course = records_.find<Course>(enrolment.course);
        const bool is_over_before = course && course->until != Date{} && course->until < move_.date;
        const bool is_kept = !course || !is_old(course->place) || is_over_before || !has_enrolment(enrolment.course, is_open);
        if (is_kept) return void(add(MoveSubject::course, enrolment.course, MoveFate::kept, {}));
        const Course* there = same_course_there(*course);
        MoveEntry& entry = add(MoveSubject::course, course->id, there ? MoveFate::moved : MoveFate::ended, course->title);
        if (there) entry.instead = there->id;
    }

    const Course* same_course_there(const Course& left) const {
        const Course* earliest = nullptr;
        for (const auto& [id, course] : records_.all<Course>()) {
            const bool is_there = course.place == move_.to_place && (course.until == Date{} || course.until >= move_.date);
            const bool is_same = course.id != left.id && course.programme == left.programme && course.kind == left.kind &&
                                 (course.kind == CourseKind::danish || has_same_words(course.title, left.title));
            if (is_there && is_same && (!earliest || course.from < earliest->from)) earliest = &course;
        }
        return earliest;
    }

    void add_session(const Session& session) {
        if (session.is_cancelled || is_over(session.ends) || !has_enrolment(session.course, takes_part)) return;
        const auto* course = records_.find<Course>(session.course);
        const LocalizedText& title = session.topic.empty() && course ? course->title : session.topic;
        MoveFate fate = is_before(session.starts) ? MoveFate::kept : fate_of(MoveSubject::course, session.course);
        if (fate == MoveFate::kept && !is_before(session.starts) && is_old(session.place)) fate = MoveFate::ended;
        add_appointment(session.id, fate, title, session.starts);
    }

    void add_talk(const Talk& talk) {
        const bool is_mine = talk.person == move_.person || talk.with_user == move_.person;
        if (!is_mine || talk.is_cancelled || is_over(talk.ends)) return;
        const std::string& name = talk.person == move_.person ? talk.with_name : talk.person_name;
        const bool ends = !is_before(talk.starts) && is_old(talk.place);
        add_appointment(talk.id, ends ? MoveFate::ended : MoveFate::kept, untranslated(name), talk.starts);
    }

    void add_event(const Rsvp& rsvp) {
        const auto* event = records_.find<Event>(rsvp.event);
        if (!event || rsvp.person != move_.person || !rsvp.is_coming || event->is_cancelled || is_over(event->ends)) return;
        const bool is_lost = event->programme.is_nil() ? is_old(event->audience_place) : leaves(event->programme);
        const bool ends = !is_before(event->starts) && (is_lost || is_old(event->place));
        add_appointment(event->id, ends ? MoveFate::ended : MoveFate::kept, event->title, event->starts);
    }

    /// Whether no enrolment in the programme outlives the move.
    bool leaves(Id programme) const {
        return std::ranges::none_of(records_.all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            const bool is_in = enrolment.person == move_.person && enrolment.programme == programme &&
                               enrolment.status != EnrolmentStatus::ended;
            const bool is_finished = enrolment.status == EnrolmentStatus::finished;
            return is_in && (is_finished || fate_of(MoveSubject::course, enrolment.course) != MoveFate::ended);
        });
    }

    void add_internship(const Internship& internship) {
        if (internship.person != move_.person || internship.until < announced_) return;
        const bool ends = internship.company.is_nil() && internship.until >= move_.date && is_old(internship.place);
        add_appointment(internship.id, ends ? MoveFate::ended : MoveFate::kept, internship.title, std::nullopt);
    }

    void add_contact(const Contact& contact) {
        const bool is_mine = contact.person == move_.person;
        const bool is_of_old_place = contact.person.is_nil() && is_old(contact.place);
        if ((!is_mine && !is_of_old_place) || (contact.valid_until && *contact.valid_until < announced_)) return;
        const bool ends_before = contact.valid_until && *contact.valid_until < move_.date;
        if (ends_before || !works_at_old_place(contact)) return void(add(MoveSubject::contact, contact.id, MoveFate::kept, {}));
        const Contact* there = same_human_there(contact);
        const LocalizedText& title = contact.desk.empty() ? untranslated(contact.name) : contact.desk;
        MoveEntry& entry = add(MoveSubject::contact, contact.id, there ? MoveFate::moved : MoveFate::ended, title);
        if (there) entry.instead = there->id;
    }

    bool works_at_old_place(const Contact& contact) const {
        if (contact.role == ContactRole::mentor || move_.from_place.is_nil()) return false;
        if (!contact.place.is_nil()) return is_old(contact.place);
        const bool is_for_afterwards = contact.valid_from && *contact.valid_from >= move_.date;
        return contact.role == ContactRole::centre_staff && !is_for_afterwards;
    }

    const Contact* same_human_there(const Contact& contact) const {
        if (contact.user.is_nil()) return nullptr;
        for (const auto& [id, other] : records_.all<Contact>())
            if (other.person.is_nil() && other.place == move_.to_place && other.user == contact.user) return &other;
        return nullptr;
    }

    const Move& move_;
    const Records& records_;
    const Person* person_;
    Date announced_;
    std::vector<MoveEntry> entries_;
};

struct Settle {
    const Move& move;

    void operator()(Person& person) const {
        if (person.id == move.person && person.residence == move.from_place && move.has_happened)
            person.residence = move.to_place;
    }
    void operator()(Enrolment& enrolment) const {
        const bool is_concerned = enrolment.person == move.person && enrolment.since <= move.date && move.has_happened;
        const auto* entry = is_concerned ? move.find(MoveSubject::course, enrolment.course) : nullptr;
        const bool is_over = enrolment.status == EnrolmentStatus::finished || enrolment.status == EnrolmentStatus::ended;
        if (!entry || entry->fate == MoveFate::kept || is_over) return;
        if (entry->fate == MoveFate::ended) enrolment.status = EnrolmentStatus::ended;
        if (entry->fate == MoveFate::moved) enrolment.course = entry->instead;
    }
    void operator()(Contact& contact) const {
        const bool is_concerned = contact.person == move.person && move.has_happened;
        const auto* entry = is_concerned ? move.find(MoveSubject::contact, contact.id) : nullptr;
        const bool began_later = contact.valid_from && *contact.valid_from > move.date;
        if (!entry || entry->fate == MoveFate::kept || began_later) return;
        contact.valid_until = std::min(contact.valid_until.value_or(move.date), move.date);
    }
    void operator()(Internship& internship) const {
        if (move.has_happened && internship.from <= move.date && has_ended(internship.id))
            internship.until = std::min(internship.until, move.date - 1);
    }
    void operator()(Talk& talk) const {
        if (calls_off(move, talk)) talk.is_cancelled = true;
    }
    template <class Other>
    void operator()(Other&) const {}

private:
    bool has_ended(Id appointment) const {
        const auto* entry = move.find(MoveSubject::appointment, appointment);
        return entry && entry->fate == MoveFate::ended;
    }
};

} // namespace

std::vector<MoveEntry> decide_fates(const Move& move, const Records& records) { return Decider{move, records}.decide(); }

Record settled(Record record, const Move& move) {
    std::visit(Settle{move}, record);
    return record;
}

bool calls_off(const Move& move, const Talk& talk) {
    const auto* entry = move.find(MoveSubject::appointment, talk.id);
    return entry && entry->fate == MoveFate::ended && talk.place == move.from_place;
}

Talk restored(Talk talk, const Move& move) {
    if (calls_off(move, talk)) talk.is_cancelled = false;
    return talk;
}

} // namespace foothold::domain
