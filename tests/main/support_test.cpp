#include "tests/main/listener.hpp"
#include "tests/samples/sample_records.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using screens::Screen;

/// The samples, without what was asked, and with nobody's people but theirs.
std::vector<Record> samples(Id who) {
    auto records = read_samples(morning).value();
    std::erase_if(records, [who](const Record& record) {
        const auto* contact = std::get_if<Contact>(&record);
        return std::holds_alternative<SupportRequest>(record) || (contact && contact->person != who);
    });
    return records;
}

Id id_of_person(const char* name) { return person_called(name, sample_records()).id; }

Id internship_of(Id person) {
    const Records records = sample_records();
    for (const auto& [id, internship] : records.all<Internship>())
        if (internship.person == person) return id;
    throw std::runtime_error("no internship");
}

/// Elif with a long window, so that everything is in it.
class Asker : public Listener {
public:
    explicit Asker(const char* name = "Elif", Role role = Role::participant) :
        Listener(samples(id_of_person(name)), {}, {"en"}, id_of_person(name), role) {
        viewport = {800, 4000};
    }

    void open(screens::Route route, std::string written = {}) {
        application().open(route, std::move(written));
        frame();
        frame();
    }
    const SupportRequest& only_request() const {
        const auto& all = model().records().all<SupportRequest>();
        REQUIRE(all.size() == 1);
        return all.begin()->second;
    }
    bool has_asked() const { return !model().records().all<SupportRequest>().empty(); }
};

} // namespace

TEST_CASE("from the page of her internship Elif asks for help with it, sees it, and takes it back") {
    Asker elif;
    const Id internship = internship_of(elif.model().person());
    elif.open({Screen::internship, internship});
    elif.tap("I need help with this");
    CHECK(elif.application().place().route() == screens::Route{Screen::support, internship});
    CHECK(elif.shows("It is about: Slotsbyens Cykler"));
    elif.open({Screen::support, internship}, "Which train?");
    elif.tap("Send it");
    CHECK(elif.only_request().about == internship);
    CHECK(elif.only_request().text == "Which train?");
    CHECK(elif.only_request().language == "en");
    CHECK(elif.only_request().from == SupportFrom::participant);
    CHECK_FALSE(elif.only_request().is_acute);
    CHECK(elif.application().place().draft().is_blank());
    CHECK(elif.shows("Which train?"));
    CHECK(elif.shows("Being kept"));
    elif.open({Screen::internship, internship});
    CHECK(elif.shows("Being kept"));
    elif.tap("I need help with this");
    elif.tap("Take it back");
    CHECK(elif.only_request().status == SupportStatus::taken_back);
    CHECK_FALSE(elif.shows("Take it back"));
}

TEST_CASE("what somebody has asked for help with is among everything about them, and can be taken back there") {
    Asker elif;
    elif.open({Screen::support, internship_of(elif.model().person())}, "Which train?");
    elif.tap("Send it");
    elif.viewport = {800, 60'000};
    elif.open({Screen::about_me, {}});
    CHECK(elif.shows("It is about: Slotsbyens Cykler"));
    CHECK(elif.shows("Which train?"));
    elif.tap("Take it back");
    CHECK(elif.only_request().status == SupportStatus::taken_back);
}

TEST_CASE("what was sent by mistake is undone at once") {
    Asker elif;
    elif.open({Screen::support, {}}, "Nothing");
    elif.tap("Send it");
    REQUIRE(elif.model().actions().size() == 1);
    client::Changes changes;
    changes.actions = {elif.model().actions().front()};
    changes.actions.front().state = client::ActionState::kept;
    elif.take(std::move(changes));
    elif.frame();
    CHECK(elif.shows("Kept on this tablet. It goes when there is internet."));
    elif.tap("Undo");
    CHECK(elif.only_request().status == SupportStatus::taken_back);
}

TEST_CASE("what cannot wait is sent as such, and says before whom to call and that it is no alarm") {
    Asker elif;
    elif.open({Screen::support, {}}, "I stand before a closed door");
    CHECK_FALSE(elif.shows("Call Søren"));
    CHECK_FALSE(elif.shows("112"));
    elif.tap("It cannot wait");
    CHECK(elif.shows("What you write is no alarm. It can take time until somebody reads it."));
    CHECK(elif.shows("Søren, your mentor, answers until 21:00"));
    CHECK(elif.shows("If somebody is in danger, call 112."));
    elif.tap("112");
    REQUIRE(elif.outside.size() == 1);
    elif.tap("Back", 1);
    elif.tap("Call Søren");
    CHECK(elif.application().place().sheet.has_value());
    elif.tap("Back", 1);
    elif.tap("Send it");
    CHECK(elif.only_request().is_acute);
    CHECK_FALSE(elif.shows("Call Søren")); // the next one can wait again
}

TEST_CASE("the switch goes off again, and nothing is asked with an empty field") {
    Asker elif;
    elif.open({Screen::support, {}}, "It can wait");
    elif.tap("It cannot wait");
    elif.tap("It cannot wait");
    CHECK_FALSE(elif.shows("112"));
    elif.tap("Send it");
    CHECK_FALSE(elif.only_request().is_acute);
    Asker silent;
    silent.open({Screen::support, {}});
    silent.tap("Send it");
    CHECK_FALSE(silent.has_asked());
}

TEST_CASE("what is half written stays, by what it is about, while somebody looks at other pages") {
    Asker elif;
    const Id internship = internship_of(elif.model().person());
    elif.open({Screen::support, internship}, "Half a sent");
    elif.tap("Back");
    elif.open({Screen::support, {}});
    CHECK(elif.application().place().draft().is_blank());
    elif.open({Screen::support, internship});
    CHECK(elif.application().place().draft().text == "Half a sent");
}

TEST_CASE("People has a card with what was asked, and the way to each of it") {
    Asker elif;
    elif.open({Screen::people, {}});
    CHECK(elif.shows("Help with your course or internship"));
    elif.tap("Ask for help");
    CHECK(elif.application().place().route() == screens::Route{Screen::support, {}});
    elif.open({Screen::support, {}}, "Which train?");
    elif.tap("Send it");
    elif.open({Screen::people, {}});
    elif.tap("Being kept");
    CHECK(elif.application().place().route() == screens::Route{Screen::support_request, elif.only_request().id});
    CHECK(elif.shows("Which train?"));
    elif.tap("Take it back");
    elif.open({Screen::people, {}});
    CHECK_FALSE(elif.shows("You asked for help"));
}

TEST_CASE("a mentor asks about a match from the mentee's page, and a coordinator is not offered it yet") {
    Asker soren{"Søren", Role::mentor};
    const auto matches = soren.model().records().all<Match>();
    const auto mine =
        std::ranges::find_if(matches, [&](const auto& entry) { return entry.second.mentor == soren.model().person(); });
    REQUIRE(mine != matches.end());
    soren.open({Screen::mentee, mine->first});
    soren.tap("Ask for help with this match");
    CHECK(soren.shows("You are the mentor of Elif"));
    CHECK(soren.shows("Help with your match"));
    soren.open({Screen::support, mine->first}, "How do I explain tax?");
    soren.tap("Send it");
    CHECK(soren.only_request().about == mine->first);
    CHECK(soren.only_request().from == SupportFrom::mentor);
    Asker anders{"Anders", Role::coordinator};
    const Records records = sample_records();
    for (const auto& [id, course] : records.all<Course>()) {
        anders.open({Screen::course, id});
        CHECK_FALSE(anders.shows("I need help with this"));
    }
}

} // namespace foothold::main
