#include "tests/sync/zealand.hpp"

#include "sync/server/proof_keys.hpp"

#include <array>
#include <random>

namespace foothold::sync_tests::zealand {

using namespace domain;

namespace {

// The first half of an id says of what.
enum Kind : std::uint64_t { place = 1, organisation, programme, course, session, event, staff, contact, person, own };

constexpr Id next_practice{programme, 1};
constexpr Id sewing_room{programme, 2}; // of one course, so that who loses it leaves the programme
constexpr Id red_cross{organisation, 1};
constexpr Id immigration_service{organisation, 2};
constexpr Id bakery{organisation, 3};
constexpr Id school{place, 1};
constexpr Id town_hall{place, 2};
constexpr Id first_aid{course, 1};
constexpr Id evening_in_town{event, 1};
constexpr Id sewing_evening{event, 2};

constexpr std::array centre_names{"Center Avnstrup", "Center Sigerslev", "Center Nordkysten", "Center Gribskov"};
constexpr std::array new_centre_names{"Center Brovst", "Center Hanstholm", "Center Rønne"};
constexpr std::array names{"Samira", "Yonas", "Nadim", "Oksana", "Tariq", "Hevin",
                           "Selam",  "Reza",  "Elif",  "Zahra",  "Joy",   "Karim"};

Id centre(std::size_t number) { return {place, 10 + number}; }
Id new_centre(std::size_t number) { return {place, 20 + number}; }
// What each centre has of its own: (20, ...) at the new ones.
Id at_centre(Kind kind, Id where, std::uint64_t which) { return {kind, where.low * 100 + which}; }

enum Taught : std::uint64_t { society = 1, danish, sewing, hygiene };
enum Staff : std::uint64_t { line_of_work = 1, reception };

Instant at(Date day, int hour) { return instant_of({day, hour * 60}); }

LocalizedText named(const std::string& english, const std::string& danish_words) {
    return {{{"en", english}, {"da", danish_words}}};
}

class Maker {
public:
    Maker(std::uint64_t seed, std::size_t people) : dice_(seed) {
        add_towns();
        for (std::size_t number = 0; number < centre_names.size(); ++number) add_centre(number);
        for (std::size_t number = 0; number < new_centre_names.size(); ++number) add_new_centre(number);
        for (std::size_t number = 0; number < people; ++number) add_resident(number);
        add_closures();
    }

    Zealand world;

private:
    /// Some are larger than others.
    std::size_t some_centre() {
        constexpr std::array<std::size_t, 10> centres{0, 0, 0, 0, 1, 1, 1, 2, 2, 3};
        return centres[dice_() % centres.size()];
    }
    bool chance(unsigned percent) { return dice_() % 100 < percent; }
    void put(Record record) { world.records.push_back(std::move(record)); }
    Id new_id() { return {own, ++last_id_}; }

    void add_towns() {
        put(Organisation{.id = red_cross, .name = untranslated("Røde Kors"), .proof_key = std::string{server::own_proof_key}});
        put(Organisation{.id = immigration_service, .name = untranslated("Udlændingestyrelsen")});
        put(Organisation{.id = bakery, .name = untranslated("Havnens Bageri")});
        put(Place{.id = school, .kind = PlaceKind::school, .name = untranslated("Sprogskolen")});
        put(Place{.id = town_hall, .kind = PlaceKind::municipality, .name = untranslated("Rådhuset")});
        put(Programme{.id = next_practice, .title = untranslated("Next Practice"), .organisations = {red_cross}});
        put(Programme{.id = sewing_room, .title = untranslated("Systuen"), .organisations = {red_cross}});
        add_course(first_aid, next_practice, named("First aid", "Førstehjælp"), school);
        put(evening(evening_in_town, next_practice, town_hall, moving_day + 9));
        put(evening(sewing_evening, sewing_room, town_hall, moving_day + 12));
    }

    static Event evening(Id id, Id programme_id, Id where, Date day) {
        Event made{.id = id, .programme = programme_id, .title = named("Evening", "Aften")};
        made.starts = at(day, 17);
        made.ends = at(day, 19);
        made.place = where;
        return made;
    }

    static Id session_of(Id course_id, std::uint64_t week) { return {session, course_id.low * 100 + week}; }

    /// One session each week, from two weeks before the announcement on; the fifth is cancelled.
    void add_course(Id id, Id of, LocalizedText title, Id where, CourseKind kind = CourseKind::course) {
        put(Course{
            .id = id, .programme = of, .kind = kind, .title = std::move(title), .place = where, .from = announced_on - 14});
        for (std::uint64_t week = 0; week < weeks; ++week) {
            const Date day = session_day(id, week);
            put(Session{.id = session_of(id, week),
                        .course = id,
                        .starts = at(day, 10),
                        .ends = at(day, 12),
                        .place = where,
                        .is_cancelled = week == cancelled_week});
            if (week != cancelled_week && day >= moving_day) world.sessions_there[id].push_back(session_of(id, week));
        }
    }
    static Date session_day(Id course_id, std::uint64_t week) {
        return announced_on - 14 + static_cast<int>(week * 7 + course_id.low % 5);
    }

