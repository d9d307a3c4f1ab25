#include "sync/client/search_index.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fmt/format.h>

namespace foothold::client {

namespace {

using Positions = std::vector<std::size_t>;

Positions found(const std::vector<Searchable>& things, std::string_view words, std::size_t count_max = 100) {
    auto index = SearchIndex::make(things);
    REQUIRE(index);
    auto positions = index->find(words, count_max);
    REQUIRE(positions);
    return *positions;
}

} // namespace

TEST_CASE("a thing is found by a part of a word in its title or text") {
    const std::vector<Searchable> things{{"virksomhedspraktik", "havnens bageri"},
                                         {"danskundervisning", "modul 2"},
                                         {"الكورس", "القانون والمجتمع"},
                                         {"ስራሕ", "ኮፐንሃገን"}};
    CHECK(found(things, "praktik") == Positions{0});
    CHECK(found(things, "bageri") == Positions{0});
    CHECK(found(things, "كورس") == Positions{2});
    CHECK(found(things, "ስራሕ") == Positions{3});
    CHECK(found(things, "skole").empty());
}

TEST_CASE("all words have to be there, in any order and place") {
    const std::vector<Searchable> things{{"samtale om cv", "med mette"}, {"samtale om bolig", "med mette"}};
    CHECK(found(things, "mette bolig") == Positions{1});
    CHECK(found(things, "mette samtale") == Positions{0, 1});
    CHECK(found(things, "mette praktik").empty());
}

TEST_CASE("a word of two letters is found where a word begins with it") {
    const std::vector<Searchable> things{{"samtale om cv", ""}, {"ascvo", ""}, {"ቤት", ""}};
    CHECK(found(things, "cv") == Positions{0});
    CHECK(found(things, "ቤት") == Positions{2});
}

TEST_CASE("a single letter and no letter find nothing, and take nothing away") {
    const std::vector<Searchable> things{{"samtale om cv", ""}};
    CHECK(found(things, "").empty());
    CHECK(found(things, "s").empty());
    CHECK_FALSE(SearchIndex::can_find("s ቤ"));
    CHECK(SearchIndex::can_find("s ቤት"));
    CHECK(found(things, "s samtale") == Positions{0});
}

TEST_CASE("what has the word in its title comes before what only mentions it") {
    const std::vector<Searchable> things{{"besked", "husk din praktik i morgen"}, {"praktik", "i en butik"}};
    CHECK(found(things, "praktik") == Positions{1, 0});
}

TEST_CASE("no more is found than was asked for") {
    std::vector<Searchable> things;
    for (int number = 0; number < 300; ++number) things.push_back({fmt::format("kursus {}", number), ""});
    CHECK(found(things, "kursus", 7).size() == 7);
}

} // namespace foothold::client
