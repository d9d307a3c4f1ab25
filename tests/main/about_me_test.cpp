#include "app/screens/about_me_view.hpp"
#include "domain/erasure.hpp"
#include "tests/main/listener.hpp"
#include "tests/print/pdf_reader.hpp"
#include "tests/samples/sample_records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

namespace foothold::main {

namespace {

using screens::Screen;

Id samira() { return person_called("Samira", sample_records()).id; }

/// Samira's device as the samples have it, with everything unfolded where that is asked for.
struct Reading {
    Reading() : listener(read_samples(morning).value(), {}, {"en"}, samira()) {
        listener.application().open({Screen::about_me, {}});
    }

    /// Long enough for everything.
    void look() {
        listener.viewport = {800, 60'000};
        listener.frame();
    }
    void unfold() {
        look();
        while (listener_shows_more()) look();
    }
    std::string text() const {
        std::string all;
        for (const ui::Node& node : listener.tree().nodes()) all += screens::visible(std::string{node.content}) + '\n';
        return all;
    }

    Listener listener;

private:
    bool listener_shows_more() {
        for (const ui::Node& node : listener.tree().nodes()) {
            const std::string word = screens::visible(std::string{node.content});
            if (!word.starts_with("Show all ")) continue;
            listener.tap(word);
            return true;
        }
        return false;
    }
};

screens::Scene scene_of(const Listener& listener, const screens::Reader& reader, const screens::Settings& settings,
                        const screens::Place& place) {
    return {listener.model(), reader, settings, place, {}, morning, {800, 1280}};
}

const DataRequest& only_request(const Listener& listener) {
    const auto& all = listener.model().records().all<DataRequest>();
    REQUIRE(all.size() == 1);
    return all.begin()->second;
}

} // namespace

TEST_CASE("each record of Samira's that would be erased with her is on the page, and each line of it can be seen") {
    Reading reading;
    reading.unfold();
    const std::string seen = reading.text();
    const i18n::Catalogues none;
    const screens::Reader reader(none, {"en"});
    const screens::Settings settings;
    const screens::Place place;
    const auto view = screens::make_about_me(scene_of(reading.listener, reader, settings, place));
    std::set<Id> told;
    for (const auto& group : view.groups)
        for (const auto& entry : group.entries) {
            told.insert(entry.about);
            INFO(entry.title.text);
            CHECK(seen.find(screens::visible(entry.title.text)) != std::string::npos);
            for (const ui::Words& line : entry.lines) CHECK(seen.find(screens::visible(line.text)) != std::string::npos);
        }
    std::size_t own = 0;
    const auto samples = read_samples(morning).value();
    for (const Record& record : samples) {
        if (!is_about(record, samira())) continue;
        INFO(record_kind_names[record.index()] << ' ' << to_string(id_of(record)));
        CHECK(told.contains(id_of(record)));
        ++own;
    }
    CHECK(own > 30);
}

TEST_CASE("a part with much in it shows its beginning, and all of it when somebody asks") {
    Reading reading;
    reading.look();
    const auto before = reading.text().size();
    reading.unfold();
    CHECK(reading.text().size() > before);
    CHECK(reading.text().find("Show all ") == std::string::npos);
}

TEST_CASE("who writes what is right about an internship has asked, sees it, and takes it back") {
    Reading reading;
    Listener& listener = reading.listener;
    const auto records = sample_records();
    const auto mine =
        std::ranges::find_if(records.all<Internship>(), [](const auto& each) { return each.second.person == samira(); });
    REQUIRE(mine != records.all<Internship>().end());
    listener.application().open({Screen::correction, mine->first}, "It begins at seven");
    listener.viewport = {800, 3000};
    listener.frame();
    listener.tap("Send it");
    const DataRequest& asked = only_request(listener);
    CHECK(asked.kind == DataRequestKind::correction);
    CHECK(asked.about == mine->first);
    CHECK(asked.text == "It begins at seven");
    CHECK(asked.language == "en");
    CHECK(listener.shows("It begins at seven"));
    CHECK(listener.shows("Being kept"));
    CHECK(listener.application().place().draft().is_blank());
    listener.tap("Take it back");
    CHECK(only_request(listener).status == DataRequestStatus::taken_back);
    CHECK_FALSE(listener.shows("Take it back"));
}

TEST_CASE("nothing is asked with an empty field") {
    Reading reading;
    reading.listener.application().open({Screen::correction, samira()});
    reading.listener.viewport = {800, 3000};
    reading.listener.frame();
    reading.listener.tap("Send it");
    CHECK(reading.listener.model().records().all<DataRequest>().empty());
}

TEST_CASE("to be erased everywhere is asked for once, after reading what it means") {
    Reading reading;
    reading.look();
    reading.listener.tap("Ask to be erased");
    CHECK(reading.text().find("What the municipality and the Immigration Service have about you is theirs by law") !=
          std::string::npos);
    reading.listener.tap("Ask to be erased", 1);
    CHECK(only_request(reading.listener).kind == DataRequestKind::erasure);
    CHECK(only_request(reading.listener).about.is_nil());
    reading.look();
    CHECK(reading.listener.shows("You have asked to be erased everywhere."));
    CHECK_FALSE(reading.listener.shows("Ask to be erased"));
}

TEST_CASE("before the device is left what was not sent is named, and only the second tap leaves it") {
    Reading reading;
    Listener& listener = reading.listener;
    reading.look();
    listener.tap("Erase from this tablet");
    CHECK_FALSE(listener.shows("Send it first"));
    CHECK(listener.left == 0);
    listener.application().open({Screen::correction, samira()}, "Two l");
    listener.viewport = {800, 3000};
    listener.frame();
    listener.tap("Back", 1);
    listener.tap("Send it");
    listener.application().open({Screen::about_me, {}});
    reading.look();
    listener.tap("Erase from this tablet");
    CHECK(listener.shows("1 thing has not been sent, and would be lost"));
    CHECK(listener.shows("What you asked about your data"));
    CHECK(listener.shows("Send it first"));
    listener.tap("Erase from this tablet", 1);
    CHECK(listener.left == 1);
}

TEST_CASE("everything is saved to be read, and as data, without a network") {
    Reading reading;
    reading.look();
    reading.listener.tap("Save it to read");
    reading.listener.tap("Save it as data");
    REQUIRE(reading.listener.saved.size() == 2);
    const auto& [pdf_name, pdf] = reading.listener.saved[0];
    const auto& [json_name, json] = reading.listener.saved[1];
    CHECK(pdf_name == "foothold-about-me.pdf");
    const print::PdfReader paper(pdf);
    CHECK(paper.info("Page size").ends_with("(A4)"));
    CHECK(paper.pages() > 8);
    for (const char* words : {"Who I am", "Samira A.", "Messages and news", "On this tablet alone"})
        CHECK(paper.text().find(words) != std::string::npos);
    CHECK(json_name == "foothold-about-me.json");
    CHECK(json.starts_with("{\"settings\":{\"theme\":"));
    for (const char* words : {"\"about_me\":", "Samira", "\"text_percent\":100"}) CHECK(json.find(words) != std::string::npos);
}

} // namespace foothold::main
