#include "app/main/examples.hpp"

#include "domain/lesson_material.hpp"
#include "domain/rights.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace foothold::main {

using screens::Screen;

namespace {

constexpr std::array participant_screens{Screen::today, Screen::path, Screen::people, Screen::offers, Screen::me};
constexpr std::array mentor_screens{Screen::week, Screen::mentees, Screen::messages, Screen::help, Screen::me};
constexpr std::array coordinator_screens{Screen::offers, Screen::me};

bool is_of(Screen screen, domain::Role role) {
    const auto in = [screen](const auto& screens) { return std::ranges::find(screens, screen) != screens.end(); };
    if (role == domain::Role::participant) return in(participant_screens);
    return role == domain::Role::mentor ? in(mentor_screens) : in(coordinator_screens);
}

/// The next one of a kind that begins, so that the picture shows what somebody would open now; else any.
template <class Entity>
domain::Id next_of(const domain::Records& records, domain::Instant now) {
    const Entity* chosen = nullptr;
    for (const auto& [id, entity] : records.all<Entity>())
        if (entity.ends > now && (!chosen || entity.starts < chosen->starts)) chosen = &entity;
    if (!chosen && !records.all<Entity>().empty()) chosen = &records.all<Entity>().begin()->second;
    return chosen ? chosen->id : domain::Id{};
}

template <class Entity>
domain::Id first_of(const domain::Records& records) {
    return records.all<Entity>().empty() ? domain::Id{} : records.all<Entity>().begin()->first;
}

/// The first of the lifeline who reads messages.
domain::Id first_contact(const domain::Records& records) {
    const domain::Contact* chosen = nullptr;
    for (const auto& [id, contact] : records.all<domain::Contact>()) {
        const bool fits = !contact.user.is_nil() && contact.lifeline_order != 0;
        if (fits && (!chosen || contact.lifeline_order < chosen->lifeline_order)) chosen = &contact;
    }
    return chosen ? chosen->id : first_of<domain::Contact>(records);
}

domain::Id course_of_next_session(const domain::Records& records, domain::Instant now) {
    const auto* session = records.find<domain::Session>(next_of<domain::Session>(records, now));
    return session ? session->course : first_of<domain::Course>(records);
}

/// The one that is going on or comes next, else one that was.
domain::Id next_internship(const domain::Records& records, domain::Instant now) {
    const domain::Date today = domain::danish_time(now).date;
    const domain::Internship* chosen = nullptr;
    const auto order = [&](const domain::Internship& internship) { return std::pair{internship.until < today, internship.from}; };
    for (const auto& [id, internship] : records.all<domain::Internship>())
        if (!chosen || order(internship) < order(*chosen)) chosen = &internship;
    return chosen ? chosen->id : domain::Id{};
}

/// The one to come, else one that was.
domain::Id next_move(const domain::Records& records) {
    const domain::Move* chosen = nullptr;
    for (const auto& [id, move] : records.all<domain::Move>())
        if (!chosen || chosen->has_happened) chosen = &move;
    return chosen ? chosen->id : domain::Id{};
}

/// The one that is taught now or next.
domain::Id next_lesson(const domain::Records& records, domain::Instant now) {
    const domain::Date today = domain::danish_time(now).date;
    const domain::Lesson* chosen = nullptr;
    const auto order = [&](const domain::Lesson& lesson) {
        const domain::LessonDays days = domain::days_of(lesson, records);
        return std::pair{days.last < today, days};
    };
    for (const auto& [id, lesson] : records.all<domain::Lesson>())
        if (!chosen || order(lesson) < order(*chosen)) chosen = &lesson;
    return chosen ? chosen->id : domain::Id{};
}

domain::Id first_right(const domain::Records& records, domain::Date today) {
    const auto cards = domain::rights_of(domain::AsylumPhase::phase_2, records, today);
    return cards.empty() ? domain::Id{} : cards.front()->id;
}

domain::Id first_competence(const domain::Records& records) {
    const auto* me = records.find<domain::Person>(first_of<domain::Person>(records));
    if (!me || me->role != domain::Role::participant) return {};
    return domain::competence_id(domain::CompetenceKind::cooking, me->id);
}

/// The last day that somebody may write about.
domain::Id first_task(const domain::Records& records) {
    for (const auto& [id, internship] : records.all<domain::Internship>())
        if (!internship.tasks.empty()) return domain::task_id(id, internship.tasks.front());
    return {};
}

domain::Id day_of_internship(const domain::Records& records, domain::Date today) {
    const auto* internship = records.find<domain::Internship>(first_of<domain::Internship>(records));
    if (!internship) return {};
    for (domain::Date day = std::min(today, internship->until); day >= internship->from; day = day - 1)
        for (const domain::Workday& workday : internship->workdays)
            if (workday.weekday == domain::weekday_of(day)) return domain::log_day_id(internship->id, day);
    return {};
}

/// The match that a mentor's first lane is about.
domain::Id longest_match(const domain::Records& records) {
    const domain::Match* chosen = nullptr;
    for (const auto& [id, match] : records.all<domain::Match>())
        if (match.is_active() && (!chosen || std::pair{match.since, id} < std::pair{chosen->since, chosen->id})) chosen = &match;
    return chosen ? chosen->id : domain::Id{};
}

/// What somebody would ask for help with: a participant's internship, a mentor's match.
domain::Id needing_help(const domain::Records& records, domain::Instant now) {
    const domain::Id internship = next_internship(records, now);
    return internship.is_nil() ? longest_match(records) : internship;
}

/// One that was answered, else any.
domain::Id answered_support(const domain::Records& records) {
    for (const auto& [id, request] : records.all<domain::SupportRequest>())
        if (request.status == domain::SupportStatus::answered) return id;
    return first_of<domain::SupportRequest>(records);
}

/// The record that a detail page's picture is about; nil when there is none.
domain::Id example_for(Screen screen, const domain::Records& records, domain::Instant now) {
    switch (screen) {
    case Screen::course:
        return course_of_next_session(records, now);
    case Screen::session:
        return next_of<domain::Session>(records, now);
    case Screen::internship:
        return next_internship(records, now);
    case Screen::talk:
        return next_of<domain::Talk>(records, now);
    case Screen::event:
        return next_of<domain::Event>(records, now);
    case Screen::person:
    case Screen::conversation: {
        const domain::Id contact = first_contact(records);
        return contact.is_nil() ? first_of<domain::Match>(records) : contact;
    }
    case Screen::move:
        return next_move(records);
    case Screen::lesson:
        return next_lesson(records, now);
    case Screen::rights_card:
        return first_right(records, domain::danish_time(now).date);
    case Screen::competence:
        return first_competence(records);
    case Screen::diary:
        return first_of<domain::Internship>(records);
    case Screen::log_day:
        return day_of_internship(records, domain::danish_time(now).date);
    case Screen::regular_offer:
        return first_of<domain::Offer>(records);
    case Screen::show_way:
        return next_of<domain::Session>(records, now);
    case Screen::show_arrival: {
        const domain::Id talk = next_of<domain::Talk>(records, now);
        return talk.is_nil() ? next_of<domain::Session>(records, now) : talk;
    }
    case Screen::task:
        return first_task(records);
    case Screen::own_goal:
        return first_of<domain::OwnGoal>(records);
    case Screen::support:
        return needing_help(records, now);
    case Screen::support_request:
        return answered_support(records);
    case Screen::correction:
        return first_of<domain::Person>(records);
    case Screen::new_meeting:
    case Screen::mentee:
        return longest_match(records);
    default:
        return {};
    }
}

/// The name of a person, who is named in appointments and messages too.
std::string searched_name(const client::Model& model, domain::Instant now) {
    const auto* contact = model.records().find<domain::Contact>(example_for(Screen::person, model.records(), now));
    return contact ? contact->name : std::string{};
}

bool is_about_everything(Screen screen, const client::Model& model) {
    const bool is_of_participants =
        screen == Screen::rights || screen == Screen::competences || screen == Screen::proof || screen == Screen::new_goal;
    if (is_of_participants) return model.role() == domain::Role::participant;
    if (screen == Screen::busy_times) return model.role() != domain::Role::participant;
    if (screen == Screen::proof_code) return !model.records().all<domain::Proof>().empty();
    if (screen == Screen::offers) return true;
    if (screen == Screen::support) return model.role() != domain::Role::coordinator;
    return screen == Screen::glossary || screen == Screen::search || screen == Screen::about_me;
}

} // namespace

