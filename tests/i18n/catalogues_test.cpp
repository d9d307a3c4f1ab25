#include "app/i18n/catalogues.hpp"

#include "app/i18n/translator.hpp"
#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace foothold::i18n {

namespace {

/// A directory that is gone at the end of the test.
class TemporaryDirectory {
public:
    TemporaryDirectory() { std::filesystem::create_directories(path_); }
    ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& content) const { std::ofstream{path_ / name} << content; }

private:
    std::filesystem::path path_ =
        std::filesystem::temp_directory_path() / ("foothold-catalogues-" + std::to_string(std::random_device{}()));
};

} // namespace

TEST_CASE("a broken catalogue is left out and told; the others work") {
    const TemporaryDirectory directory;
    directory.write("da.po", "msgid \"\"\nmsgstr \"Language: da\\n\"\n\nmsgid \"Today\"\nmsgstr \"I dag\"\n");
    directory.write("ar.po", "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"Today\nmsgstr \"\"\n");
    directory.write("notes.txt", "not a catalogue");
    const auto catalogues = Catalogues::open(directory.path());
    REQUIRE(catalogues);
    CHECK(catalogues->all().size() == 1);
    REQUIRE(catalogues->problems().size() == 1);
    CHECK(catalogues->problems().front() == Error{"catalogue.syntax", "ar.po:4: the string has no closing quote"});
    CHECK(Translator{*catalogues, {"ar", "da"}}.text("Today") == "I dag");
}

TEST_CASE("the second catalogue of a language is told and not used") {
    const TemporaryDirectory directory;
    directory.write("da.po", "msgid \"\"\nmsgstr \"Language: da\\n\"\n\nmsgid \"Today\"\nmsgstr \"I dag\"\n");
    directory.write("da2.po", "msgid \"\"\nmsgstr \"Language: da\\n\"\n\nmsgid \"Today\"\nmsgstr \"Nu\"\n");
    const auto catalogues = Catalogues::open(directory.path());
    REQUIRE(catalogues);
    CHECK(catalogues->problems().size() == 1);
    CHECK(catalogues->find("da")->find("", "Today") == "I dag");
}

TEST_CASE("a language is readable when little of it is missing; English always is") {
    const TemporaryDirectory directory;
    const auto write = [&](const std::string& language, int messages) {
        std::string po = "msgid \"\"\nmsgstr \"Language: " + language + "\\n\"\n";
        for (int number = 0; number < messages; ++number) po += "\nmsgid \"" + std::to_string(number) + "\"\nmsgstr \"x\"\n";
        directory.write(language + ".po", po);
    };
    write("uk", 10);
    write("ar", 9);
    write("ti", 8);
    CHECK(Catalogues::open(directory.path())->readable() == std::vector<std::string>{"ar", "en", "uk"});
    CHECK(Catalogues{}.readable() == std::vector<std::string>{"en"});
}

TEST_CASE("a directory that is not there is an error") {
    const auto catalogues = Catalogues::open("/nowhere/locales");
    REQUIRE_FALSE(catalogues);
    CHECK(catalogues.error().code == "catalogue.missing");
}

TEST_CASE("every catalogue of the repository can be read and says who has read it") {
    CHECK(locales().problems().empty());
    CHECK(locales().readable().size() >= 18);
    for (const Catalogue& catalogue : locales().all()) CHECK_FALSE(catalogue.review().empty());
}

} // namespace foothold::i18n
