#include "app/main/clip_index.hpp"

#include "app/i18n/message_key.hpp"
#include "app/main/read_aloud.hpp"
#include "tests/screens/stage.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

namespace foothold::main {

namespace {

constexpr std::string_view messages = "msgid \"Room\"\nmsgstr \"Lokale\"\n\n"
                                      "msgctxt \"in a sentence\"\nmsgid \"Room\"\nmsgstr \"lokalet\"\n\n"
                                      "msgid \"Meet {name}\"\nmsgstr \"Mød {name}\"\n\n"
                                      "msgid \"Stop\"\nmsgstr \"Stop\"\n";

/// A folder of clips, one of them for a message with a placeholder and one for none at all.
class Voice {
public:
    Voice() {
        catalogues.add(screens::catalogue_of("da", std::string{messages}));
        std::filesystem::create_directories(folder.path() / "da");
        for (const auto& key : {i18n::message_key("", "Room"), i18n::message_key("", "Meet {name}"), std::string{"nothing"}})
            std::ofstream{file(key)} << "clip";
    }

    std::filesystem::path file(const std::string& key) const { return folder.path() / "da" / (key + ".opus"); }

    TemporaryFolder folder;
    i18n::Catalogues catalogues;
};

} // namespace

TEST_CASE("a clip is found by the words that its message has in that language") {
    const Voice voice;
    const shell::Clips clips = find_clips(voice.folder.path(), voice.catalogues);
    REQUIRE(clips.find("da", "Lokale"));
    CHECK(*clips.find("da", "Lokale") == voice.file(i18n::message_key("", "Room")));
    CHECK_FALSE(clips.find("da", "lokalet")); // another context
    CHECK_FALSE(clips.find("da", "Stop"));
    CHECK_FALSE(clips.find("da", "Mød {name}"));
    CHECK_FALSE(clips.find("en", "Room"));
    CHECK(clips.speak("da"));
    CHECK_FALSE(clips.speak("en"));
}

TEST_CASE("without a folder there are no clips") {
    const Voice voice;
    CHECK_FALSE(find_clips(voice.folder.path() / "nowhere", voice.catalogues).speak("da"));
}

TEST_CASE("a line that is a whole message is heard as its clip, any other as words for the voice") {
    const Voice voice;
    const shell::Clips clips = find_clips(voice.folder.path(), voice.catalogues);
    CHECK(utterance_of({"Lokale", "da"}, voice.catalogues, clips).clip);
    const auto other = utterance_of({"Lokale 10.30", "da"}, voice.catalogues, clips);
    CHECK_FALSE(other.clip);
    REQUIRE(other.pieces.size() == 1);
    CHECK(other.pieces.front().text == "Lokale 10 30");
}

} // namespace foothold::main
