#include "tests/walkthrough/usual_steps.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace {

// --- who has a mentor

void look_at_today(Walk& joy) {
    joy.see({with("Good morning, {name}", {{"name", "Joy"}}), with("Meet your mentor, {name}", {{"name", "Karen"}}),
             told("Karen is your new mentor"), with("Message from {name}", {{"name", "Karen"}})});
    joy.picture("today");
    joy.press("Directions");
    joy.see({told("Greve Library"), told("The table by the window")});
    joy.picture("directions");
    joy.back();
    look_at_cannot_come(joy);
}

void walk_my_path(Walk& joy) {
    joy.press("My path");
    joy.see({told("Find a job with my mentor"), "My goals", told("A job at a hotel"), "Next step", told("Bring your CV to Karen"),
             told("You decide what your mentor sees, and you can change it at any time.")});
    joy.picture("path");
    look_at_rights(joy, "Your programme in the municipality", "The contract can be changed when your plans change.");
    tell_a_skill(joy, "Languages");
}

void ask_for_a_meeting(Walk& joy) {
    joy.press("People");
    joy.see({"Do you need help?", as_it_is("Karen L."), as_it_is("Hanne D."), "These people only see what you allow."});
    joy.picture("people");
    write_to(joy, "Karen", "L.");
    joy.press_below("Do you need help?", as_it_is("Karen L."));
    joy.press_below(with("Planned with {name}", {{"name", "Karen"}}), with("Meet your mentor, {name}", {{"name", "Karen"}}));
    joy.see({told("We write an application for a job at the hotel."), told("Your CV"), "With whom"});
    joy.picture("talk");
    decline_and_take_it_back(joy, "Karen");
    show_to_someone(joy, as_it_is("Karen"));
    joy.back();
    joy.press("Ask for a meeting");
    joy.see({"New meeting", "When", "Another day or time", "Green: you are both free.", "Some words, if you like"});
    joy.picture("new-meeting");
    joy.press(with("Ask {name}", {{"name", "Karen"}}));
    joy.see({with("You asked {name}. Kept on this tablet.", {{"name", "Karen"}}), "Asked to meet", "Take it back"});
    joy.picture("asked");
    joy.back();
}

void decide_what_karen_sees(Walk& joy) {
    joy.see({with("What {name} may see", {{"name", "Karen"}}), with("What {name} has seen", {{"name", "Karen"}})});
    joy.press("When, and which course");
    joy.see(with("{name} may see it. Kept on this tablet.", {{"name", "Karen"}}));
    joy.picture("sharing");
}

void look_at_offers(Walk& joy) {
    joy.press("Offers");
    joy.see({told("Café evening for mentors and participants"), "You are coming"});
    joy.picture("offers");
    joy.press(told("Café evening for mentors and participants"));
    joy.see({"Leads the meeting", as_it_is("Hanne"), told("Meet others who have a mentor. There is cake, and there are games.")});
    joy.press("I can’t come after all");
    joy.see("I will come");
    joy.picture("event");
    joy.back();
}

// --- who is one

void look_at_the_week(Walk& birgitte) {
    birgitte.see({"My week", "New meeting", as_it_is("Samira"), as_it_is("Yonas"), as_it_is("Reza")});
    birgitte.picture("mentor-week");
    birgitte.press("New meeting");
    birgitte.see({"With whom", "When", "Another day or time"});
    birgitte.picture("mentor-new-meeting");
    birgitte.back();
}

void look_at_the_mentees(Walk& birgitte) {
    birgitte.press("Mentees");
    birgitte.see({as_it_is("Samira A."), as_it_is("Yonas T."), as_it_is("Reza M.")});
    birgitte.picture("mentees");
    birgitte.press(as_it_is("Reza M."));
    birgitte.see({"Yes, I will come", "No, another time", "The next two weeks", "Shared with you", "Your way as a mentor",
                  "Meetings and sparring",
                  with("{name} can read which of it was on your screen, and when.", {{"name", "Reza"}})});
    birgitte.picture("mentee");
    birgitte.press("Yes, I will come");
    birgitte.see(with("You meet {name}. Kept on this tablet.", {{"name", "Reza"}}));
    birgitte.picture("proposal-answered");
    birgitte.press("Send a message");
    birgitte.write(birgitte.own_words());
    birgitte.press("Send");
    birgitte.see({as_it_is(birgitte.own_words()), "Kept on this tablet, not sent yet"});
    birgitte.picture("mentor-message");
    birgitte.back();
    birgitte.back();
}

void look_at_messages(Walk& birgitte) {
    birgitte.press("Messages");
    birgitte.see({"Whom you write with", as_it_is("Hanne D."), as_it_is("Reza M."),
                  with("You: {message}", {{"message", birgitte.own_words()}})});
    birgitte.picture("mentor-messages");
    birgitte.press(as_it_is("Hanne D."));
    birgitte.see(with("Write to {name}", {{"name", "Hanne"}}));
    birgitte.picture("mentor-conversation");
    birgitte.back();
}

void look_at_support(Walk& birgitte) {
    birgitte.press("Support");
    birgitte.see({"Do you need help?", "Who helps you", "Emergency 112", "Ask for help with this match"});
    birgitte.picture("mentor-help");
    birgitte.press("Ask about something else");
    birgitte.see("What do you need help with? Write it in your own language");
    birgitte.picture("mentor-support");
    birgitte.back();
}

void look_at_the_rest(Walk& birgitte) {
    birgitte.press("Mentees");
    birgitte.press("Offers and events");
    birgitte.see(told("Café evening for mentors and participants"));
    birgitte.picture("mentor-offers");
    birgitte.back();
    look_at_me(birgitte, "Birgitte M.");
    search_for(birgitte, "Yonas", as_it_is("Yonas"));
}

} // namespace

TEST_CASE("Joy, who has a mentor, walks through everything that the mentors' programme has, and Birgitte, who is one",
          "[mentor-pool]") {
    in_each_language("mentor-pool", [](Walk& walk) {
        walk.open("joy");
        look_at_today(walk);
        walk_my_path(walk);
        ask_for_a_meeting(walk);
        look_at_offers(walk);
        look_at_me(walk, "Joy M.");
        decide_what_karen_sees(walk);
        look_at_empty_proof(walk);
        search_for(walk, "Hanne", as_it_is("Hanne D."));
        walk.open("birgitte");
        look_at_the_week(walk);
        look_at_the_mentees(walk);
        look_at_messages(walk);
        look_at_support(walk);
        look_at_the_rest(walk);
    });
}

} // namespace foothold::walkthrough
