#include "tests/command_output.hpp"
#include "tests/walk/centre.hpp"

#include <boost/json/array.hpp>
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

namespace foothold::walk {

namespace {

std::string content_at(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("a card about an internship is printed without a network, in Danish and the person's language") {
    Centre centre{"2026-03-12T08:40"};
    const Tablet samira{centre, "samira"};
    centre.close();
    const auto internship = text_of(find_by(samira.show(), "records", "kind_of_record", "internship"), "id");
    const std::filesystem::path card = centre.folder() / "card.pdf";
    for (const char* language : {"ar", "ti"}) {
        const auto printed = samira.run({"print", "--what", internship, "--to", card, "--language", language});
        INFO(printed.err);
        CHECK(printed.exit_code == 0);
        CHECK(printed.out == card.string() + "\n");
        CHECK(output_of("pdfinfo " + card.string()).find("Page size:       297.638 x 419.528 pts") != std::string::npos);
        const std::string words = output_of("pdftotext " + card.string() + " -");
        CHECK(words.find("Jeg er i praktik her.") != std::string::npos);
        CHECK(words.find("Jeg skal til") != std::string::npos);
        CHECK(words.find(language == std::string{"ar"} ? "أقوم بتدريب عملي هنا" : "ኣብዚ ልምምድ ስራሕ እገብር ኣለኹ።") != std::string::npos);
    }
    const auto refused = samira.run({"print", "--what", std::string(32, '0'), "--to", centre.folder() / "none.pdf"});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("(print.nothing") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(centre.folder() / "none.pdf"));
}

TEST_CASE("a person's plan becomes a calendar file in their language") {
    Centre centre{"2026-03-12T08:40"};
    const Tablet samira{centre, "samira"};
    const std::filesystem::path plan = centre.folder() / "plan.ics";
    const auto written = samira.run({"calendar", "--to", plan, "--language", "da", "--now", "2026-03-12T08:40"});
    INFO(written.err);
    REQUIRE(written.exit_code == 0);
    CHECK(written.out == plan.string() + "\n");
    const std::string ics = content_at(plan);
    CHECK(ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(ics.find("SUMMARY:Arbejdsmarked og samfund") != std::string::npos);
    const auto session = text_of(find_by(samira.show(), "records", "kind_of_record", "session"), "id");
    CHECK(ics.find("UID:" + session + "@foothold") != std::string::npos);
}

} // namespace foothold::walk
