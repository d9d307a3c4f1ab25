#include "tests/main/listener.hpp"
#include "tests/samples/sample_records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>

namespace foothold::main {

namespace {

using screens::Route;
using screens::Screen;

template <class Entity>
void add_routes(std::vector<Route>& routes, Screen screen, const domain::Records& records) {
    for (const auto& [id, entity] : records.all<Entity>()) routes.push_back({screen, id});
}

template <class Entity>
void add_shown(std::vector<Route>& routes, const domain::Records& records) {
    add_routes<Entity>(routes, Screen::show_way, records);
    add_routes<Entity>(routes, Screen::show_arrival, records);
}

std::vector<Route> routes_of(const domain::Records& records, domain::Role role) {
    std::vector<Route> routes;
    if (role == domain::Role::participant)
        routes = {{Screen::today, {}}, {Screen::path, {}}, {Screen::people, {}}, {Screen::offers, {}}, {Screen::me, {}}};
    else
        routes = {{Screen::week, {}}, {Screen::mentees, {}}, {Screen::offers, {}}, {Screen::me, {}}, {Screen::busy_times, {}}};
    routes.push_back({Screen::session, {99, 99}}); // is gone
    routes.push_back({Screen::about_me, {}});
    if (role == domain::Role::mentor) routes.insert(routes.end(), {{Screen::messages, {}}, {Screen::help, {}}});
    add_routes<domain::Person>(routes, Screen::correction, records); // but for one they are somebody else's
    add_routes<domain::Internship>(routes, Screen::correction, records);
    add_routes<domain::Internship>(routes, Screen::support, records);
    add_routes<domain::Match>(routes, Screen::support, records);
    add_routes<domain::SupportRequest>(routes, Screen::support_request, records);
    add_routes<domain::Course>(routes, Screen::course, records);
    add_routes<domain::Session>(routes, Screen::session, records);
    add_routes<domain::Talk>(routes, Screen::talk, records);
    add_routes<domain::Internship>(routes, Screen::internship, records);
    add_routes<domain::Event>(routes, Screen::event, records);
    add_routes<domain::Contact>(routes, Screen::person, records);
    add_routes<domain::Contact>(routes, Screen::conversation, records);
    add_routes<domain::Match>(routes, Screen::conversation, records);
    add_routes<domain::Match>(routes, Screen::new_meeting, records);
    add_routes<domain::Match>(routes, Screen::mentee, records);
    add_routes<domain::Move>(routes, Screen::move, records); // but for one they are somebody else's, as if taken back
    add_routes<domain::Lesson>(routes, Screen::lesson, records);
    add_shown<domain::Session>(routes, records);
    add_shown<domain::Talk>(routes, records);
    add_shown<domain::Internship>(routes, records);
    add_shown<domain::Event>(routes, records);
    add_shown<domain::Move>(routes, records);
    return routes;
}

std::vector<domain::Record> samples() { return read_samples(morning).value(); }

bool has_pill(const ui::Tree& tree, ui::NodeIndex card) {
    for (ui::NodeIndex index = card; index < tree.nodes().size(); ++index) {
        if (!tree.nodes()[index].box.is_listen) continue;
        for (ui::NodeIndex box = index; box != ui::no_node; box = tree.nodes()[box].parent)
            if (box == card) return true;
    }
    return false;
}

std::string first_words(const ui::Tree& tree, ui::NodeIndex card) {
    for (ui::NodeIndex index = card; index < tree.nodes().size(); ++index)
        if (!tree.nodes()[index].content.empty()) return std::string{tree.nodes()[index].content};
    return {};
}

template <class Look>
void look_at_every_screen(std::string_view name, domain::Role role, const Look& look) {
    const domain::Records records = sample_records();
    Listener listener(samples(), {}, {"en"}, person_called(name, records).id, role);
    for (const ui::Size viewport : {ui::Size{390, 844}, ui::Size{800, 1280}, ui::Size{1280, 800}})
        for (const Route& route : routes_of(records, role)) {
            listener.viewport = viewport;
            listener.application().open(route);
            listener.frame();
            INFO("screen " << static_cast<int>(route.screen) << ", " << viewport.width << " wide");
            look(listener);
        }
}

} // namespace

TEST_CASE("every card of every screen can be heard") {
    std::size_t cards = 0;
    const auto look = [&](const Listener& listener) {
        const ui::Tree& tree = listener.tree();
        for (ui::NodeIndex index = 0; index < tree.nodes().size(); ++index) {
            if (!tree.nodes()[index].box.is_card) continue;
            INFO(first_words(tree, index));
            CHECK(has_pill(tree, index));
            ++cards;
        }
    };
    look_at_every_screen("Samira", domain::Role::participant, look);
    look_at_every_screen("Oksana", domain::Role::participant, look);
    look_at_every_screen("Elif", domain::Role::participant, look);
    look_at_every_screen("Birgitte", domain::Role::mentor, look);
    look_at_every_screen("Hanne", domain::Role::coordinator, look);
    CHECK(cards > 1000);
}

TEST_CASE("every sheet that says something can be heard") {
    const domain::Records records = sample_records();
    Listener listener(samples(), {}, {"en"}, person_called("Samira", records).id);
    const std::vector<screens::Sheet> sheets{screens::LanguageSheet{},
                                             screens::SyncSheet{},
                                             screens::DeclineSheet{records.all<domain::Session>().begin()->first},
                                             screens::DirectionsSheet{records.all<domain::Place>().begin()->first, {}},
                                             screens::MapSheet{{records.all<domain::Place>().begin()->first, {}}},
                                             screens::CallSheet{"Birgitte", "70 00 00 12"},
                                             screens::CallSheet{"Birgitte", "20 00 00 12", screens::Reach::whatsapp},
                                             screens::LeaveSheet{},
                                             screens::EraseSheet{}};
    for (const screens::Sheet& sheet : sheets) {
        listener.application().show(sheet);
        listener.frame();
        const auto& nodes = listener.tree().nodes();
        const auto found = std::ranges::find(nodes, "sheet content", [](const ui::Node& node) { return node.box.name; });
        REQUIRE(found != nodes.end());
        CHECK(has_pill(listener.tree(), static_cast<ui::NodeIndex>(found - nodes.begin())));
    }
}

TEST_CASE("on a tablet every line that is read can be seen while it is read") {
    std::map<Screen, int> seen;
    const auto look = [&](Listener& listener) {
        if (listener.viewport.width != 800 || ++seen[listener.application().place().route().screen] > 3) return;
        std::size_t pills = 0;
        for (const ui::Node& node : listener.tree().nodes()) pills += node.box.name == "listen" ? 1 : 0;
        for (std::size_t pill = 0; pill < pills; ++pill) {
            listener.said.clear();
            listener.speech.speaking.reset();
            listener.frame();
            listener.tap("Listen", pill);
            if (listener.shows("Headphones are on")) listener.tap("Headphones are on");
            if (listener.said.empty()) continue; // scrolled out of reach
            const auto lines = listener.said_lines();
            for (std::size_t line = 0; line < lines.size(); ++line) {
                listener.hear_line(line);
                INFO(lines.front() << " / " << lines[line]);
                const bool is_unwritten = lines[line] == "You can choose:" || lines[line] == "On" || lines[line] == "Off";
                CHECK((is_unwritten || !listener.being_read().empty()));
            }
        }
        listener.speech.speaking.reset();
    };
    look_at_every_screen("Samira", domain::Role::participant, look);
    seen.clear();
    look_at_every_screen("Oksana", domain::Role::participant, look);
    seen.clear();
    look_at_every_screen("Birgitte", domain::Role::mentor, look);
}

} // namespace foothold::main
