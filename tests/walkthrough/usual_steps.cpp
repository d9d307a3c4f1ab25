#include "tests/walkthrough/usual_steps.hpp"

namespace foothold::walkthrough {

void look_at_cannot_come(Walk& walk) {
    walk.press("I can’t come");
    walk.see({"Why can’t you come?", "You don’t have to say why.", "Other meeting", "No transport", "Private"});
    walk.picture("cannot-come");
    walk.back();
    walk.does_not_see("Why can’t you come?");
}

void decline_and_take_it_back(Walk& walk, const std::string& whom) {
    walk.press("I can’t come");
    walk.press(with("Tell {name}", {{"name", whom}}));
    walk.see(with("We tell {name}. Kept on this tablet.", {{"name", whom}}));
    walk.see("Kept on this tablet, not sent yet");
    walk.picture("declined");
    walk.press("I can come after all");
    walk.see("I can’t come");
}

void show_to_someone(Walk& walk, const Said& arrival) {
    walk.press("Show this to someone");
    walk.see("On the way");
    walk.picture("way-card");
    walk.press("When I am there");
    walk.see({arrival, "Print on paper"});
    walk.picture("arrival-card");
    walk.back();
}

void look_at_rights(Walk& walk, const std::string& title, const std::string& rule) {
    walk.press("Rights and duties");
    walk.see({"The rules as they are for everybody", "Good to know"});
    walk.picture("rights");
    walk.press(told(title));
    walk.see({told(rule), "Where it stands"});
    walk.picture("rights-card");
    walk.back();
    walk.back();
}

void tell_a_skill(Walk& walk, const std::string& skill) {
    walk.press("What I can do");
    walk.see("Choose what fits you");
    walk.picture("competences");
    walk.press(in_context("skill", skill));
    walk.see({"How well?", "For example where you did it, and for how long."});
    walk.press(in_context("skill", "Well"));
    walk.see("Kept on this tablet.");
    walk.write(walk.own_words());
    walk.press("Keep it");
    walk.see({as_it_is(walk.own_words()), "Write it in other words", "I would rather not tell"});
    walk.picture("competence");
    walk.back();
    walk.back();
}

void write_to(Walk& walk, const std::string& name, const std::string& initial) {
    walk.press_below("My people", as_it_is(name + " " + initial));
    walk.see({with("Call {name}", {{"name", name}}), with("Planned with {name}", {{"name", name}})});
    walk.picture("person");
    walk.press(with("Call {name}", {{"name", name}}));
    walk.see("The telephone of this device opens with this number, and you leave Foothold.");
    walk.picture("call");
    walk.back();
    walk.press("Send a message", "Message");
    walk.see(with("Write to {name}", {{"name", name}}));
    walk.picture("conversation");
    walk.write(walk.own_words());
    walk.press("Send");
    walk.see({as_it_is(walk.own_words()), "Kept on this tablet, not sent yet"});
    walk.picture("message-written");
    walk.back();
    walk.back();
}

void look_at_me(Walk& walk, const std::string& name) {
    walk.press("Me");
    walk.see(as_it_is(name));
    walk.picture("me");
    walk.see({"Languages", "Text size", "Colours", "Contrast", "Movement", "Internet", "Reminders"});
    walk.picture("me-settings");
    walk.see({"Your data on this tablet", "Put it in my calendar", "Danish words", "What is kept about me", "About Foothold"});
    walk.picture("me-kept");
    walk.press("Danish words");
    walk.see(as_it_is("samtale med tolk"));
    walk.picture("danish-words");
    walk.back();
}

void look_at_empty_proof(Walk& walk) {
    walk.press("My proof");
    walk.see("Your proof comes here");
    walk.picture("proof");
    walk.back();
}

void search_for(Walk& walk, const std::string& words, const Said& found) {
    walk.press("Search");
    walk.see({"What are you looking for?", "Search in everything that is kept here"});
    walk.write(words);
    walk.see(found);
    walk.picture("search");
    walk.back();
}

} // namespace foothold::walkthrough
