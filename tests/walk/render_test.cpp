#include "tests/client/bytes_on_disk.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

namespace foothold::walk {

namespace {

using Pictures = std::map<std::string, std::string>;

constexpr const char* today = "2026-03-12T08:40";

Pictures render(const Tablet& tablet, const std::filesystem::path& folder, Words more) {
    more.insert(more.end(), {"--render", folder, "--now", today});
    const auto finished = tablet.run(std::move(more));
    INFO(finished.err);
    REQUIRE(finished.exit_code == 0);
    CHECK(finished.err.empty());
    Pictures pictures;
    std::string said;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        pictures[entry.path().filename()] = client::content_of(entry.path());
    for (const auto& [name, picture] : pictures) {
        INFO(name);
        CHECK(picture.starts_with("\x89PNG"));
        CHECK(finished.out.find((folder / name).string() + '\n') != std::string::npos);
    }
    return pictures;
}

void check_names(const Pictures& pictures, const std::set<std::string>& screens, const std::string& ending) {
    for (const std::string& screen : screens) {
        INFO(screen << ending);
        CHECK(pictures.contains(screen + ending));
    }
    CHECK(std::ranges::all_of(pictures, [&](const auto& picture) { return picture.first.ends_with(ending); }));
}

bool are_all_different(const Pictures& pictures) {
    std::set<std::string> seen;
    return std::ranges::all_of(pictures, [&](const auto& picture) { return seen.insert(picture.second).second; });
}

} // namespace

TEST_CASE("without a network every screen of a participant can be seen, in each language, and again just so") {
    Centre centre{today};
    const Tablet samira{centre, "samira"};
    centre.close();
    const std::set<std::string> screens{"today",      "path", "people", "offers", "me",           "course", "session",
                                        "internship", "talk", "event",  "person", "conversation", "lesson"};
    for (const std::string language : {"en", "da", "ar"}) {
        const auto first = render(samira, centre.folder() / (language + "-1"), {"--language", language});
        check_names(first, screens, "_" + language + "_800x1280.png");
        CHECK(are_all_different(first));
        for (const char* screen : {"today", "path", "people"}) {
            const auto alone =
                render(samira, centre.folder() / (language + screen), {"--language", language, "--screen", screen});
            REQUIRE(alone.size() == 1);
            const bool is_the_same = first.at(alone.begin()->first) == alone.begin()->second;
            CHECK(is_the_same);
        }
    }
}

TEST_CASE("without a network every screen of a mentor can be seen, and of nobody else") {
    Centre centre{today};
    const Tablet birgitte{centre, "birgitte"};
    centre.close();
    const auto pictures = render(birgitte, centre.folder() / "pictures", {});
    check_names(pictures, {"week", "mentees", "messages", "help", "offers", "me", "event", "person", "conversation"},
                "_da_800x1280.png");
    CHECK(are_all_different(pictures));
    CHECK_FALSE(pictures.contains("today_da_800x1280.png"));
}

TEST_CASE("a picture shows that something is kept and not sent yet") {
    Centre centre{today};
    const Tablet samira{centre, "samira"};
    const Words asked{"--screen", "today", "--language", "en"};
    const auto before = render(samira, centre.folder() / "before", asked);
    const auto match = find_by(samira.show(), "records", "kind_of_record", "match");
    samira.act({"message", text_of(match, "id"), "See you there"});
    const bool is_shown = render(samira, centre.folder() / "kept", asked) != before;
    CHECK(is_shown);
    samira.sync();
    const bool is_gone = render(samira, centre.folder() / "sent", asked) == before;
    CHECK(is_gone);
}

TEST_CASE("a picture's name says what was asked for") {
    Centre centre{today};
    const Tablet samira{centre, "samira"};
    const auto pictures = render(samira, centre.folder() / "pictures",
                                 {"--screen", "today", "--language", "ar", "--size", "390x844", "--theme", "dark", "--text-scale",
                                  "150", "--pixel-ratio", "2"});
    REQUIRE(pictures.size() == 1);
    CHECK(pictures.begin()->first == "today_ar_390x844_dark_150_2x.png");
}

} // namespace foothold::walk
