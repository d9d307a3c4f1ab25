#include "tests/client/directory.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/sync/tablet.hpp"
#include "tests/sync/town.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::sync_tests {

namespace {

using domain::SupportRequest;
using domain::SupportStatus;

constexpr domain::Id question{0x5077, 1};
constexpr domain::Id of_company{0x5077, 2};
constexpr domain::Id internship{0x1A7, 1};
constexpr domain::Id company{0xC0, 1};

std::vector<domain::Record> records() {
    std::vector<domain::Record> records = town::records();
    records.emplace_back(domain::Organisation{.id = company, .kind = domain::OrganisationKind::company});
    domain::Internship at_company{.id = internship, .person = town::amal, .programme = town::programme, .company = company};
    records.emplace_back(at_company);
    SupportRequest asked{.id = of_company, .from = domain::SupportFrom::company, .company = company};
    asked.programme = town::programme;
    asked.about = internship;
    asked.is_acute = true;
    asked.text = "Telefonopkald om elevatoren";
    records.emplace_back(asked);
    return records;
}

struct Town {
    Town() { amal.sync(); }

    client::Directory directory;
    RunningServer server{directory.path() / "server", records()};
    Tablet amal{directory.path() / "amal", server, town::amal};
    Tablet omar{directory.path() / "omar", server, town::omar};
    Tablet mette{directory.path() / "mette", server, town::mette};
};

domain::AskForSupport my_shift() { return {question, internship, true, "Min vagt er ny", "da"}; }

// What staff say to the question with the command line.
SupportRequest answer() {
    SupportRequest answer{.id = question, .person = town::amal, .owner = "Line"};
    answer.status = SupportStatus::answered;
    answer.answer = domain::untranslated("Kom klokken ni");
    answer.answered_at = answer.at = town::soon;
    return answer;
}

std::optional<SupportRequest> question_on(const Tablet& tablet) {
    const client::Model model = tablet.model();
    const auto* found = model.records().find<SupportRequest>(question);
    return found ? std::optional{*found} : std::nullopt;
}

// Of everything that lies in the cache, how much has these words in it, or this id.
std::int64_t rows_with(const Tablet& tablet, const std::string& words) {
    auto cache = tablet.open_cache();
    std::int64_t rows = 0;
    for (const char* place :
         {"record WHERE instr(body", "outbox WHERE instr(action", "sent WHERE instr(action", "needs_a_look WHERE instr(action",
          "staged WHERE instr(body", "meta WHERE instr(CAST(value AS BLOB)"}) {
        const std::string query = std::string{"SELECT count(*) FROM "} + place + ", CAST(? AS BLOB)) > 0";
        const auto counted = cache.integer(-1, query, words);
        REQUIRE(counted);
        REQUIRE(*counted >= 0);
        rows += *counted;
    }
    return rows;
}

std::vector<domain::Notice> news_of(const Tablet& tablet, domain::Id about) {
    const client::Model model = tablet.model();
    std::vector<domain::Notice> news;
    for (const auto& [id, notice] : model.records().all<domain::Notice>())
        if (notice.about == about) news.push_back(notice);
    return news;
}

} // namespace

TEST_CASE("help is asked for without a network, somebody takes it and answers, and one notice leads to the answer") {
    Town town;
    town.server.stop();
    town.amal.perform(my_shift());
    REQUIRE(question_on(town.amal));
    CHECK(question_on(town.amal)->is_acute);
    CHECK(town.amal.code_of_sync() == "network.refused");
    CHECK(town.amal.model().unsent() == 1);
    town.server.start();
    CHECK(town.amal.sync().actions_sent == 1);
    CHECK(question_on(town.amal)->status == SupportStatus::open);
    SupportRequest taken = answer();
    taken.status = SupportStatus::open;
    town.server.load({taken});
    town.amal.sync();
    CHECK(question_on(town.amal)->owner == "Line");
    CHECK(question_on(town.amal)->status == SupportStatus::open);
    CHECK(news_of(town.amal, question).empty());
    town.server.load({answer()});
    town.amal.sync();
    CHECK(question_on(town.amal)->answer == domain::untranslated("Kom klokken ni"));
    CHECK(question_on(town.amal)->text == "Min vagt er ny");
    const auto news = news_of(town.amal, question);
    REQUIRE(news.size() == 1);
    CHECK_FALSE(news[0].read_at);
    town.amal.perform(domain::MarkNoticeRead{news[0].id});
    CHECK(town.amal.sync().actions_sent == 1);
    CHECK(news_of(town.amal, question)[0].read_at);
}

TEST_CASE("what was taken back in the meantime is not answered, and what was answered cannot be taken back") {
    Town town;
    town.amal.perform(my_shift());
    town.amal.perform(domain::TakeBackSupport{question});
    town.amal.sync();
    town.server.load({answer()});
    town.amal.sync();
    CHECK(question_on(town.amal)->status == SupportStatus::taken_back);
    CHECK(question_on(town.amal)->answer.empty());
    CHECK(news_of(town.amal, question).empty());
}

TEST_CASE("who answers meanwhile is not undone by what is taken back without a network") {
    Town town;
    town.amal.perform(my_shift());
    town.amal.sync();
    town.server.load({answer()});
    const domain::Id back = town.amal.perform(domain::TakeBackSupport{question});
    town.amal.sync();
    CHECK(question_on(town.amal)->status == SupportStatus::answered);
    const client::Model model = town.amal.model();
    REQUIRE(model.find_action(back));
    CHECK(model.find_action(back)->reason == domain::Reason::answered_already);
}

TEST_CASE("what a company asks is on nobody's device, not even of whom it is about, and what somebody asks on theirs alone") {
    Town town;
    town.amal.perform(my_shift());
    for (Tablet* tablet : {&town.amal, &town.omar, &town.mette}) tablet->sync();
    CHECK(rows_with(town.amal, "Min vagt er ny") > 0); // such words are found where they are
    for (const Tablet* tablet : {&town.amal, &town.omar, &town.mette}) {
        CHECK(rows_with(*tablet, "Telefonopkald") == 0);
        CHECK(rows_with(*tablet, "elevatoren") == 0);
        CHECK_FALSE(tablet->rows().contains(of_company));
    }
    for (const Tablet* other : {&town.omar, &town.mette}) {
        CHECK(rows_with(*other, "Min vagt er ny") == 0);
        CHECK_FALSE(other->rows().contains(question));
    }
}

} // namespace foothold::sync_tests
