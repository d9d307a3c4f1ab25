#include "app/screens/help_view.hpp"

#include "app/screens/matches.hpp"
#include "app/screens/mentees_view.hpp"
#include "app/screens/support_view.hpp"

#include <utility>

namespace foothold::screens {

HelpView make_help(const Scene& scene) {
    PeopleView people = make_people(scene);
    HelpView view{.lifeline = std::move(people.lifeline), .contacts = std::move(people.people), .matches = {}};
    const auto mentees = mentees_in_order(scene);
    for (std::size_t position = 0; position < mentees.size(); ++position) {
        const domain::Id match = mentees[position]->id;
        view.matches.push_back(
            {match, position, describe_mentee(*mentees[position], position, scene).name, support_state(match, scene)});
    }
    return view;
}

} // namespace foothold::screens
