#include "app/shell/open_outside.hpp"

#include "tests/shell/heard_by_desktop.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

namespace foothold::shell {

namespace {

namespace fs = std::filesystem;

/// A program for telephone numbers and web pages, and none for SMS and maps. GIO looks for the folders once in a process, so
/// every test has the same.
void furnish_desktop() {
    static const TemporaryFolder folder;
    fs::create_directories(folder.path() / "applications");
    std::ofstream{folder.path() / "applications/some.desktop"} << "[Desktop Entry]\nType=Application\nName=Some\nExec=true %u\n"
                                                                  "MimeType=x-scheme-handler/tel;x-scheme-handler/https;\n";
    std::ofstream{folder.path() / "applications/mimeapps.list"}
        << "[Default Applications]\nx-scheme-handler/tel=some.desktop\nx-scheme-handler/https=some.desktop\n";
    ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    ::setenv("XDG_DATA_DIRS", folder.path().c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", folder.path().c_str(), 1);
    ::setenv("XDG_CONFIG_DIRS", folder.path().c_str(), 1);
}

text::PhoneNumber number(std::string_view written) { return text::PhoneNumber::read(written).value(); }

} // namespace

TEST_CASE("the desktop is told a number, and nothing else") {
    furnish_desktop();
    HeardByDesktop desktop;
    CHECK(open_outside(ui::Call{number("70 00 00 31")}));
    CHECK(desktop.next() == "tel:+4570000031\n");
    CHECK(open_outside(ui::Call{number("112")}));
    CHECK(desktop.next() == "tel:112\n");
    CHECK(open_outside(ui::WriteOnWhatsApp{number("20 00 00 31")}));
    CHECK(desktop.next() == "https://wa.me/4520000031\n");
}

TEST_CASE("where there is no map, the address is looked for on openstreetmap.org") {
    furnish_desktop();
    HeardByDesktop desktop;
    CHECK(open_outside(ui::ShowOnMap{text::PostalAddress::read("Avnstrupvej 1, 4330 Hvalsø").value()}));
    CHECK(desktop.next() == "https://www.openstreetmap.org/search?query=Avnstrupvej%201%2C%204330%20Hvals%C3%B8\n");
}

TEST_CASE("what the desktop has no program for is said, and not opened") {
    furnish_desktop();
    HeardByDesktop desktop;
    CHECK_FALSE(open_outside(ui::WriteSms{number("20 00 00 31")}));
    CHECK_FALSE(open_outside(ui::WriteOnWhatsApp{number("112")}));
    CHECK(open_outside(ui::Call{number("114")}));
    CHECK(desktop.next() == "tel:114\n"); // alone
}

TEST_CASE("without xdg-open nothing opens, and that is said") {
    furnish_desktop();
    const TemporaryFolder empty;
    ::setenv("PATH", empty.path().c_str(), 1);
    CHECK_FALSE(open_outside(ui::Call{number("112")}));
    ::setenv("PATH", "/usr/bin:/bin", 1);
}

} // namespace foothold::shell
