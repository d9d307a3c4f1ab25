#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

using domain::Notice;
using domain::SupportRequest;
using domain::SupportStatus;

constexpr Id first{0x5077, 1};
constexpr Id second{0x5077, 2};

/// What the server has told of answers, in its order.
std::vector<Notice> answers_told(const Replica& replica) {
    const domain::Records records = replica.records();
    std::vector<Notice> told;
    for (const auto& [id, notice] : records.all<Notice>())
        if (records.find<SupportRequest>(notice.about) || records.find<domain::DataRequest>(notice.about)) told.push_back(notice);
    std::ranges::sort(told, {}, &Notice::at);
    return told;
}

const domain::LocalizedText come{{{"en", "Come at nine"}, {"da", "Kom klokken ni"}}};

} // namespace

TEST_CASE_METHOD(ServiceFixture, "who asked for help reads who has it, then the answer, and is told of the answer once") {
    Replica samiras{*service, enrol(samira)};
    samiras.sync({samiras.make(domain::AskForSupport{first, id_of(course), true, "My shift", "en"})});
    REQUIRE(service->answer(SupportAnswer{first, "Line", {}}));
    samiras.sync();
    CHECK(samiras.records().find<SupportRequest>(first)->owner == "Line");
    CHECK(samiras.records().find<SupportRequest>(first)->status == SupportStatus::open);
    CHECK(answers_told(samiras).empty());
    clock.at = clock.at + domain::hour_s;
    REQUIRE(service->answer(SupportAnswer{first, "Line", come}));
    samiras.sync();
    const auto answered = *samiras.records().find<SupportRequest>(first);
    CHECK(answered.status == SupportStatus::answered);
    CHECK(answered.answered_at == clock.at);
    CHECK(answered.answer == come);
    const auto told = answers_told(samiras);
    REQUIRE(told.size() == 1);
    CHECK(told[0].person == id_of(samira));
    CHECK(told[0].about == first);
    CHECK(told[0].title.find("en") == "My shift");
    CHECK(told[0].body == come);
}

TEST_CASE_METHOD(ServiceFixture, "answers that come at the same second are told in the order in which they were given") {
    Replica samiras{*service, enrol(samira)};
    const auto wrong = domain::DataRequestKind::correction;
    samiras.sync({samiras.make(domain::AskForSupport{first, {}, false, "One", "en"}),
                  samiras.make(domain::AskAboutData{second, wrong, {}, "Two", "en"}),
                  samiras.make(domain::AskForSupport{{0x5077, 3}, {}, false, "Three", "en"})});
    auto changed = contact_of(contact, samira);
    changed.phone = "20 00 00 01";
    load({changed});
    REQUIRE(service->answer(SupportAnswer{first, "Line", come}));
    REQUIRE(service->answer(RequestAnswer{second, true, {}}));
    clock.at = clock.at - domain::day_s;
    REQUIRE(service->answer(SupportAnswer{{0x5077, 3}, "Line", come}));
    samiras.sync();
    const auto told = answers_told(samiras);
    REQUIRE(told.size() == 3);
    CHECK(told[0].about == first);
    CHECK(told[1].about == second);
    CHECK(told[2].about == Id{0x5077, 3});
    CHECK(told[0].at < told[1].at);
    CHECK(told[1].at < told[2].at);
    const domain::Records records = samiras.records();
    for (const auto& [id, news] : records.all<Notice>())
        if (news.difference) CHECK(news.at < told[0].at);
}

TEST_CASE_METHOD(ServiceFixture,
                 "an answer that is loaded from a file is told as well, unless staff tell it in their own words") {
    Replica mettes{*service, enrol(mette)};
    mettes.sync({mettes.make(domain::AskForSupport{first, id_of(match), false, "What now", "en"}),
                 mettes.make(domain::AskForSupport{second, {}, false, "And then", "en"})});
    SupportRequest answer{
        .id = first, .person = id_of(mette), .status = SupportStatus::answered, .owner = "Line", .answer = come};
    CHECK(load({answer}).told == 1);
    CHECK(load({answer}).told == 0);
    answer.id = second;
    const Notice own{{0xA0, 1}, id_of(mette), {}, domain::untranslated("See your question"), {}, second, moment(0, 8), {}};
    CHECK(load({answer, own}).told == 0);
    mettes.sync();
    CHECK(mettes.records().find<SupportRequest>(first)->from == domain::SupportFrom::mentor);
    CHECK(answers_told(mettes).size() == 2);
}

TEST_CASE_METHOD(ServiceFixture,
                 "with somebody who is erased goes what their mentor asked about them, and what was told of the answer") {
    Replica mettes{*service, enrol(mette)};
    mettes.sync({mettes.make(domain::AskForSupport{first, id_of(match), false, "About Samira", "en"})});
    REQUIRE(service->answer(SupportAnswer{first, "Line", come}));
    mettes.sync();
    REQUIRE(answers_told(mettes).size() == 1);
    const Id told = answers_told(mettes)[0].id;
    auto ledger = ErasureLedger::open(folder.path() / "erased");
    REQUIRE(ledger);
    REQUIRE(service->erase(id_of(samira), *ledger));
    mettes.sync();
    CHECK_FALSE(mettes.records().find<SupportRequest>(first));
    CHECK_FALSE(mettes.records().find<Notice>(told));
}

TEST_CASE_METHOD(ServiceFixture, "nobody's device gets what a company asks, whomever it is about, nor that it was answered") {
    domain::Organisation company{.id = {0xC0, 1}, .kind = domain::OrganisationKind::company};
    domain::Internship internship{.id = {0xC0, 2}, .person = id_of(samira), .programme = id_of(programme), .company = company.id};
    load({company, internship});
    const auto asked = service->ask_for_company({company.id, id_of(programme), internship.id, true, "The door", "da"});
    REQUIRE(asked);
    REQUIRE(service->answer(SupportAnswer{asked->id, "Line", come}));
    for (const std::uint64_t who : {samira, yonas, mette}) {
        Replica replica{*service, enrol(who)};
        replica.sync();
        CHECK(replica.records().all<SupportRequest>().empty());
        CHECK(answers_told(replica).empty());
    }
}

} // namespace foothold::server