    /// A contact that everybody at a place has.
    void add_reception(Id where, Id user) {
        Contact made{.id = at_centre(contact, where, reception), .place = where, .user = user};
        made.role = ContactRole::centre_staff;
        made.name = "Reception";
        made.phone = "70 00 00 01";
        made.lifeline_order = 5;
        put(made);
    }
    void add_staff(Id id, const char* name) { put(Person{.id = id, .name = name, .role = Role::coordinator}); }

    void add_centre(std::size_t number) {
        const Id here = centre(number);
        put(Place{.id = here, .name = untranslated(centre_names[number]), .closes_on = moving_day});
        add_staff(at_centre(staff, here, line_of_work), "Line");
        add_course(at_centre(course, here, society), next_practice,
                   named("Labour market and society", "Arbejdsmarked og Samfund"), here);
        add_course(at_centre(course, here, danish), next_practice, named("Danish", "Dansk"), here, CourseKind::danish);
        add_course(at_centre(course, here, sewing), sewing_room, named("Sewing", "Syning"), here);
        const Id finished = at_centre(course, here, hygiene);
        put(Course{
            .id = finished, .programme = next_practice, .title = named("Food hygiene", "Fødevarehygiejne"), .place = here});
        for (int day = 0; day < 3; ++day)
            put(Session{.id = session_of(finished, static_cast<std::uint64_t>(day)),
                        .course = finished,
                        .starts = at(announced_on - 60 + day, 9),
                        .ends = at(announced_on - 60 + day, 15)});
        add_reception(here, number == 0 ? at_centre(staff, here, line_of_work) : Id{});
        for (std::uint64_t which = 1; which <= 2; ++which) {
            Event made = evening(at_centre(event, here, which), {}, here, which == 1 ? moving_day - 4 : moving_day + 4);
            made.audience_place = here;
            put(made);
        }
    }

    /// At the first there is the same course on society and Danish, at the second sewing, at the third Danish; Line of the first
    /// centre works at the first of them, too.
    void add_new_centre(std::size_t number) {
        const Id there = new_centre(number);
        put(Place{.id = there, .name = untranslated(new_centre_names[number])});
        add_reception(there, number == 0 ? at_centre(staff, centre(0), line_of_work) : Id{});
        world.lines_there[there] = {at_centre(contact, there, reception)};
        if (number == 0)
            add_course(at_centre(course, there, society), next_practice,
                       named("Labour market and society", "Arbejdsmarked og Samfund"), there);
        if (number != 1)
            add_course(at_centre(course, there, danish), next_practice, named("Danish in the morning", "Dansk om morgenen"),
                       there, CourseKind::danish);
        if (number == 1) add_course(at_centre(course, there, sewing), sewing_room, named("Sewing", "Syning"), there);
    }
    std::map<Id, Id> taught_there(std::uint64_t which) const {
        std::map<Id, Id> there;
        if (which == society) there[new_centre(0)] = at_centre(course, new_centre(0), society);
        if (which == danish)
            for (const std::size_t number : {std::size_t{0}, std::size_t{2}})
                there[new_centre(number)] = at_centre(course, new_centre(number), danish);
        if (which == sewing) there[new_centre(1)] = at_centre(course, new_centre(1), sewing);
        return there;
    }

    void add_resident(std::size_t number) {
        Resident made{.id = {person, number + 1}, .centre = centre(some_centre())};
        put(Person{.id = made.id,
                   .name = names[number % names.size()],
                   .initial = "A",
                   .languages = {number % 2 == 0 ? "ar" : "ti", "en"},
                   .phase = AsylumPhase::phase_2,
                   .residence = made.centre});
        enrol(made, next_practice, {});
        add_courses(made);
        add_talks(made);
        add_events(made);
        add_work(made);
        add_contacts(made);
        add_plan(made);
        world.residents.push_back(std::move(made));
    }

    void enrol(const Resident& resident, Id of, Id course_id, EnrolmentStatus status = EnrolmentStatus::active) {
        put(Enrolment{new_id(), resident.id, of, course_id, status, announced_on - 80});
    }

