#pragma once

#include "tests/walkthrough/walk.hpp"

namespace foothold::walkthrough {

// What everybody's walk has in common. Each begins where its comment says, and ends there.

/// On an appointment: opens the sheet for those who cannot come, and closes it again.
void look_at_cannot_come(Walk& walk);
/// On an appointment: tells `whom` that they cannot come, and that they can after all.
void decline_and_take_it_back(Walk& walk, const std::string& whom);
/// On a page: the card for the way, then the one for whoever is there, which says `arrival` in Danish.
void show_to_someone(Walk& walk, const Said& arrival);
/// On My path.
void look_at_rights(Walk& walk, const std::string& title, const std::string& rule);
/// On My path: tells of a skill, in own words too.
void tell_a_skill(Walk& walk, const std::string& skill);
/// On People: the page of somebody, and a message to them.
void write_to(Walk& walk, const std::string& name, const std::string& initial);
/// On Me: everything that is there, My proof without anything signed, and search.
void look_at_me(Walk& walk, const std::string& name);
void look_at_empty_proof(Walk& walk);
void search_for(Walk& walk, const std::string& words, const Said& found);

} // namespace foothold::walkthrough
