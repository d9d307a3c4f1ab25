#include "tests/walkthrough/usual_steps.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace {

void look_at_today(Walk& zahra) {
    zahra.see({with("Good morning, {name}", {{"name", "Zahra"}}), as_it_is("Kantinen Limfjorden"), told("Shoes for indoors"),
               told("Farid interprets at the talk about housing"), with("Message from {name}", {{"name", "Kirsten"}})});
    zahra.picture("today");
    zahra.press("Directions");
    zahra.see({as_it_is("Kantinen Limfjorden"), as_it_is("9000 Aalborg")});
    zahra.picture("directions");
    zahra.back();
}

/// Tracks that run side by side.
void walk_my_path(Walk& zahra) {
    zahra.press("My path");
    zahra.see({told("Four talks, one plan"), told("Certificate in food hygiene"), "My goals", told("A home of our own"),
               "My steps", told("Danish education"), told("Internship with paid hours"), told("Food hygiene"),
               told("Talks with an interpreter"), told("Employment, CV, housing, budget"), "Next step",
               told("Find the letter from the housing office"),
               told("Danish, internship and courses run side by side. You do not have to finish one before the next.")});
    zahra.picture("path");
}

void take_the_course(Walk& zahra) {
    zahra.press_below("My steps", told("Food hygiene"));
    zahra.see({"About the course", "Week by week", told("Clean hands, clean tables"), told("Storing food, and the test"),
               "Who is behind it", told("North Jutland Police")});
    zahra.picture("course");
    zahra.press_below(told("Cold, warm and hot"), told("The teaching kitchen"));
    zahra.see({told("An apron and a pen"), with("{name} is with you in the room", {{"name", "Farid"}})});
    zahra.picture("session");
    look_at_cannot_come(zahra);
    decline_and_take_it_back(zahra, "Dorte");
    show_to_someone(zahra, in_danish("I have a class here."));
    zahra.back();
    zahra.back();
}

void look_at_internship(Walk& zahra) {
    zahra.press_below("My steps", told("Internship with paid hours"));
    zahra.see({as_it_is("Kantinen Limfjorden"), told("Canteen assistant"), told("Make salads"),
               "Internship with paid hours (praktik med lønnede timer)", "Diary"});
    zahra.picture("internship");
    zahra.press("Write about today");
    zahra.write(zahra.own_words());
    zahra.press("Keep it");
    zahra.see(as_it_is(zahra.own_words()));
    zahra.picture("diary");
    zahra.back();
    zahra.back();
}

/// Four talks with an interpreter become a plan.
void meet_my_people(Walk& zahra) {
    zahra.press("People");
    zahra.see({"Do you need help?", "Nobody answers just now. If somebody is in danger, call 112.", as_it_is("Inger K."),
               as_it_is("Farid S."), as_it_is("Bente H.")});
    zahra.picture("people");
    write_to(zahra, "Kirsten", "B.");
    zahra.press_below("Do you need help?", as_it_is("Kirsten B."));
    zahra.press_below(with("Planned with {name}", {{"name", "Kirsten"}}), with("Talk with {name}", {{"name", "Kirsten"}}));
    zahra.see({"What it is about", told("A home that fits the rent you can pay"), told("The letter from the housing office"),
               with("{name} is with you in the room", {{"name", "Farid"}})});
    zahra.picture("talk");
    show_to_someone(zahra, as_it_is("Kirsten"));
    zahra.back();
    zahra.back();
}

/// At the citizens' house: events with an answer, and what volunteers offer every week without one.
void look_at_offers(Walk& zahra) {
    zahra.press("Offers");
    zahra.see({told("Law and everyday rules in Denmark"), told("Communal eating by the fjord"), told("A tour of the town"),
               "Volunteer offers", "Every week", told("Language café"), told("Legal help")});
    zahra.picture("offers");
    zahra.press(told("Law and everyday rules in Denmark"));
    zahra.see({told("Aalborg Community House"), told("Police officer, North Jutland Police"), "You are coming"});
    zahra.picture("event");
    zahra.press("I can’t come after all");
    zahra.see({"Your place is free for somebody else.", "I will come"});
    zahra.picture("event-declined");
    zahra.back();
    zahra.press(told("A tour of the town"));
    zahra.press("I will come");
    zahra.see("You are coming");
    zahra.picture("tour");
    zahra.back();
    zahra.press(told("Legal help"));
    zahra.see({"Volunteer offer", told("The letter that you want help with"), told("Aalborg Community House"), "Later"});
    zahra.picture("regular-offer");
    zahra.press("Directions");
    zahra.see(told("10 minutes’ walk from Aalborg Station, close to the water."));
    zahra.back();
    zahra.back();
}

/// Ung AUC, with the police's lesson in pictures.
void walk_as_a_young_man(Walk& abdi) {
    abdi.open("abdi");
    abdi.press("See it"); // the reminder of a lesson in 20 minutes
    abdi.see({as_it_is("Ung AUC"), told("Social studies and citizenship"), told("Room 14")});
    abdi.picture("abdi-reminded");
    abdi.press("My path");
    abdi.see({told("Second internship"), told("Vocational school"), told("Choose your third internship")});
    abdi.picture("abdi-path");
    abdi.press_below("My steps", as_it_is("Ung AUC"));
    abdi.see({"For whom",
              told("Ung AUC is for some young people under 25. Ask Kirsten whether it fits you. You decide together."), "To read",
              "Coming", "Earlier"});
    abdi.picture("abdi-course");
    abdi.press(told("Law and everyday rules"));
    abdi.see(told("A bicycle on a road at night, with a light in front and a red one behind"));
    abdi.picture("abdi-lesson");
    abdi.press(in_context("a page of a lesson", "Next"));
    abdi.see(told("Two neighbours stand side by side between their houses"));
    abdi.picture("abdi-lesson-page-2");
    abdi.press(in_context("a page of a lesson", "Next"));
    abdi.see(with("Page {page} of {pages}", {{"page", "3"}, {"pages", "3"}}));
    abdi.picture("abdi-lesson-page-3");
    abdi.press("I have read it");
    abdi.see("You have read it");
    abdi.press("To the course");
    abdi.back();
    abdi.press_below("My steps", told("Internship in a builders’ shop"));
    abdi.see({told("Four weeks in a builders’ shop"), told("Mix paint")});
    abdi.picture("abdi-internship");
}

} // namespace

TEST_CASE("Zahra and Abdi walk through everything that Intro in Aalborg has", "[intro-aalborg]") {
    in_each_language("intro-aalborg", [](Walk& walk) {
        walk.open("zahra");
        look_at_today(walk);
        walk_my_path(walk);
        take_the_course(walk);
        look_at_internship(walk);
        look_at_rights(walk, "An interpreter in your talks", "Interpreters keep to themselves what they hear.");
        tell_a_skill(walk, "Cooking");
        meet_my_people(walk);
        look_at_offers(walk);
        look_at_me(walk, "Zahra N.");
        look_at_empty_proof(walk);
        search_for(walk, "Farid", as_it_is("Farid S."));
        walk_as_a_young_man(walk);
    });
}

} // namespace foothold::walkthrough
