#pragma once

#include "domain/action.hpp"
#include "domain/records.hpp"
#include "sync/server/move_order.hpp"
#include "tests/simulation/dice.hpp"

#include <vector>

namespace foothold::simulation {

// A small municipality made by chance, and what staff and people do in it.
class World {
public:
    World(Dice& dice, std::uint64_t people, domain::Instant now);

    const std::vector<domain::Record>& beginning() const { return beginning_; }
    const std::vector<domain::Id>& people() const { return people_; }
    // Some records as staff change them, or new ones.
    std::vector<domain::Record> edit(const domain::Records& records);
    // Somebody moves, or a place closes. Now and then nonsense.
    server::MoveOrder order(const domain::Records& records, domain::Instant now);
    // Something that this person may think of, who sees these records. Now and then nonsense.
    domain::Intent wish(const domain::Records& seen, domain::Id new_id);

private:
    domain::Id new_id() { return {dice_.next(), dice_.next()}; }
    domain::Id id_beside() { return {beside_.next(), beside_.next()}; }
    domain::Id place_or_none() { return dice_.percent(75) ? dice_.pick(places_) : domain::Id{}; }
    domain::Date some_day();
    domain::Instant some_time();
    domain::LocalizedText some_title();
    domain::LocalizedText some_text();
    domain::Record edit_one(const domain::Records& records);
    std::vector<domain::TravelStep> some_travel();
    std::vector<domain::MoveItem> some_checklist();
    domain::Course course();
    domain::Session session();
    domain::Enrolment enrolment();
    domain::Talk talk();
    domain::Event event();
    domain::Match match();
    domain::Contact contact();
    domain::Notice notice();
    domain::Internship internship();
    domain::Offer offer();
    domain::RightsCard rights_card();
    domain::Competence competence();
    domain::DataRequest answered_request(const domain::Records& records);
    domain::SupportRequest answered_support(const domain::Records& records);
    domain::OwnGoal goal(const domain::Records& records);
    domain::TaskMark task_mark(const domain::Records& records);
    domain::BusyTime busy_time(const domain::Records& records);
    domain::Workday some_hours();
    domain::Intent usual_wish(const domain::Records& seen, domain::Id new_id);
    domain::Intent agreement(const domain::Records& seen, domain::Id new_id);
    domain::Intent about_data(const domain::Records& seen, domain::Id id);
    domain::Intent about_support(const domain::Records& seen, domain::Id id);
    domain::Intent about_goal(const domain::Records& seen, domain::Id id);
    domain::Intent about_task(const domain::Records& seen, domain::Id id);
    domain::Intent about_busy_time(const domain::Records& seen, domain::Id id);
    domain::Plan plan();

    Dice& dice_;
    Dice beside_; // for what came later, so that what else a seed throws stays as it was
    domain::Instant now_;
    std::vector<domain::Id> people_;
    std::vector<domain::Id> places_;
    domain::Id authority_;
    std::vector<domain::Id> programmes_;
    std::vector<domain::Id> courses_;
    std::vector<domain::Record> beginning_;
};

} // namespace foothold::simulation
