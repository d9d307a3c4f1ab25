#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using screens::Route;
using screens::Screen;

constexpr domain::Id match{4, 1};
constexpr domain::Id other{4, 2};
constexpr domain::Id contact{5, 1};
constexpr domain::Id dinner{6, 1};

domain::Message message_to(domain::Id reader, domain::Id writer) {
    return {{7, 1}, writer, reader, "Somebody", "See you at four", "en", screens::morning - domain::hour_s, std::nullopt};
}

std::vector<domain::Record> of_mentor() {
    domain::Match mentoring{.id = match, .mentor = screens::person, .participant = other};
    mentoring.participant_name = "Samira";
    mentoring.participant_initial = "A";
    mentoring.status = domain::MatchStatus::matched;
    domain::Person birgitte{.id = screens::person, .name = "Birgitte", .languages = {"en"}};
    birgitte.role = domain::Role::mentor;
    domain::Event event{.id = dinner, .title = domain::untranslated("Dinner")};
    event.starts = screens::morning + domain::day_s;
    event.ends = event.starts + domain::hour_s;
    return {birgitte, mentoring, event};
}

std::vector<domain::Record> of_participant() {
    domain::Contact birgitte{.id = contact, .person = screens::person, .user = other, .role = domain::ContactRole::mentor};
    birgitte.name = "Birgitte";
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}, birgitte};
}

/// Somebody in front of the app with a window so long that everything is in it.
class Walker : public Listener {
public:
    Walker(domain::Role role, std::vector<domain::Record> records, bool has_message = false) :
        Listener(with_message(std::move(records), has_message), {}, {"en"}, screens::person, role) {
        viewport = {800, 6000};
        frame();
    }

    void open(Route route) {
        application().open(route);
        frame();
    }
    Route route() { return application().place().route(); }

    /// What stands in the navigation, in its order.
    std::vector<std::string> navigation() const { return words_in_navigation(false); }
    std::vector<std::string> chosen() const { return words_in_navigation(true); }

    /// Where the dot of what is new stands.
    std::string news() const {
        for (std::size_t index = 0; index < tree().nodes().size(); ++index)
            if (tree().nodes()[index].box.name == "news") return word_after(index);
        return {};
    }

private:
    std::string word_after(std::size_t index) const {
        while (tree().nodes()[index].kind != ui::Node::Kind::text) ++index;
        return screens::visible(std::string{tree().nodes()[index].content});
    }
    static std::vector<domain::Record> with_message(std::vector<domain::Record> records, bool has_message) {
        if (has_message) records.emplace_back(message_to(screens::person, other));
        return records;
    }

    bool is_in_navigation(const ui::Node& node) const {
        for (ui::NodeIndex box = node.parent; box != ui::no_node; box = tree().nodes()[box].parent)
            if (tree().nodes()[box].box.name == "navigation") return true;
        return false;
    }
    std::vector<std::string> words_in_navigation(bool is_chosen) const {
        std::vector<std::string> words;
        for (const ui::Node& node : tree().nodes()) {
            const bool is_word = node.kind == ui::Node::Kind::text && is_in_navigation(node);
            const bool fits = !is_chosen || node.text.weight == text::Weight::semibold;
            if (is_word && fits) words.push_back(screens::visible(std::string{node.content}));
        }
        return words;
    }
};

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a mentor's places are week, mentees, messages, support and me") {
    Walker birgitte{domain::Role::mentor, of_mentor()};
    CHECK(birgitte.navigation() == Words{"Week", "Mentees", "Messages", "Support", "Me"});
    birgitte.viewport = {1280, 800};
    birgitte.frame();
    CHECK(birgitte.navigation() == Words{"Week", "Mentees", "Messages", "Support", "Me"});
    birgitte.tap("Messages");
    CHECK(birgitte.route() == Route{Screen::messages, {}});
    birgitte.tap("Support");
    CHECK(birgitte.route() == Route{Screen::help, {}});
}

TEST_CASE("the others keep their places") {
    CHECK(Walker{domain::Role::participant, of_participant()}.navigation() ==
          Words{"Today", "My path", "People", "Offers", "Me"});
    CHECK(Walker{domain::Role::coordinator, {}}.navigation() == Words{"Offers", "Me"});
}