    void add_courses(Resident& resident) {
        const Id here = resident.centre;
        if (chance(80)) take(resident, at_centre(course, here, society), next_practice, MoveFate::ended, taught_there(society));
        if (chance(70)) take(resident, at_centre(course, here, danish), next_practice, MoveFate::ended, taught_there(danish));
        if (chance(40)) take(resident, first_aid, next_practice, MoveFate::kept, {});
        sews_ = chance(30);
        if (sews_) take(resident, at_centre(course, here, sewing), sewing_room, MoveFate::ended, taught_there(sewing));
        if (!chance(60)) return;
        const Id finished = at_centre(course, here, hygiene);
        enrol(resident, next_practice, finished, EnrolmentStatus::finished);
        resident.things.push_back({MoveSubject::course, finished});
        resident.proven.push_back(finished);
    }

    void take(Resident& resident, Id id, Id of, MoveFate otherwise, const std::map<Id, Id>& there) {
        enrol(resident, of, id);
        resident.things.push_back({MoveSubject::course, id, otherwise, there});
        for (std::uint64_t week = 0; week < weeks; ++week) {
            const Date day = session_day(id, week);
            if (week == cancelled_week || day < announced_on) continue;
            if (day < moving_day)
                resident.things.push_back({MoveSubject::appointment, session_of(id, week)});
            else
                resident.things.push_back({MoveSubject::appointment, session_of(id, week), otherwise, there, true});
        }
    }

    void add_talks(Resident& resident) {
        if (chance(50)) add_talk(resident, resident.centre, moving_day + 5, MoveFate::ended);
        if (chance(50)) add_talk(resident, resident.centre, moving_day - 3, MoveFate::kept);
        if (chance(50)) add_talk(resident, {}, moving_day + 6, MoveFate::kept);
        if (chance(50)) add_talk(resident, town_hall, moving_day + 7, MoveFate::kept);
        if (chance(30)) put(talk(resident, resident.centre, moving_day + 8, true));
    }
    void add_talk(Resident& resident, Id where, Date day, MoveFate fate) {
        const Talk made = talk(resident, where, day, false);
        put(made);
        resident.things.push_back({MoveSubject::appointment, made.id, fate, {}, day >= moving_day});
    }
    Talk talk(const Resident& resident, Id where, Date day, bool is_cancelled) {
        Talk made{.id = new_id(), .person = resident.id, .with_name = "Line"};
        if (chance(50)) made.with_user = at_centre(staff, resident.centre, line_of_work);
        made.starts = at(day, 13);
        made.ends = at(day, 14);
        made.place = where;
        made.is_cancelled = is_cancelled;
        return made;
    }

    void add_events(Resident& resident) {
        const auto answer = [&](Id id, const Thing& thing) {
            if (!chance(60)) return;
            const bool is_coming = chance(70);
            put(Rsvp{combine(id, resident.id), id, resident.id, is_coming, at(announced_on - 2, 12)});
            if (is_coming) resident.things.push_back(thing);
        };
        const Id before = at_centre(event, resident.centre, 1);
        const Id after = at_centre(event, resident.centre, 2);
        answer(before, {MoveSubject::appointment, before});
        answer(after, {MoveSubject::appointment, after, MoveFate::ended, {}, true});
        answer(evening_in_town, {MoveSubject::appointment, evening_in_town, MoveFate::kept, {}, true});
        // Goes on for whom sewing goes on; the evening itself is where it was.
        if (sews_)
            answer(sewing_evening, {MoveSubject::appointment, sewing_evening, MoveFate::ended, taught_there(sewing), true, true});
    }

    void add_work(Resident& resident) {
        const auto internship = [&](Date from, Date until, Id company, Id where) {
            Internship made{
                .id = new_id(), .person = resident.id, .programme = next_practice, .company = company, .place = where};
            made.title = named("Kitchen assistant", "Køkkenmedhjælper");
            made.contact_name = "Jonas";
            made.from = from;
            made.until = until;
            made.weekly_hours = 20;
            for (const Weekday day : {Weekday::monday, Weekday::wednesday, Weekday::friday})
                made.workdays.push_back({day, 480, 720});
            put(made);
            return made.id;
        };
        if (chance(40)) resident.proven.push_back(internship(announced_on - 50, announced_on - 20, bakery, town_hall));
        if (chance(40)) {
            const Id running = internship(announced_on - 10, moving_day + 20, bakery, town_hall);
            resident.things.push_back({MoveSubject::appointment, running, MoveFate::kept, {}, true});
        }
        if (chance(20)) {
            const Id in_house = internship(announced_on - 10, moving_day + 20, {}, resident.centre);
            resident.things.push_back({MoveSubject::appointment, in_house, MoveFate::ended, {}, true});
            resident.proven_by_move.push_back(in_house);
        }
        if (!chance(50)) return;
        const auto kind = static_cast<CompetenceKind>(dice_() % enumeration_names<CompetenceKind>.size());
        Competence made{.id = competence_id(kind, resident.id), .person = resident.id, .kind = kind};
        made.level = CompetenceLevel::well;
        made.mapped_by = "Mette";
        made.mapped_on = announced_on - 5;
        put(made);
        resident.proven.push_back(made.id);
    }

