#include "domain/first_things.hpp"

#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"

#include <algorithm>
#include <unordered_set>

namespace foothold::domain {

namespace {

Instant end_of_prepared_days(Date today) { return instant_of({today + prepared_days + 1, 0}); }

struct Relevance {
    Instant from;
    Instant until;

    bool is_inside(Instant starts) const { return starts >= from && starts < until; }

    bool operator()(const Session& session) const { return is_inside(session.starts); }
    bool operator()(const Talk& talk) const { return is_inside(talk.starts); }
    bool operator()(const Event& event) const { return is_inside(event.starts); }
    bool operator()(const SharedAppointment& shared) const { return is_inside(shared.starts); }
    bool operator()(const Notice& notice) const { return !notice.read_at; }
    bool operator()(const Lesson&) const { return false; }
    bool operator()(const Message&) const { return false; }
    bool operator()(const Plan&) const { return false; }
    bool operator()(const auto&) const { return true; }
};

template <class... Entities>
bool contains(const Records& records, Id id, const std::variant<Entities...>*) {
    return (records.find<Entities>(id) || ...);
}

class Order {
public:
    Order(Id person, const Records& records, Instant now) :
        person_(person), records_(records), today_(danish_time(now).date), from_(instant_of({today_, 0})),
        until_(end_of_prepared_days(today_)) {}

    std::vector<Id> collect(LocalTime now) {
        add_home();
        for (const Reachable& reachable : lifeline(records_, now)) add(reachable.contact->id);
        for (const Appointment& appointment : schedule_of(person_, records_, today_, today_ + prepared_days))
            add_appointment(appointment.source);
        add_shared();
        for (const auto& [id, notice] : records_.all<Notice>())
            if (notice.person == person_ && !notice.read_at) add(id);
        add_events();
        return std::move(order_);
    }

private:
    void add(Id id) {
        if (!id.is_nil() && contains(records_, id, static_cast<const Record*>(nullptr)) && seen_.insert(id).second)
            order_.push_back(id);
    }

    void add_home() {
        add(person_);
        if (const auto* person = records_.find<Person>(person_)) add(person->residence);
        for (const auto& [id, move] : records_.all<Move>()) {
            if (move.person != person_ || move.has_happened) continue;
            add(id);
            add(move.to_place);
        }
    }

    void add_appointment(Id source) {
        add(source);
        add(combine(source, person_)); // the answer to it
        if (const auto* session = records_.find<Session>(source)) add_session(*session);
        if (const auto* talk = records_.find<Talk>(source)) add(talk->place);
        if (const auto* event = records_.find<Event>(source)) add(event->place);
        if (const auto* internship = records_.find<Internship>(source))
            for (const Id named : {internship->place, internship->company, internship->programme}) add(named);
    }

    /// The enrolments too: without them it would be nobody's lesson.
    void add_session(const Session& session) {
        add(session.course);
        add(session.place);
        if (const auto* course = records_.find<Course>(session.course)) add(course->programme);
        for (const auto& [id, enrolment] : records_.all<Enrolment>())
            if (enrolment.person == person_ && enrolment.course == session.course) add(id);
    }

    void add_shared() {
        for (const auto& [id, match] : records_.all<Match>())
            if (match.is_active()) add(id);
        add_soonest<SharedAppointment>([this](const SharedAppointment& shared) { add(shared.id); });
    }

    void add_events() {
        add_soonest<Event>([this](const Event& event) {
            add(event.id);
            add(event.place);
        });
    }

    template <class Entity>
    void add_soonest(const auto& add_one) {
        std::vector<const Entity*> soonest;
        for (const auto& [id, entity] : records_.all<Entity>())
            if (entity.starts >= from_ && entity.starts < until_) soonest.push_back(&entity);
        std::ranges::stable_sort(soonest, {}, [](const Entity* entity) { return entity->starts; });
        for (const Entity* entity : soonest) add_one(*entity);
    }

    Id person_;
    const Records& records_;
    Date today_;
    Instant from_;
    Instant until_;
    std::vector<Id> order_;
    std::unordered_set<Id> seen_;
};

} // namespace

std::vector<Id> first_things(Id person, const Records& records, Instant now) {
    return Order(person, records, now).collect(danish_time(now));
}

FirstThingsFilter::FirstThingsFilter(Instant now) :
    from_(instant_of({danish_time(now).date, 0})), until_(end_of_prepared_days(danish_time(now).date)) {}

bool FirstThingsFilter::keeps(const Record& record) const { return std::visit(Relevance{from_, until_}, record); }

} // namespace foothold::domain
