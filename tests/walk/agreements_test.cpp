#include "tests/walk/centre.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>
#include <functional>

namespace foothold::walk {

namespace json = boost::json;

namespace {

/// The only record of this kind that `is_it` is true of.
const json::object& record_of(
    const json::object& shown, const char* kind,
    const std::function<bool(const json::object&)>& is_it = [](const json::object&) { return true; }) {
    const json::object* found = nullptr;
    for (const json::value& record : shown.at("records").as_array())
        if (record.at("kind_of_record") == kind && is_it(record.as_object())) {
            REQUIRE_FALSE(found);
            found = &record.as_object();
        }
    INFO(kind);
    REQUIRE(found);
    return *found;
}

bool has(const json::object& record, const char* list, const char* word) {
    const auto& items = record.at(list).as_array();
    return std::ranges::any_of(items, [&](const json::value& item) { return item == word; });
}

/// What a new device of this person gets: what the server knows by now.
json::object known_of(const Centre& centre, const std::string& person) {
    static int devices = 0;
    const std::string data = centre.folder() / ("another-" + std::to_string(++devices));
    const auto on_it = [&](Words words) {
        words.insert(words.begin(), FOOTHOLD);
        words.insert(words.end(), {"--data", data});
        const auto finished = run(words);
        INFO(finished.err);
        REQUIRE(finished.exit_code == 0);
        return finished.out;
    };
    on_it({"enrol", "--server", centre.url(), "--code", centre.invite(person)});
    on_it({"sync"});
    return json::parse(on_it({"show", "--json"})).as_object();
}

bool is_text(const json::object& record, const char* name, const std::string& text) {
    return record.at(name).is_string() && record.at(name).as_string() == text;
}

/// Samira and her mentor.
struct Pair {
    Centre centre;
    Tablet samira{centre, "samira"};
    Tablet birgitte{centre, "birgitte"};
    std::string match = text_of(
        record_of(birgitte.show(), "match", [](const json::object& each) { return is_text(each, "participant_name", "Samira"); }),
        "id");

    std::string propose(const Tablet& from, const Tablet& to, const std::string& day, const std::string& text) {
        from.act({"propose", match, day + "T15:00", day + "T16:00", text});
        from.sync();
        to.sync();
        return text_of(proposal(to, text), "id");
    }
    static json::object proposal(const Tablet& on, const std::string& text) {
        return record_of(on.show(), "proposal", [&](const json::object& each) { return is_text(each, "text", text); });
    }
};

} // namespace

TEST_CASE("what somebody tells of themselves with a command is at the server after a sync") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const auto before = samira.show();
    const auto& internship = record_of(before, "internship", [](const json::object& each) {
        return !each.at("company").is_null() && !each.at("tasks").as_array().empty();
    });
    const std::string work = text_of(internship, "id");
    const std::string first_day = text_of(internship, "from");
    samira.act({"tell", "repairing", "well", "Bicycles and radios"});
    samira.act({"write-day", work, first_day, "I cleaned the big oven"});
    samira.sync();
    const auto known = known_of(centre, "samira");
    const auto& told =
        record_of(known, "competence", [](const json::object& each) { return is_text(each, "kind", "repairing"); });
    CHECK(is_text(told, "level", "well"));
    CHECK(is_text(told, "text", "Bicycles and radios"));
    const auto& day = record_of(known, "log_day", [&](const json::object& each) { return is_text(each, "day", first_day); });
    CHECK(is_text(day, "text", "I cleaned the big oven"));
    samira.act({"tell", "repairing", "not_told"});
    samira.act({"write-day", work, first_day, ""});
    samira.sync();
    const auto later = known_of(centre, "samira");
    CHECK(is_text(record_of(later, "competence", [](const json::object& each) { return is_text(each, "kind", "repairing"); }),
                  "level", "not_told"));
    CHECK(is_text(record_of(later, "log_day", [&](const json::object& each) { return is_text(each, "day", first_day); }), "text",
                  ""));
}

TEST_CASE("a task that was learned, and when somebody can not, are at the server after a sync") {
    Centre centre;
    const Tablet reza{centre, "reza"};
    const std::string work = text_of(record_of(reza.show(), "internship", [](const json::object&) { return true; }), "id");
    const auto is_told = [](const json::object& each) { return is_text(each, "state", "learning"); };
    const std::string task = text_of(record_of(reza.show(), "task_mark", is_told), "id");
    reza.act({"mark-task", work, "Stille brød frem i butikken", "learned"});
    const std::string choir = "000000000000c401000000000000c402";
    reza.act({"busy", choir, "wednesday 17:00-19:00,friday 17:00-24:00", "Choir"});
    reza.sync();
    const auto known = known_of(centre, "reza");
    const auto has_id = [](std::string id) {
        return [id = std::move(id)](const json::object& each) { return is_text(each, "id", id); };
    };
    CHECK(is_text(record_of(known, "task_mark", has_id(task)), "state", "learned"));
    const auto& busy = record_of(known, "busy_time", has_id(choir));
    CHECK(is_text(busy, "text", "Choir"));
    CHECK(busy.at("hours").as_array().size() == 2);
    reza.act({"busy", choir});
    reza.sync();
    const auto later = known_of(centre, "reza");
    CHECK(record_of(later, "busy_time", has_id(choir)).at("hours").as_array().empty());
}