    void add_contacts(Resident& resident) {
        const Id here = resident.centre;
        const bool line_goes_along = here == centre(0);
        const std::map<Id, Id> along = line_goes_along
                                           ? std::map<Id, Id>{{new_centre(0), at_centre(contact, new_centre(0), reception)}}
                                           : std::map<Id, Id>{};
        const Id reception_here = at_centre(contact, here, reception);
        resident.things.push_back({MoveSubject::contact, reception_here, MoveFate::ended, along});
        resident.lifeline.push_back({reception_here, {}, moving_day});
        const Id line = at_centre(staff, here, line_of_work);
        if (chance(70))
            know(resident, ContactRole::contact_person, here, line, {MoveSubject::contact, {}, MoveFate::ended, along});
        if (chance(30)) know(resident, ContactRole::centre_staff, {}, {}, {MoveSubject::contact, {}, MoveFate::ended});
        if (chance(50)) know(resident, ContactRole::teacher, school, {}, {});
        if (chance(30)) know(resident, ContactRole::contact_person, here, {}, {}, {}, moving_day - 5);
        if (chance(30)) know(resident, ContactRole::centre_staff, {}, {}, {}, moving_day + 1);
        if (chance(30)) know_formerly(resident);
        if (chance(60)) add_mentor(resident);
    }

    Contact somebody(const Resident& resident, ContactRole role, Id where, Id user) {
        Contact made{.id = new_id(), .person = resident.id, .place = where, .user = user, .role = role, .name = "Somebody"};
        made.phone = "70 00 00 02";
        made.lifeline_order = 2;
        return made;
    }
    void know(Resident& resident, ContactRole role, Id where, Id user, Thing thing, std::optional<Date> from = {},
              std::optional<Date> until = {}) {
        Contact made = somebody(resident, role, where, user);
        made.valid_from = from;
        made.valid_until = until;
        put(made);
        thing.what = MoveSubject::contact;
        thing.id = made.id;
        resident.things.push_back(thing);
        resident.lifeline.push_back({made.id, from, thing.otherwise == MoveFate::kept ? until : moving_day});
    }
    void know_formerly(const Resident& resident) {
        Contact made = somebody(resident, ContactRole::contact_person, resident.centre, {});
        made.valid_until = announced_on - 9;
        put(made);
    }
    void add_mentor(Resident& resident) {
        const Id mentor = new_id();
        put(Person{.id = mentor, .name = "Birgitte", .role = Role::mentor});
        Match made{.id = new_id(), .programme = next_practice, .mentor = mentor, .participant = resident.id};
        made.mentor_name = "Birgitte";
        made.shares = {Activity::course, Activity::talk};
        put(made);
        know(resident, ContactRole::mentor, {}, mentor, {});
    }

    void add_plan(Resident& resident) {
        Plan plan{.id = new_id(), .person = resident.id, .agreed_with = "Line", .agreed_on = announced_on - 30};
        for (int number = 0; number < 3; ++number)
            plan.steps.push_back({StepKind::course, number == 0 ? StepStatus::done : StepStatus::next,
                                  named("Step " + std::to_string(dice_() % 1000), "Skridt"), announced_on + number * 20});
        plan.goals.push_back({GoalKind::work, named("A job in a kitchen", "Et job i et køkken"), {}});
        plan.goals.push_back({GoalKind::language, named("Danish module 3", "Dansk modul 3"), {}});
        put(plan);
        resident.plan = plan;
    }

    void add_closures() {
        for (std::size_t number = 0; number < centre_names.size(); ++number) {
            server::MoveOrder closure{.from = centre(number), .date = moving_day, .authority = immigration_service};
            closure.reason = named("All phase 2 centres on Zealand close.", "Alle fase 2-centre på Sjælland lukker.");
            for (std::size_t to = 0; to < new_centre_names.size(); ++to)
                if (number != 3 || to == 2) closure.destinations.push_back({new_centre(to), static_cast<std::uint32_t>(to + 1)});
            world.closures.push_back(closure);
        }
    }

    static constexpr std::uint64_t weeks = 9;
    static constexpr std::uint64_t cancelled_week = 5;

    std::mt19937_64 dice_;
    std::uint64_t last_id_ = 0;
    bool sews_ = false;
};

} // namespace

Zealand make_zealand(std::uint64_t seed, std::size_t people) { return Maker{seed, people}.world; }

} // namespace foothold::sync_tests::zealand
