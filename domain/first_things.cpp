#include "domain/first_things.hpp"

#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"

#include <algorithm>
#include <unordered_set>

namespace foothold::domain {

namespace {

struct NeedOf {
    static constexpr Need never{Need::When::never};

    Need operator()(const Session& session) const { return {Need::When::at, session.starts}; }
    Need operator()(const Talk& talk) const { return {Need::When::at, talk.starts}; }
    Need operator()(const Event& event) const { return {Need::When::at, event.starts}; }
    Need operator()(const SharedAppointment& shared) const { return {Need::When::at, shared.starts}; }
    /// What was told longer ago than days are prepared is no news.
    Need operator()(const Notice& notice) const {
        return notice.read_at ? never : Need{Need::When::at, notice.at + prepared_days * day_s};
    }
    Need operator()(const Proposal& proposal) const { return {Need::When::at, proposal.starts}; }
    Need operator()(const Lesson&) const { return never; }
    Need operator()(const RightsCard&) const { return never; }
    Need operator()(const Offer&) const { return never; }
    Need operator()(const Competence&) const { return never; }
    Need operator()(const LogDay&) const { return never; }
    Need operator()(const Viewing&) const { return never; }
    Need operator()(const Proof&) const { return never; }
    Need operator()(const DataRequest&) const { return never; }
    Need operator()(const SupportRequest&) const { return never; }
    Need operator()(const OwnGoal&) const { return never; }
    Need operator()(const TaskMark&) const { return never; }
    Need operator()(const BusyTime&) const { return never; }
    Need operator()(const Message&) const { return never; }
    Need operator()(const Plan&) const { return never; }
    Need operator()(const auto&) const { return {}; }
};

template <class... Entities>
bool contains(const Records& records, Id id, const std::variant<Entities...>*) {
    return (records.find<Entities>(id) || ...);
}

class Order {
public:
    Order(Id person, const Records& records, Instant now) :
        person_(person), records_(records), today_(danish_time(now).date), span_(prepared_span(now)) {}

    std::vector<Id> collect(LocalTime now) {
        add_home();
        for (const Reachable& reachable : lifeline(records_, now)) add(reachable.contact->id);
        for (const Appointment& appointment : schedule_of(person_, records_, today_, today_ + prepared_days))
            add_appointment(appointment.source);
        add_shared();
        add_news();
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

    void add_news() {
        std::vector<const Notice*> news;
        for (const auto& [id, notice] : records_.all<Notice>())
            if (notice.person == person_ && span_.covers(need_of(notice))) news.push_back(&notice);
        std::ranges::stable_sort(news, std::ranges::greater{}, [](const Notice* notice) { return notice->at; });
        for (const Notice* notice : news) add(notice->id);
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
            if (span_.covers(need_of(entity))) soonest.push_back(&entity);
        std::ranges::stable_sort(soonest, {}, [](const Entity* entity) { return entity->starts; });
        for (const Entity* entity : soonest) add_one(*entity);
    }

    Id person_;
    const Records& records_;
    Date today_;
    PreparedSpan span_;
    std::vector<Id> order_;
    std::unordered_set<Id> seen_;
};

} // namespace

std::vector<Id> first_things(Id person, const Records& records, Instant now) {
    return Order(person, records, now).collect(danish_time(now));
}

bool PreparedSpan::covers(const Need& need) const {
    const bool is_inside = need.at >= from && need.at < until;
    return need.when == Need::When::always || (need.when == Need::When::at && is_inside);
}

PreparedSpan prepared_span(Instant now) {
    const Date today = danish_time(now).date;
    return {instant_of({today, 0}), instant_of({today + prepared_days + 1, 0})};
}

Need need_of(const Record& record) { return std::visit(NeedOf{}, record); }

} // namespace foothold::domain