TEST_CASE("what a mentor may see is said with a command, and what she has seen") {
    Pair pair;
    const auto shares = [&](const Tablet& tablet) {
        return record_of(tablet.show(), "match", [&](const json::object& each) { return is_text(each, "id", pair.match); });
    };
    const bool was_shared = has(shares(pair.samira), "shares", "work");
    pair.samira.act({was_shared ? "unshare" : "share", pair.match, "work"});
    pair.samira.sync();
    pair.birgitte.sync();
    CHECK(has(shares(pair.birgitte), "shares", "work") != was_shared);
    pair.samira.act({was_shared ? "share" : "unshare", pair.match, "work"});
    pair.birgitte.act({"viewed", pair.match, "2031-03-12", "course,talk"});
    pair.samira.sync();
    pair.birgitte.sync();
    pair.samira.sync();
    CHECK(has(shares(pair.birgitte), "shares", "work") == was_shared);
    const auto seen =
        record_of(pair.samira.show(), "viewing", [](const json::object& each) { return is_text(each, "day", "2031-03-12"); });
    CHECK(has(seen, "activities", "course"));
    CHECK(has(seen, "activities", "talk"));
    CHECK_FALSE(has(seen, "activities", "work"));
}

TEST_CASE("a meeting is asked for with a command, and answered or taken back") {
    Pair pair;
    const auto agreed = pair.propose(pair.samira, pair.birgitte, "2031-03-12", "At the library?");
    pair.birgitte.act({"accept", agreed, pair.match});
    const auto declined = pair.propose(pair.birgitte, pair.samira, "2031-03-13", "A walk?");
    pair.samira.act({"decline", declined, pair.match});
    pair.propose(pair.samira, pair.birgitte, "2031-03-14", "Or coffee?");
    pair.samira.act({"withdraw", text_of(Pair::proposal(pair.samira, "Or coffee?"), "id")});
    for (const Tablet* tablet : {&pair.samira, &pair.birgitte, &pair.samira}) tablet->sync();
    for (const Tablet* tablet : {&pair.samira, &pair.birgitte}) {
        CHECK(is_text(Pair::proposal(*tablet, "At the library?"), "status", "accepted"));
        CHECK(is_text(Pair::proposal(*tablet, "A walk?"), "status", "declined"));
        CHECK(is_text(Pair::proposal(*tablet, "Or coffee?"), "status", "withdrawn"));
        const auto talk = record_of(tablet->show(), "talk",
                                    [](const json::object& each) { return text_of(each, "starts").starts_with("2031-03"); });
        CHECK(text_of(talk, "starts").starts_with("2031-03-12T14:00")); // at 15:00 in Denmark
    }
}

TEST_CASE("what makes no sense of meetings, days and sharing is declined in words, and nothing is kept of it") {
    Pair pair;
    const auto me = text_of(pair.samira.show(), "person");
    for (const Words& action : {Words{"tell", "dancing", "well"},
                                Words{"tell", "sewing", "perfectly"},
                                Words{"tell", "sewing"},
                                Words{"tell", "sewing", "not_told"},
                                Words{"write-day", me, "2031-03-12", "Baked"},
                                Words{"write-day", me, "soon", "Baked"},
                                Words{"write-day", "x", "2031-03-12", "Baked"},
                                Words{"share", pair.match, "weather"},
                                Words{"share", me, "course"},
                                Words{"viewed", pair.match, "2031-03-12", "course,weather"},
                                Words{"viewed", pair.match, "2031-03-12", "course"},
                                Words{"propose", pair.match, "noon", "2031-03-12T16:00"},
                                Words{"propose", pair.match, "2031-03-12T16:00", "2031-03-12T15:00"},
                                Words{"propose", pair.match, "2001-03-12T15:00", "2001-03-12T16:00"},
                                Words{"propose", pair.match, "2031-03-12T15:00", "2031-03-12T16:00", "There?", "nowhere"},
                                Words{"propose", pair.match, "2031-03-12T15:00", "2031-03-12T16:00", "There?", me},
                                Words{"accept", me, pair.match},
                                Words{"accept", me},
                                Words{"decline", "x", pair.match},
                                Words{"withdraw", me}}) {
        Words command = action;
        command.insert(command.begin(), "act");
        const auto finished = pair.samira.run(command);
        INFO(action[0] << ' ' << action[1] << ": " << finished.err);
        CHECK(finished.exit_code == 1);
        CHECK(finished.out.empty());
        CHECK(finished.err.starts_with("foothold: "));
        CHECK(std::ranges::count(finished.err, '\n') == 1);
    }
    CHECK(pair.samira.show().at("unsent").as_int64() == 0);
}

TEST_CASE("the help of act names every action and what it takes") {
    const auto help = run({FOOTHOLD, "act", "--help"}).out;
    for (const char* usage :
         {"tell WORK LEVEL [TEXT]", "write-day ID DATE TEXT", "share MATCH ACTIVITY", "unshare MATCH ACTIVITY",
          "viewed MATCH DATE course,talk", "propose MATCH FROM UNTIL [TEXT [PLACE]]", "accept PROPOSAL MATCH",
          "decline PROPOSAL MATCH", "withdraw PROPOSAL"})
        CHECK(help.find(usage) != std::string::npos);
}

} // namespace foothold::walk
