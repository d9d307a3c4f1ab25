#include "tests/simulation/world.hpp"

#include "tests/simulation/any_of.hpp"

#include <string>

namespace foothold::simulation {

using namespace domain;

World::World(Dice& dice, std::uint64_t people, Instant now) : dice_(dice), beside_(Dice(dice).next() ^ 0x5BE51DE), now_(now) {
    Organisation authority;
    authority.id = authority_ = new_id();
    authority.name = some_text();
    beginning_.push_back(authority);
    for (std::uint64_t number = 0; number < 3 + people / 20; ++number) {
        Place place;
        place.id = places_.emplace_back(new_id());
        place.name = some_text();
        beginning_.push_back(place);
        if (number == 2) continue; // so that a programme has courses at several places
        Programme programme;
        programme.id = programmes_.emplace_back(new_id());
        programme.title = some_text();
        beginning_.push_back(programme);
    }
    for (std::size_t number = 0; number < places_.size() + 1; ++number) {
        Course made = course();
        if (number < places_.size()) made.place = places_[number];
        courses_.push_back(made.id);
        beginning_.push_back(made);
    }
    for (std::uint64_t number = 0; number < people; ++number) {
        Person person;
        person.id = people_.emplace_back(new_id());
        person.name = "Person " + to_string(person.id);
        person.languages = {"en"};
        person.residence = dice_.percent(80) ? dice_.pick(places_) : Id{};
        beginning_.push_back(person);
    }
    for (std::uint64_t number = 0; number < people; ++number) {
        for (Record record : {Record(enrolment()), Record(enrolment()), Record(session()), Record(session()), Record(event()),
                              Record(contact()), Record(notice())})
            beginning_.push_back(std::move(record));
        if (dice_.percent(50)) beginning_.push_back(match());
        if (dice_.percent(50)) beginning_.push_back(talk());
        if (dice_.percent(40)) beginning_.push_back(internship());
        if (dice_.percent(30)) beginning_.push_back(plan());
        if (dice_.percent(20)) beginning_.push_back(offer());
        if (dice_.percent(5)) beginning_.push_back(rights_card());
    }
}

Instant World::some_time() {
    const auto hours = static_cast<std::int64_t>(dice_.below(70 * 24)) - 20 * 24;
    return now_ + hours * hour_s;
}

LocalizedText World::some_text() {
    return untranslated(std::string(dice_.between(3, 60), static_cast<char>('a' + dice_.below(26))));
}

Date World::some_day() { return danish_time(some_time()).date; }

// The same ones come again, and not everybody reads each language.
LocalizedText World::some_title() {
    const std::string title = dice_.percent(60) ? "Work" : "Society";
    return {{{"en", title}, {"ar", title + " ar"}, {"ti", title + " ti"}}};
}

Course World::course() {
    Course course;
    course.id = new_id();
    course.programme = dice_.pick(programmes_);
    course.kind = dice_.percent(50) ? CourseKind::danish : static_cast<CourseKind>(dice_.below(4));
    course.title = some_title();
    course.place = place_or_none();
    course.from = some_day();
    if (dice_.percent(30)) course.until = some_day();
    return course;
}

Internship World::internship() {
    Internship internship;
    internship.tasks = {untranslated("baking"), untranslated("selling")};
    internship.id = new_id();
    internship.person = dice_.pick(people_);
    internship.programme = dice_.pick(programmes_);
    if (dice_.percent(40)) internship.company = authority_;
    internship.place = place_or_none();
    internship.title = some_title();
    internship.from = some_day();
    internship.until = internship.from + static_cast<int>(dice_.below(30));
    internship.workdays = {{static_cast<Weekday>(dice_.below(7)), 480, 900}};
    return internship;
}

Plan World::plan() {
    Plan plan;
    plan.id = new_id();
    plan.person = dice_.pick(people_);
    plan.agreed_with = "Line";
    return plan;
}

Session World::session() {
    Session session;
    session.id = new_id();
    session.course = dice_.pick(courses_);
    session.topic = some_text();
    session.place = place_or_none();
    session.starts = some_time();
    session.ends = session.starts + 2 * hour_s;
    return session;
}

Enrolment World::enrolment() {
    Enrolment enrolment;
    enrolment.id = new_id();
    enrolment.person = dice_.pick(people_);
    enrolment.programme = dice_.pick(programmes_);
    enrolment.course = dice_.percent(70) ? dice_.pick(courses_) : Id{};
    enrolment.status = dice_.percent(40) ? EnrolmentStatus::active : static_cast<EnrolmentStatus>(dice_.below(4));
    if (dice_.percent(50)) enrolment.since = some_day();
    return enrolment;
}

Talk World::talk() {
    Talk talk;
    talk.id = new_id();
    talk.person = dice_.pick(people_);
    talk.with_user = dice_.percent(60) ? dice_.pick(people_) : Id{};
    talk.kind = static_cast<TalkKind>(dice_.below(3));
    talk.starts = some_time();
    talk.ends = talk.starts + hour_s;
    talk.about = some_text();
    talk.person_name = "Person";
    talk.with_name = "Line";
    talk.place = place_or_none();
    return talk;
}

Event World::event() {
    Event event;
    event.id = new_id();
    if (dice_.percent(60))
        event.programme = dice_.pick(programmes_);
    else
        event.audience_place = dice_.pick(places_);
    event.title = some_text();
    event.place = place_or_none();
    event.starts = some_time();
    event.ends = event.starts + 3 * hour_s;
    event.capacity = static_cast<std::uint32_t>(dice_.below(4));
    return event;
}

Match World::match() {
    Match match;
    match.id = new_id();
    match.programme = dice_.pick(programmes_);
    match.mentor = dice_.pick(people_);
    do match.participant = dice_.pick(people_);
    while (match.participant == match.mentor);
    match.status = static_cast<MatchStatus>(dice_.below(5));
    if (match.status == MatchStatus::ended && dice_.percent(80))
        match.until = danish_time(now_).date - static_cast<int>(dice_.between(27, 31));
    for (const Activity activity : {Activity::course, Activity::danish, Activity::talk, Activity::event, Activity::work})
        if (dice_.percent(50)) match.shares.push_back(activity);
    return match;
}

Contact World::contact() {
    Contact contact;
    contact.id = new_id();
    if (dice_.percent(60))
        contact.person = dice_.pick(people_);
    else
        contact.place = dice_.pick(places_);
    if (!contact.person.is_nil()) contact.place = place_or_none();
    contact.role = static_cast<ContactRole>(dice_.below(7));
    if (dice_.percent(20)) contact.valid_from = some_day();
    if (dice_.percent(20)) contact.valid_until = some_day();
    if (dice_.percent(70)) contact.user = dice_.pick(people_);
    contact.name = "Contact";
    contact.phone = "+45 20 30 40 50";
    contact.lifeline_order = static_cast<std::uint32_t>(dice_.below(3));
    return contact;
}

Notice World::notice() {
    Notice notice;
    notice.id = new_id();
    notice.person = dice_.pick(people_);
    notice.title = some_text();
    notice.at = now_;
    return notice;
}

std::vector<Record> World::edit(const Records& records) {
    std::vector<Record> edited;
    for (std::uint64_t count = dice_.between(1, 4); count > 0; --count) edited.push_back(edit_one(records));
    if (beside_.percent(10)) edited.push_back(answered_support(records));
    if (beside_.percent(10)) edited.push_back(goal(records));
    if (beside_.percent(5)) edited.push_back(task_mark(records));
    if (beside_.percent(5)) edited.push_back(busy_time(records));
    return edited;
}

// Another record of the same kind in the place of an old one, or a new one: so everything about it may change, where it
// belongs too.
Record World::edit_one(const Records& records) {
    const auto instead_of = [&](auto made) -> Record {
        const auto old = any_of<decltype(made)>(records, dice_);
        if (old && dice_.percent(75)) made.id = old->id;
        if constexpr (requires { made.is_cancelled; }) made.is_cancelled = dice_.percent(30);
        return made;
    };
    switch (dice_.below(14)) {
    case 0:
    case 1:
        return instead_of(session());
    case 2:
        return instead_of(enrolment());
    case 3:
        return instead_of(talk());
    case 4:
        return instead_of(event());
    case 5:
        return instead_of(match());
    case 6:
        return instead_of(contact());
    case 7:
        return instead_of(notice());
    case 8:
        return instead_of(course());
    case 9:
        return instead_of(internship());
    case 10:
        return instead_of(plan());
    case 11: {
        Place place = *any_of<Place>(records, dice_);
        place.name = some_text();
        return place;
    }
    case 12:
        switch (dice_.below(4)) {
        case 0:
            return instead_of(offer());
        case 1:
            return instead_of(rights_card());
        case 2:
            return answered_request(records);
        default:
            return competence();
        }
    default: {
        auto known = any_of<Person>(records, dice_);
        if (!known) return instead_of(notice()); // everybody was erased
        Person person = *known;
        person.residence = dice_.percent(80) ? dice_.pick(places_) : Id{};
        person.languages = {"da"}; // as the file has it; what the person chose counts
        return person;
    }
    }
}

std::vector<TravelStep> World::some_travel() {
    std::vector<TravelStep> travel;
    for (std::uint64_t count = dice_.below(3); count > 0; --count)
        travel.push_back({static_cast<std::uint32_t>(dice_.below(1440)), TravelKind::bus, some_title(), some_text()});
    return travel;
}

std::vector<MoveItem> World::some_checklist() {
    std::vector<MoveItem> checklist;
    for (const auto kind : {MoveItemKind::pack, MoveItemKind::return_key, MoveItemKind::say_goodbye})
        if (dice_.percent(70)) checklist.push_back({{0, static_cast<std::uint64_t>(kind)}, kind, {}, {}});
    if (dice_.percent(30)) checklist.push_back({new_id(), MoveItemKind::own, some_title(), {}});
    return checklist;
}

server::MoveOrder World::order(const Records& records, Instant now) {
    server::MoveOrder order;
    for (const Id place : places_)
        if (dice_.percent(50)) order.destinations.push_back({place, static_cast<std::uint32_t>(dice_.between(1, 5))});
    if (order.destinations.empty() || dice_.percent(40)) order.destinations = {{dice_.pick(places_), 1}};
    order.date = danish_time(now).date + static_cast<int>(dice_.percent(75) ? dice_.below(2) : dice_.below(5)) -
                 (dice_.percent(3) ? 3 : 0);
    order.reason = some_title();
    if (dice_.percent(30)) order.travel = some_travel();
    if (dice_.percent(30)) order.checklist = some_checklist();
    if (dice_.percent(50)) {
        order.people = {dice_.pick(people_)};
        order.destinations.resize(1);
        if (dice_.percent(20)) order.authority = authority_;
        return order;
    }
    order.from = dice_.pick(places_);
    if (const auto person = any_of<Person>(records, dice_); person && dice_.percent(60)) order.from = person->residence;
    if (!dice_.percent(10)) std::erase_if(order.destinations, [&](const auto& each) { return each.place == order.from; });
    order.authority = dice_.percent(95) ? authority_ : dice_.pick(places_);
    return order;
}

Offer World::offer() {
    Offer offer;
    offer.id = new_id();
    if (dice_.percent(60))
        offer.programme = dice_.pick(programmes_);
    else
        offer.audience_place = dice_.pick(places_);
    offer.title = some_text();
    return offer;
}

RightsCard World::rights_card() {
    RightsCard card;
    card.id = new_id();
    card.title = some_text();
    return card;
}

DataRequest World::answered_request(const Records& records) {
    const auto known = any_of<DataRequest>(records, dice_);
    DataRequest request = known ? *known : DataRequest{.id = new_id(), .person = dice_.pick(people_)};
    request.status = static_cast<DataRequestStatus>(dice_.below(3));
    request.answer = some_text();
    request.at = now_;
    return request;
}

SupportRequest World::answered_support(const Records& records) {
    const auto known = any_of<SupportRequest>(records, beside_);
    SupportRequest request = known ? *known : SupportRequest{.id = id_beside(), .person = beside_.pick(people_)};
    if (!known && beside_.percent(30)) {
        request.person = {};
        request.from = SupportFrom::company;
        request.programme = beside_.pick(programmes_);
        request.about = any_id<Internship>(records, beside_);
    }
    request.status = static_cast<SupportStatus>(beside_.below(2));
    if (beside_.percent(50)) request.owner = "Line";
    if (request.status == SupportStatus::answered) {
        request.answer = untranslated("Yes");
        request.answered_at = now_;
    }
    request.at = now_;
    return request;
}

OwnGoal World::goal(const Records& records) {
    const auto known = any_of<OwnGoal>(records, beside_);
    OwnGoal goal = known ? *known : OwnGoal{.id = id_beside(), .person = beside_.pick(people_)};
    goal.text = "home";
    goal.at = now_ + static_cast<std::int64_t>(beside_.below(hour_s));
    return goal;
}

TaskMark World::task_mark(const Records& records) {
    const auto known = any_of<TaskMark>(records, beside_);
    const auto internship = any_of<Internship>(records, beside_);
    TaskMark mark = known ? *known : TaskMark{.id = id_beside(), .person = beside_.pick(people_)};
    if (!known && internship) {
        mark.internship = internship->id;
        mark.person = internship->person;
        mark.id = task_id(internship->id, internship->tasks.front());
    }
    mark.state = static_cast<TaskState>(beside_.below(3));
    mark.at = now_ + static_cast<std::int64_t>(beside_.below(hour_s));
    return mark;
}

BusyTime World::busy_time(const Records& records) {
    const auto known = any_of<BusyTime>(records, beside_);
    BusyTime busy = known ? *known : BusyTime{.id = id_beside(), .person = beside_.pick(people_)};
    busy.text = "choir";
    busy.hours = {some_hours()};
    busy.at = now_ + static_cast<std::int64_t>(beside_.below(hour_s));
    return busy;
}

// Now and then none at all.
Workday World::some_hours() {
    const auto from = static_cast<std::uint32_t>(beside_.below(1500));
    return {static_cast<Weekday>(beside_.below(7)), from, from + static_cast<std::uint32_t>(beside_.below(200))};
}

Competence World::competence() {
    Competence competence;
    competence.person = dice_.pick(people_);
    competence.kind = static_cast<CompetenceKind>(dice_.below(3));
    competence.id = competence_id(competence.kind, competence.person);
    competence.mapped_by = "Line";
    competence.mapped_on = some_day();
    return competence;
}

} // namespace foothold::simulation