TEST_CASE("a mentor reaches offers from her mentees and from Me, and has a way back") {
    Walker birgitte{domain::Role::mentor, of_mentor()};
    for (const Screen home : {Screen::mentees, Screen::me}) {
        birgitte.open({home, {}});
        birgitte.tap("Offers and events");
        CHECK(birgitte.route() == Route{Screen::offers, {}});
        CHECK(birgitte.chosen() == Words{"Mentees"});
        birgitte.tap("Dinner");
        CHECK(birgitte.route() == Route{Screen::event, dinner});
        CHECK(birgitte.chosen() == Words{"Mentees"});
        birgitte.tap("Back");
        birgitte.tap("Back");
        CHECK(birgitte.route() == Route{home, {}});
    }
}

TEST_CASE("a participant's offers are a place of the navigation, without a way back") {
    Walker samira{domain::Role::participant, of_participant()};
    samira.tap("Offers");
    CHECK(samira.chosen() == Words{"Offers"});
    CHECK_FALSE(samira.shows("Back"));
    CHECK_FALSE(samira.shows("Offers and events"));
}

TEST_CASE("what is new in messages is a dot in the navigation until it has been read, and no number") {
    Walker birgitte{domain::Role::mentor, of_mentor(), true};
    CHECK(birgitte.news() == "Messages");
    CHECK(birgitte.navigation() == Words{"Week", "Mentees", "Messages", "Support", "Me"});
    birgitte.tap("Messages");
    CHECK(birgitte.shows("1 new message"));
    birgitte.tap("See you at four");
    CHECK(birgitte.route() == Route{Screen::conversation, match});
    CHECK(birgitte.chosen().back() == "Messages");
    birgitte.frame();
    CHECK(birgitte.news().empty());
    birgitte.tap("Back");
    CHECK(birgitte.route() == Route{Screen::messages, {}});
    CHECK_FALSE(birgitte.shows("1 new message"));
}

TEST_CASE("for a participant the dot stands on People, and the card says whose messages they are") {
    Walker samira{domain::Role::participant, of_participant(), true};
    CHECK(samira.news() == "People");
    samira.tap("People");
    CHECK(samira.shows("1 new message"));
    samira.open({Screen::conversation, contact});
    samira.frame();
    CHECK(samira.news().empty());
}

TEST_CASE("Listen reads who wrote what and when, and how much is new") {
    Walker birgitte{domain::Role::mentor, of_mentor(), true};
    birgitte.open({Screen::messages, {}});
    birgitte.tap("Listen");
    if (birgitte.shows("Headphones are on")) birgitte.tap("Headphones are on");
    CHECK(birgitte.said_lines() == Words{"Whom you write with", "Samira A.", "See you at four", "1 hour ago", "1 new message"});
}

TEST_CASE("a mentor asks for help with a match or about something else") {
    Walker birgitte{domain::Role::mentor, of_mentor()};
    birgitte.open({Screen::help, {}});
    birgitte.tap("Ask for help with this match");
    CHECK(birgitte.route() == Route{Screen::support, match});
    CHECK(birgitte.chosen() == Words{"Support"});
    birgitte.tap("Back");
    birgitte.tap("Ask about something else");
    CHECK(birgitte.route() == Route{Screen::support, {}});
    CHECK(birgitte.shows("Send it"));
}

TEST_CASE("what a mentor has asked stands on Support with its answer, which one tap opens") {
    auto records = of_mentor();
    domain::SupportRequest request{
        .id = {8, 1}, .person = screens::person, .about = match, .text = "What now?", .language = "en"};
    request.status = domain::SupportStatus::answered;
    request.owner = "Line";
    request.answer = domain::untranslated("Come by on Monday");
    request.asked_at = request.at = screens::morning - domain::day_s;
    records.emplace_back(request);
    Walker birgitte{domain::Role::mentor, records};
    birgitte.open({Screen::help, {}});
    CHECK(birgitte.shows("What I have asked"));
    birgitte.tap("Line answered, 11 March 2026");
    CHECK(birgitte.route() == Route{Screen::support_request, {8, 1}});
    CHECK(birgitte.chosen() == Words{"Support"});
    CHECK(birgitte.shows("Come by on Monday"));
}

TEST_CASE("112 is on Support before anything has come") {
    Walker birgitte{domain::Role::mentor, {}};
    client::Changes nothing;
    nothing.is_everything = true;
    nothing.status.phase = client::SyncStatus::Phase::syncing;
    birgitte.take(std::move(nothing));
    birgitte.open({Screen::help, {}});
    CHECK(birgitte.shows("It is on its way"));
    CHECK(birgitte.shows("Emergency 112"));
}

} // namespace foothold::main
