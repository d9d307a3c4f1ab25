#include "tests/structure/levels.hpp"
#include "tests/structure/source_file.hpp"
#include "tests/structure/tripwires.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace foothold::structure {
namespace {

using Problems = std::vector<std::string>;

const Problems none;

// What one rule says about the whole repository.
Problems everywhere(Problems (*rule)(const SourceFile&)) {
    Problems problems;
    for (const auto& file : source_files(FOOTHOLD_SOURCE_FOLDER)) std::ranges::copy(rule(file), std::back_inserter(problems));
    return problems;
}

std::string function_of(int lines) {
    std::string text = "namespace foothold {\n\nvoid wait(int seconds,\n          int minutes) {\n";
    for (int count = 3; count < lines; ++count) text += "    step();\n";
    return text + "}\n\n} // namespace foothold\n";
}

TEST_CASE("the repository has no forbidden include") { CHECK(everywhere(forbidden_includes) == none); }

TEST_CASE("the repository has no overlong function") { CHECK(everywhere(long_functions) == none); }

TEST_CASE("the repository has no generic file name") { CHECK(everywhere(generic_names) == none); }

TEST_CASE("every source file is read") {
    const auto files = source_files(FOOTHOLD_SOURCE_FOLDER);
    const auto found = [&](std::string_view path) { return std::ranges::count(files, path, &SourceFile::path) == 1; };
    CHECK(found("domain/apply.cpp"));
    CHECK(found("sync/sqlite/statement.hpp"));
    CHECK(found("tests/structure/structure_test.cpp"));
}

TEST_CASE("an arrow from one level to a forbidden one is named with its place") {
    const SourceFile file{"sync/client/replica.cpp",
                          "#include \"sync/client/replica.hpp\"\n\n#include \"sync/server/store.hpp\"\n"};
    CHECK(forbidden_includes(file) == Problems{"sync/client/replica.cpp:3: sync/client must not use sync/server"});
}

TEST_CASE("the forbidden arrows of the architecture are caught") {
    const auto caught = [](std::string path, std::string include) {
        return !forbidden_includes({std::move(path), "#include " + include + '\n'}).empty();
    };
    CHECK(caught("sync/server/service.cpp", "\"sync/client/outbox.hpp\""));
    CHECK(caught("app/screens/today.cpp", "\"sync/protocol/message.hpp\""));
    CHECK(caught("app/main.cpp", "\"sync/protocol/message.hpp\""));
    CHECK(caught("app/screens/today.cpp", "\"sync/sqlite/statement.hpp\""));
    CHECK(caught("app/screens/today.cpp", "<curl/curl.h>"));
    CHECK(caught("app/screens/today.cpp", "<imgui.h>"));
    CHECK(caught("app/text/layout.cpp", "<imgui.h>"));
    CHECK(caught("app/ui/theme.cpp", "<SDL2/SDL.h>"));
    CHECK(caught("sync/client/store.cpp", "<sqlite3.h>"));
    CHECK(caught("sync/client/transport.cpp", "<boost/beast/http.hpp>"));
    CHECK(caught("domain/talk.hpp", "\"app/text/layout.hpp\""));
    CHECK(caught("domain/talk.hpp", "<fmt/format.h>"));
}

TEST_CASE("what a level may use is not reported") {
    CHECK(forbidden_includes({"domain/talk.hpp", "#include \"domain/id.hpp\"\n#include <string>\n"}).empty());
    CHECK(forbidden_includes({"app/screens/today.cpp", "#include \"app/ui/theme.hpp\"\n#include \"domain/talk.hpp\"\n"}).empty());
    CHECK(forbidden_includes({"app/main.cpp", "#include \"app/screens/today.hpp\"\n#include \"sync/client/replica.hpp\"\n"})
              .empty());
    CHECK(forbidden_includes({"sync/server/listener.cpp", "#include <boost/beast/http.hpp>\n#include <fmt/format.h>\n"}).empty());
}

TEST_CASE("an include that does not start at the root is reported") {
    CHECK(forbidden_includes({"domain/talk.cpp", "#include \"talk.hpp\"\n"}).size() == 1);
}

TEST_CASE("a function of more than 70 lines trips the wire where it begins") {
    CHECK(long_functions({"app/ui/wait.cpp", function_of(function_lines_max)}).empty());
    CHECK(long_functions({"app/ui/wait.cpp", function_of(function_lines_max + 1)}) ==
          Problems{"app/ui/wait.cpp:3: 71 lines in one function, 70 at most"});
}

TEST_CASE("a long class of short functions is no long function") {
    std::string text = "class Cursor : public Base<decltype(first())> {\n";
    for (int count = 0; count < 100; ++count) text += "    int next() { return 1; }\n";
    CHECK(long_functions({"sync/client/cursor.hpp", text + "};\n"}).empty());
}

TEST_CASE("a file name that says nothing is reported") {
    CHECK(generic_names({"app/ui/window_manager.cpp", ""}).size() == 1);
    CHECK(generic_names({"sync/utils/bytes.hpp", ""}).size() == 1);
    CHECK(generic_names({"app/ui/week_strip.cpp", ""}).empty());
}

} // namespace
} // namespace foothold::structure
