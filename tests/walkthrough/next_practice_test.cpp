#include "tests/walkthrough/usual_steps.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace {

constexpr const char* brainstorm = "Brainstorm: work and everyday life after the move";

void look_at_today(Walk& nadim) {
    nadim.see({with("Good morning, {name}", {{"name", "Nadim"}}), as_it_is("Nordvest Tømrer"), told("Work shoes and lunch")});
    nadim.see({told("Centre Nordkysten closes"), told("The listening meeting is now a brainstorm")});
    nadim.picture("today");
    nadim.press("Directions");
    nadim.see({as_it_is("2400 København NV"), told("5 minutes’ walk from Trampolinhuset.")});
    nadim.picture("directions");
    nadim.back();
}

/// What began as a listening meeting.
void answer_the_brainstorm(Walk& nadim) {
    nadim.press(told("The listening meeting is now a brainstorm"));
    nadim.see({told(brainstorm), "Changed", "Before", "Now",
               told("Listening meeting: we tell about Next Practice and hear what you think"),
               told("Brainstorm: we find ideas for the time after the move. Same evening, same house"),
               told("Many people who wanted to come are going to move. Their ideas are needed now.")});
    nadim.see({"Who you meet", as_it_is("Hawa"), told("Moved to North Jutland last year"), "Leads the meeting"});
    nadim.picture("event");
    nadim.press("I will come");
    nadim.see({"You are coming. Kept on this tablet.", "You are coming", "I can’t come after all"});
    nadim.picture("event-answered");
    nadim.back();
}

void walk_my_path(Walk& nadim) {
    nadim.press("My path");
    nadim.see({told("Course and internship"), told("A new plan in the new place"), "My goals", told("A job as a carpenter"),
               "My steps", "Next step", told("Talk with Line about the move"),
               told("If you move to another centre, your plan and your contacts at Trampolinhuset move with you.")});
    nadim.picture("path");
    nadim.press_below("My steps", told("Democratic citizenship"));
    nadim.see({"About the course", "Week by week", told("Associations and volunteers"), told("My own idea"), "Who is behind it",
               as_it_is("LG Insight")});
    nadim.picture("course");
    nadim.press_below("Week by week", told("The meeting room on the first floor"));
    nadim.see("It is over");
    nadim.picture("session-that-was");
    nadim.back();
    nadim.press_below(told("To disagree in a friendly way"), told("The meeting room on the first floor"));
    nadim.see({told("Only yourself. There is tea."), "You will see it here."});
    nadim.picture("session");
    look_at_cannot_come(nadim);
    decline_and_take_it_back(nadim, "Sofie");
    nadim.press("Directions");
    nadim.see(
        {as_it_is("Thoravej 7, 2400 København NV"), told("10 minutes’ walk from Nørrebro Station. Come in through the gate.")});
    nadim.picture("way-to-the-house");
    nadim.back();
    nadim.back();
    nadim.back();
}

void look_at_internship(Walk& nadim) {
    nadim.press_below("My steps", told("Company internship"));
    nadim.see({as_it_is("Nordvest Tømrer"), told("Carpenter’s assistant"), "What you do and learn", told("Measure and saw wood"),
               told("Keep the workshop tidy"), "Kind and hours", "Company internship (virksomhedspraktik)", "Diary"});
    nadim.picture("internship");
    nadim.press(told("Keep the workshop tidy"));
    nadim.see({told("Keep the workshop tidy"), "How far are you?", "I am learning it"});
    nadim.press("I have learned it");
    nadim.see({"Kept on this tablet."});
    nadim.picture("task");
    nadim.back();
    nadim.see({in_context("task", "Learned")});
    nadim.press("Write about today");
    nadim.see({"What did you do?", "Nobody else sees this in the app."});
    nadim.write(nadim.own_words());
    nadim.press("Keep it");
    nadim.see({as_it_is(nadim.own_words()), "Write it in other words"});
    nadim.picture("diary");
    nadim.back();
    show_to_someone(nadim, in_danish("I am in an internship here."));
    nadim.back();
}

void look_at_my_move(Walk& nadim) {
    nadim.press_below("My path", told("North Jutland Centre"));
    nadim.see({"My move", "What changes", "What stays", "Moving day", told("The centre’s bus"), told("Ellen meets you"),
               "Before the move", "New contacts", as_it_is("Ellen"), "Works without internet"});
    nadim.picture("move");
    nadim.back();
}

} // namespace

TEST_CASE("Nadim walks through everything that Next Practice has", "[next-practice]") {
    in_each_language("next-practice", [](Walk& nadim) {
        nadim.open("nadim");
        look_at_today(nadim);
        answer_the_brainstorm(nadim);
        walk_my_path(nadim);
        look_at_internship(nadim);
        look_at_my_move(nadim);
        look_at_rights(nadim, "Internship in phase 2", "An internship is not paid.");
        tell_a_skill(nadim, "Building");
        nadim.press("People");
        nadim.see({"Do you need help?", "Emergency 112", as_it_is("Tove J."), told("Centre Nordkysten staff")});
        nadim.picture("people");
        write_to(nadim, "Line", "K.");
        nadim.press("Offers");
        nadim.see({told(brainstorm), told("Friday dinner in the house")});
        nadim.picture("offers");
        look_at_me(nadim, "Nadim B.");
        look_at_empty_proof(nadim);
        search_for(nadim, "Tove", as_it_is("Tove J."));
    });
}

} // namespace foothold::walkthrough
