#include "app/shell/open_file.hpp"
#include "app/shell/opener.hpp"

#include "tests/shell/heard_by_desktop.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::shell {

TEST_CASE("the desktop is given the file's address, whatever its name") {
    HeardByDesktop desktop;
    CHECK(open_file("/home/samira/Mine filer/kort ø 100%.pdf"));
    CHECK(desktop.next() == "file:///home/samira/Mine%20filer/kort%20%C3%B8%20100%25.pdf\n");
}

TEST_CASE("without xdg-open no file opens, and that is known before it is offered") {
    HeardByDesktop desktop;
    CHECK(has_opener());
    const TemporaryFolder empty;
    ::setenv("PATH", empty.path().c_str(), 1);
    CHECK_FALSE(has_opener());
    CHECK_FALSE(open_file("/home/samira/card.pdf"));
    ::setenv("PATH", "/usr/bin:/bin", 1);
}

} // namespace foothold::shell
