#include "tests/walkthrough/usual_steps.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace {

constexpr const char* visit = "Company visit: Havnens Bageri";

void look_at_today(Walk& samira) {
    samira.see({with("Good morning, {name}", {{"name", "Samira"}}), told("Labour market and society"),
                with("Week {week} of {weeks}", {{"week", "4"}, {"weeks", "6"}}), told("Room 2, Building B"), told(visit)});
    samira.picture("today");
    samira.press("Directions");
    samira.see({as_it_is("Avnstrupvej 1, 4330 Hvalsø"),
                told("3 minutes’ walk from the reception. Ask there if you need help to find the room."),
                told("The reception is open day and night.")});
    samira.picture("directions");
    samira.back();
    look_at_cannot_come(samira);
}

void answer_the_visit(Walk& samira) {
    samira.press(told(visit));
    samira.see({told("See a bakery at work and ask your questions. The baker is looking for people for an internship."),
                as_it_is("Havnen, 4000 Roskilde")});
    samira.press("I will come");
    samira.see({"You are coming", "I can’t come after all"});
    samira.picture("event");
    show_to_someone(samira, in_danish("I have said that I come to this event."));
    samira.back();
}

void walk_my_path(Walk& samira) {
    samira.press("My path");
    samira.see({told("Course"), told("A job in a kitchen"), "My goals", told("Know my town"), "My steps",
                told("Competence mapping"), told("Company visits"), "Next step",
                told("Tell about your work before you came to Denmark"),
                told("You have a right to know what comes next. You have a duty to say when you cannot come. One tap is enough."),
                told("Roskilde, Solrød and Greve preferably receive people from Avnstrup. It is a hope and not a promise.")});
    samira.picture("path");
}

void take_the_course(Walk& samira) {
    samira.press_below("My steps", told("Labour market and society"));
    samira.see({"About the course", "Week by week", told("Denmark and its labour market"), told("My next step"), "Changed",
                "Who is behind it", told("Red Cross Centre Avnstrup")});
    samira.picture("course");
    samira.press_below(told("How people find a job"), told("Room 2, Building B"));
    samira.see(
        {"It is over", "See the whole course", told("Group work"), with("{name} is with you in the room", {{"name", "Huda"}})});
    samira.picture("session-that-was");
    samira.back();
    samira.press_below(told("Meeting a company"), told("Room 2, Building B"));
    samira.see({told("Group work"), told("Notebook")});
    samira.picture("session");
    decline_and_take_it_back(samira, "Lone");
    show_to_someone(samira, in_danish("I have a class here."));
    samira.back();
    samira.press_below("Week by week", "Changed");
    samira.see({"Changed", "Before", "Now", told("We visit Havnens Bageri first.")});
    samira.picture("session-changed");
    samira.back();
}

void read_a_lesson(Walk& samira) {
    samira.press(told("Rights and duties at work"));
    samira.see({with("Page {page} of {pages}", {{"page", "1"}, {"pages", "2"}}),
                told("A sheet of paper with lines of text, and a pencil beside a signature")});
    samira.picture("lesson");
    samira.press(in_context("a page of a lesson", "Next"));
    samira.see({with("Page {page} of {pages}", {{"page", "2"}, {"pages", "2"}}), told("A clock that shows four")});
    samira.picture("lesson-page-2");
    samira.press("I have read it");
    samira.see({"You have read it", "Read it again"});
    samira.picture("lesson-read");
    samira.press("To the course");
    samira.see("About the course");
    samira.back();
}

void look_at_internship(Walk& samira) {
    samira.press_below("My steps", told("Company internship"));
    samira.see({as_it_is("Fjordens Køkken"), told("Kitchen assistant"), told("Prepare vegetables"),
                told("Talk with the guests in Danish"), told("Bus 207 at 7:20 from Centre Avnstrup"), "Kind and hours"});
    samira.picture("internship");
    show_to_someone(samira, in_danish("I am in an internship here."));
    samira.back();
}

void look_at_competences(Walk& samira) {
    samira.press("What I can do");
    samira.see({in_context("skill", "Very well"), with("{name} has seen it", {{"name", "Mette"}})});
    samira.picture("competences-mapped");
    samira.press(in_context("skill", "Cooking"));
    samira.see({with("{name} has seen it", {{"name", "Mette"}}), "How well?"});
    samira.picture("competence-mapped");
    samira.back();
    samira.back();
}

void meet_my_people(Walk& samira) {
    samira.press("People");
    samira.see({"Do you need help?", with("Call {name}", {{"name", "Birgitte"}}), as_it_is("Mette S."), as_it_is("Henrik")});
    samira.picture("people");
    write_to(samira, "Birgitte", "M.");
}

void look_at_offers(Walk& samira) {
    samira.press("Offers");
    samira.see({told(visit), told("Communal eating"), "Every week", told("We cook together")});
    samira.picture("offers");
    samira.press(told("We cook together"));
    samira.see({"Volunteer offer", told("The kitchen in house C"), "You can come without an answer, once or every time."});
    samira.picture("regular-offer");
    samira.back();
}

/// Signed by the Red Cross, which gives no network.
void show_my_proof(Walk& samira) {
    samira.press("My proof");
    samira.see({"Checked offline", "Nothing has been changed", "Courses", told("First aid"), "Internship",
                told("Kitchen assistant, the café"), "Under way", "What I can do"});
    samira.picture("proof");
    samira.press("Show the code large");
    samira.see("Show this code to a school, a company or the job centre. They can check it without internet.");
    samira.picture("proof-code");
    samira.back();
    samira.back();
}

} // namespace

TEST_CASE("Samira walks through everything that Fast track has", "[fast-track]") {
    in_each_language("fast-track", [](Walk& samira) {
        samira.open("samira");
        look_at_today(samira);
        answer_the_visit(samira);
        walk_my_path(samira);
        take_the_course(samira);
        read_a_lesson(samira);
        look_at_internship(samira);
        look_at_competences(samira);
        tell_a_skill(samira, "Teaching");
        look_at_rights(samira, "Internship in phase 2", "An internship is not paid.");
        meet_my_people(samira);
        look_at_offers(samira);
        look_at_me(samira, "Samira A.");
        show_my_proof(samira);
        search_for(samira, "Havnens", as_it_is("Havnens Bageri"));
    });
}

} // namespace foothold::walkthrough
