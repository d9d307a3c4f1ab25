#include "tests/client/bytes_on_disk.hpp"
#include "tests/walk/centre.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::walk {

namespace fs = std::filesystem;

namespace {

/// A program that ends by itself and says in one line what it did not understand.
void check_that_it_declines(const Finished& finished, const std::string& name) {
    INFO(finished.err);
    CHECK(finished.signal == 0);
    CHECK(finished.exit_code > 0);
    CHECK(finished.out.empty());
    CHECK(finished.err.starts_with(name + ": "));
    CHECK(std::ranges::count(finished.err, '\n') == 1);
}

/// The program as if it were installed elsewhere, with catalogues of its own.
class Installation {
public:
    Installation() {
        fs::create_directories(program().parent_path());
        fs::create_directories(locales());
        fs::copy_file(FOOTHOLD, program());
        fs::create_directory_symlink(fs::path{FOOTHOLD_SHARE} / "foothold/fonts", locales().parent_path() / "fonts");
        for (const auto& entry : fs::directory_iterator{fs::path{FOOTHOLD_SHARE} / "foothold/locales"})
            fs::copy_file(entry.path(), locales() / entry.path().filename());
    }
    fs::path program() const { return folder_.path() / "bin/foothold"; }
    fs::path locales() const { return folder_.path() / "share/foothold/locales"; }
    Finished render(const Tablet& tablet, const char* language) const {
        return run({program(), "--data", tablet.data(), "--render", folder_.path() / "pictures", "--screen", "today",
                    "--language", language});
    }

private:
    client::Directory folder_;
};

} // namespace

TEST_CASE("words that make no sense are declined in one line") {
    const client::Directory folder;
    const std::string data = folder.path() / "device";
    for (const Words& words : {Words{"--no-such-option"},
                               Words{"dance"},
                               Words{"--size", "big"},
                               Words{"--size", "800x"},
                               Words{"--text-scale", "9000"},
                               Words{"--theme", "pink"},
                               Words{"--now", "yesterday"},
                               Words{"--screen", "moon"},
                               Words{"--pixel-ratio", "-1"},
                               Words{"enrol"},
                               Words{"enrol", "--server"},
                               Words{"act"},
                               Words{"act", "--data", data, "dance"},
                               Words{"act", "--data", data, "come"},
                               Words{"act", "--data", data, "come", "not-an-id"},
                               Words{"act", "--data", data, "cannot-come", "7b4443d914d8ba654fe2b7d871b6c043", "weather"},
                               Words{"print", "--data", data, "--to", "card.pdf"},
                               Words{"print", "--data", data, "--what", "moon", "--to", folder.path() / "card.pdf"},
                               Words{"calendar", "--data", data},
                               Words{"calendar", "--data", data, "--to", folder.path() / "plan.ics"},
                               Words{"show", "--data", data},
                               Words{"sync", "--data", data},
                               Words{"--data", data, "--render", folder.path() / "pictures", "--screen", "today"},
                               Words{"show", "--data", "/dev/null/x"},
                               Words{"sync", "show"}}) {
        Words command = words;
        command.insert(command.begin(), FOOTHOLD);
        check_that_it_declines(run(command), "foothold");
    }
    CHECK_FALSE(fs::exists(data));
}

TEST_CASE("a window that cannot be is declined in one line") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const auto nobody = centre.folder() / "nobody";
    const Environment nowhere{{"SDL_VIDEODRIVER", "x11"}, {"DISPLAY", ":60123"}};
    check_that_it_declines(run({FOOTHOLD, "--data", nobody}, nowhere), "foothold");
    CHECK_FALSE(fs::exists(nobody));
    check_that_it_declines(walk::run(samira.words({}), nowhere), "foothold");
}

TEST_CASE("the server declines in one line, too") {
    const client::Directory folder;
    const std::string data = folder.path() / "server";
    for (const Words& words :
         {Words{}, Words{"--no-such-option"}, Words{"dance"}, Words{"load", "--data", data},
          Words{"load", "--data", data, "/nowhere"}, Words{"load", "--data", data, "--today", "soon", "/nowhere"},
          Words{"serve", "--data", data, "--listen", "here"}, Words{"serve", "--data", data, "--listen", "127.0.0.1:99999"},
          Words{"serve", "--data", data, "--listen", "0.0.0.0:0"}, Words{"serve", "--data", "/dev/null/x"},
          Words{"invite", "--data", data, "--person", "nobody"},
          Words{"move", "--data", data, "--person", "nobody", "--to", "nowhere", "--on", "2090-04-01"},
          Words{"close-place", "--data", data, "--place", "nowhere", "--to", "nowhere", "--on", "2090-04-01"}}) {
        Words command = words;
        command.insert(command.begin(), FOOTHOLD_SERVER);
        check_that_it_declines(run(command), "foothold-server");
    }
}

TEST_CASE("what cannot be done is declined, and nothing is kept of it") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const auto me = text_of(samira.show(), "person");
    check_that_it_declines(samira.run({"act", "come", me}), "foothold");
    check_that_it_declines(samira.run({"act", "message", me, ""}), "foothold");
    check_that_it_declines(samira.run({"act", "languages", "ar,en"}), "foothold");
    CHECK(samira.show().at("unsent").as_int64() == 0);
}

TEST_CASE("a catalogue with a mistake is named with its line, and the other languages work") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const Installation installation;
    const auto file = installation.locales() / "da.po";
    client::overwrite(file, client::content_of(file) + "\nmsgid \"No end\nmsgstr \"Ingen ende\"\n");
    for (const char* language : {"da", "ar"}) {
        const auto rendered = installation.render(samira, language);
        INFO(rendered.err);
        CHECK(rendered.exit_code == 0);
        CHECK(rendered.out.find("today_") != std::string::npos);
        CHECK(rendered.err.find("(catalogue.syntax: da.po:") != std::string::npos);
        CHECK(std::ranges::count(rendered.err, '\n') == 1);
    }
}

TEST_CASE("without any catalogue the program speaks English") {
    Centre centre;
    const Tablet samira{centre, "samira"};
    const Installation installation;
    fs::remove_all(installation.locales());
    const auto rendered = installation.render(samira, "da");
    CHECK(rendered.exit_code == 0);
    CHECK(rendered.err.starts_with("foothold: The languages cannot be found"));
}

TEST_CASE("a command's sentence is in the language that was asked for") {
    const client::Directory folder;
    const auto said = run({FOOTHOLD, "sync", "--data", folder.path() / "device", "--language", "da"});
    CHECK(said.exit_code == 1);
    CHECK(said.err.starts_with("foothold: Denne enhed er ikke forbundet endnu."));
}

} // namespace foothold::walk