const std::vector<NamedScreen>& named_screens() {
    static const std::vector<NamedScreen> screens{{"today", Screen::today},
                                                  {"path", Screen::path},
                                                  {"people", Screen::people},
                                                  {"offers", Screen::offers},
                                                  {"me", Screen::me},
                                                  {"week", Screen::week},
                                                  {"mentees", Screen::mentees},
                                                  {"messages", Screen::messages},
                                                  {"help", Screen::help},
                                                  {"course", Screen::course},
                                                  {"session", Screen::session},
                                                  {"internship", Screen::internship},
                                                  {"talk", Screen::talk},
                                                  {"event", Screen::event},
                                                  {"person", Screen::person},
                                                  {"conversation", Screen::conversation},
                                                  {"glossary", Screen::glossary},
                                                  {"search", Screen::search},
                                                  {"move", Screen::move},
                                                  {"lesson", Screen::lesson},
                                                  {"rights", Screen::rights},
                                                  {"rights_card", Screen::rights_card},
                                                  {"regular_offer", Screen::regular_offer},
                                                  {"competences", Screen::competences},
                                                  {"competence", Screen::competence},
                                                  {"diary", Screen::diary},
                                                  {"log_day", Screen::log_day},
                                                  {"show_way", Screen::show_way},
                                                  {"show_arrival", Screen::show_arrival},
                                                  {"proof", Screen::proof},
                                                  {"proof_code", Screen::proof_code},
                                                  {"new_meeting", Screen::new_meeting},
                                                  {"mentee", Screen::mentee},
                                                  {"about_me", Screen::about_me},
                                                  {"correction", Screen::correction},
                                                  {"new_goal", Screen::new_goal},
                                                  {"own_goal", Screen::own_goal},
                                                  {"support", Screen::support},
                                                  {"support_request", Screen::support_request},
                                                  {"task", Screen::task},
                                                  {"busy_times", Screen::busy_times}};
    return screens;
}

screens::Route example_of(Screen screen, const client::Model& model, domain::Instant now) {
    return {screen, example_for(screen, model.records(), now)};
}

std::vector<NamedRoute> examples(const client::Model& model, domain::Instant now) {
    std::vector<NamedRoute> routes;
    for (const NamedScreen& named : named_screens()) {
        const screens::Route route = example_of(named.screen, model, now);
        const bool is_there = screens::is_home(named.screen, model.role())
                                  ? is_of(named.screen, model.role())
                                  : is_about_everything(named.screen, model) || !route.about.is_nil();
        const bool is_others = named.screen == Screen::mentee && model.role() != domain::Role::mentor;
        if (!is_there || is_others) continue;
        routes.push_back({named.name, route});
        if (named.screen == Screen::search) routes.back().written = searched_name(model, now);
    }
    return routes;
}

} // namespace foothold::main
