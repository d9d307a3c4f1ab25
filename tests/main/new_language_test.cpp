#include "app/i18n/po_reader.hpp"
#include "app/main/application.hpp"
#include "app/text/fonts.hpp"
#include "tests/screens/stage.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace foothold::main {

namespace {

constexpr std::string_view mark = "ż"; ///< stands before every translation, so that a screen shows which words are translated

std::string read(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string po_string(std::string_view text) {
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') result.push_back('\\');
        if (character == '\n')
            result.append("\\n");
        else
            result.push_back(character);
    }
    return result.append("\"\n");
}

std::string translated(std::string_view english) { return std::string{mark}.append(english); }

/// Polish, with three plural forms; the number of the form stands behind each plural.
std::string polish(const std::vector<i18n::PoEntry>& english) {
    std::string po = "msgid \"\"\nmsgstr \"Language: pl\\nX-Review: draft\\nPlural-Forms: nplurals=3; plural=n==1 ? 0 : "
                     "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2;\\n\"\n";
    for (const i18n::PoEntry& entry : english) {
        if (entry.id.empty()) continue;
        po += "\n";
        if (!entry.context.empty()) po += "msgctxt " + po_string(entry.context);
        po += "msgid " + po_string(entry.id);
        if (entry.has_plural) po += "msgid_plural " + po_string(entry.plural_id);
        if (!entry.has_plural) po += "msgstr " + po_string(translated(entry.id));
        for (int form = 0; entry.has_plural && form < 3; ++form)
            po += "msgstr[" + std::to_string(form) + "] " + po_string(translated(entry.plural_id) + std::to_string(form));
    }
    return po;
}

/// The folder that a translator would have: all the catalogues, and one more.
i18n::Catalogues with_polish(const std::filesystem::path& folder) {
    for (const auto& file : std::filesystem::directory_iterator{FOOTHOLD_LOCALES})
        if (file.path().extension() == ".po") std::filesystem::copy(file.path(), folder / file.path().filename());
    const auto english = i18n::read_po(read(folder / "en.po"), "en.po");
    REQUIRE(english);
    std::ofstream{folder / "pl.po"} << polish(*english);
    auto catalogues = i18n::Catalogues::open(folder);
    REQUIRE(catalogues);
    return std::move(*catalogues);
}

domain::Talk talk_at(std::uint64_t number, domain::Instant starts) {
    domain::Talk talk;
    talk.id = {4, number};
    talk.person = screens::person;
    talk.with_name = "Mette";
    talk.starts = starts;
    talk.ends = starts + domain::hour_s;
    return talk;
}

std::vector<domain::Record> day_of_a_polish_reader() {
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {"pl"}},
            talk_at(1, screens::at("2026-03-12T10:00")), talk_at(2, screens::at("2026-03-12T14:00"))};
}

std::vector<std::string> words_on(Application& application) {
    application.frame({800, 1280}, {}, screens::morning, {});
    std::vector<std::string> words;
    for (const ui::Node& node : application.surface().tree().nodes())
        if (node.kind == ui::Node::Kind::text) words.push_back(screens::visible(std::string{node.content}));
    return words;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

TEST_CASE("a nineteenth language is one more file: the whole interface speaks it, and people can choose it") {
    const TemporaryFolder folder;
    const screens::Stage stage{day_of_a_polish_reader(), {"pl"}, domain::Role::participant, with_polish(folder.path())};
    CHECK(stage.catalogues.problems().empty());
    const std::vector<std::string> readable = stage.catalogues.readable();
    CHECK(std::ranges::find(readable, "pl") != readable.end());

    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts);
    Application application{stage.catalogues, *fonts, stage.model, {}, 1, {}};
    const std::vector<std::string> today = words_on(application);
    for (const std::string_view word : {"żToday", "żMy path", "żPeople", "żOffers", "żMe", "żLater today", "żNo voice yet"}) {
        INFO(word);
        CHECK(contains(today, word));
    }
    CHECK(contains(today, "ŻżThursday 12 żMarch"));
    CHECK(std::ranges::any_of(today, [](const std::string& word) { return word.find("ż1 hours0 ż20 minutes2") != word.npos; }));

    application.show(screens::LanguageSheet{});
    CHECK(contains(words_on(application), "polski"));
}

} // namespace foothold::main
