#include "tests/walkthrough/usual_steps.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace {

void look_at_today(Walk& elif) {
    elif.see({with("Good morning, {name}", {{"name", "Elif"}}), as_it_is("Slotsbyens Cykler"),
              told("Breakfast with five companies"), with("Message from {name}", {{"name", "Søren"}})});
    elif.picture("today");
    elif.press("Directions");
    elif.see({as_it_is("Slotsgade, 3400 Hillerød"), told("8 minutes’ walk from Hillerød Station.")});
    elif.picture("directions");
    elif.back();
}

/// Training inside the company, in its own words and in Elif's.
void look_at_the_training(Walk& elif) {
    elif.press_below("My steps", told("Company internship"));
    elif.see({as_it_is("Slotsbyens Cykler"), told("Shop assistant"),
              with("With you at {company}", {{"company", "Slotsbyens Cykler"}}), "What you do and learn",
              told("Welcome customers"), told("Repair a flat tyre"), "Kind and hours", "Company internship (virksomhedspraktik)",
              told("Lunch and warm clothes")});
    elif.picture("internship");
    elif.press("Write about today");
    elif.see({"What did you do?", "Nobody else sees this in the app."});
    elif.write(elif.own_words());
    elif.press("Keep it");
    elif.see({as_it_is(elif.own_words()), "Write it in other words"});
    elif.picture("diary");
    elif.back();
    show_to_someone(elif, in_danish("I am in an internship here."));
    elif.back();
}

/// The id of whoever waits for help with these words.
std::string waiting_with(const std::string& listed, const std::string& words) {
    const auto found = listed.find(words);
    INFO(listed);
    REQUIRE(found != std::string::npos);
    std::size_t line = listed.rfind('\n', found) + 1;
    while (line > 0 && listed[line] == ' ') line = listed.rfind('\n', line - 2) + 1;
    return listed.substr(line, 32);
}

/// On My path: asks for help with the internship; Line takes it and answers while the window is closed.
void ask_for_help(Walk& elif) {
    elif.press_below("My steps", told("Company internship"));
    elif.press("I need help with this");
    elif.see({"Ask for help", "What do you need help with? Write it in your own language"});
    elif.write(elif.own_words());
    elif.press("It cannot wait");
    elif.see({"What you write is no alarm. It can take time until somebody reads it.", with("Call {name}", {{"name", "Søren"}}),
              "If somebody is in danger, call 112."});
    elif.picture("help-that-cannot-wait");
    elif.press("Send it");
    elif.see({"Kept on this tablet. It goes when there is internet.", as_it_is(elif.own_words()),
              "Kept on this tablet, not sent yet", "You said that it cannot wait."});
    elif.picture("help-kept");
    std::string request;
    elif.meanwhile([&] {
        request = waiting_with(elif.staff({"support"}), elif.own_words());
        elif.staff({"answer-support", "--request", request, "--owner", "Line"});
    });
    elif.press("People");
    elif.press(with("{name} has it. No answer yet", {{"name", "Line"}}));
    elif.see({as_it_is(elif.own_words()), "Take it back"});
    elif.picture("help-taken");
    elif.meanwhile([&] {
        elif.staff(
            {"answer-support", "--request", request, "--owner", "Line", "--text", "Vi ses klokken ni", "--language", "da"});
    });
    elif.see(with("{name} has answered you", {{"name", "Line"}}));
    elif.picture("help-is-news");
    elif.press(with("{name} has answered you", {{"name", "Line"}}));
    elif.see({as_it_is(elif.own_words()), as_it_is("Vi ses klokken ni")});
    elif.does_not_see("Take it back");
    elif.picture("help-answered");
    elif.press("My path");
}

void walk_my_path(Walk& elif) {
    elif.press("My path");
    elif.see(
        {told("Training at the company"), "My goals", told("Speak Danish on the telephone"), "My steps", "Next step",
         told("Choose one new task together with Mads"),
         told("Training happens inside the company and not before it. You do not need to know everything on the first day.")});
    elif.picture("path");
    elif.press_below("My steps", told("Danish at work"));
    elif.see(
        {"About the course", told("The words you need with customers and colleagues."), "Coming", "Earlier", "Who is behind it"});
    elif.picture("course");
    elif.press_below("Coming", told("Room 12"));
    elif.see(told("Danish at work"));
    elif.picture("session");
    look_at_cannot_come(elif);
    decline_and_take_it_back(elif, "Pia");
    elif.back();
    elif.back();
}

/// The lifeline of each participant: a mentor, who can be called and written to; and the talk with the contact person.
void meet_my_people(Walk& elif) {
    elif.press("People");
    elif.see({"Do you need help?", with("Call {name}", {{"name", "Søren"}}), as_it_is("Mads L."), as_it_is("Pia F.")});
    elif.picture("people");
    write_to(elif, "Søren", "H.");
    elif.press_below("Do you need help?", as_it_is("Anders V."));
    elif.press_below(with("Planned with {name}", {{"name", "Anders"}}), with("Talk with {name}", {{"name", "Anders"}}));
    elif.see({"What it is about", told("What is going well, and what you want to learn next"), as_it_is("Aylin"), "With whom"});
    elif.picture("talk");
    elif.back();
    elif.press_below(with("Planned with {name}", {{"name", "Anders"}}), with("Team Session with {name}", {{"name", "Anders"}}));
    elif.see({told("Team Session: how to say no politely at work"), told("One situation from your work")});
    elif.picture("team-session");
    elif.back();
    elif.back();
}

void go_to_breakfast(Walk& elif) {
    elif.press("Offers");
    elif.see(told("Breakfast with five companies"));
    elif.picture("offers");
    elif.press(told("Breakfast with five companies"));
    elif.see({told("The canteen"), "What it is about", "Leads the meeting", as_it_is("anders@drc-integration.example")});
    elif.press("I will come");
    elif.see({"You are coming", "Kept on this tablet, not sent yet"});
    elif.picture("event");
    elif.back();
}

} // namespace

TEST_CASE("Elif walks through everything that Business Training has", "[business-training]") {
    in_each_language("business-training", [](Walk& elif) {
        elif.open("elif");
        look_at_today(elif);
        walk_my_path(elif);
        look_at_the_training(elif);
        ask_for_help(elif);
        look_at_rights(elif, "Your programme in the municipality", "The contract can be changed when your plans change.");
        tell_a_skill(elif, "Selling");
        meet_my_people(elif);
        go_to_breakfast(elif);
        look_at_me(elif, "Elif Y.");
        look_at_empty_proof(elif);
        search_for(elif, "Pia", as_it_is("Pia F."));
    });
}

} // namespace foothold::walkthrough
