#include "tests/walk/centre.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <filesystem>
#include <optional>

namespace foothold::walk {

namespace {

namespace fs = std::filesystem;

constexpr const char* dbus_daemon = "/usr/bin/dbus-daemon";
constexpr const char* dbus_send = "/usr/bin/dbus-send";
constexpr const char* python = "/usr/bin/python3";

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// A desktop that shows notifications, without a screen: a message bus of its own, and dbusmock, which writes down what it is
/// told.
class Desktop {
public:
    Desktop() {
        REQUIRE(becomes([this] { return bus_.out().ends_with('\n'); }));
        address_ = first_line(bus_.out());
        shown_.emplace(Words{python, "-m", "dbusmock", "--template", "notification_daemon"}, Environment{variable()});
        REQUIRE(becomes([this] { return is_there(); }));
    }
    std::pair<std::string, std::string> variable() const { return {"DBUS_SESSION_BUS_ADDRESS", address_}; }
    std::string shown() const { return shown_->out(); }
    bool has_shown(std::string_view words) const { return shown().find(words) != std::string::npos; }

private:
    bool is_there() const {
        const Words ask{dbus_send,
                        "--session",
                        "--dest=org.freedesktop.DBus",
                        "--print-reply=literal",
                        "/org/freedesktop/DBus",
                        "org.freedesktop.DBus.NameHasOwner",
                        "string:org.freedesktop.Notifications"};
        return run(ask, Environment{variable()}).out.find("true") != std::string::npos;
    }

    Process bus_{{dbus_daemon, "--session", "--nofork", "--print-address=1"}};
    std::string address_;
    std::optional<Process> shown_;
};

} // namespace

TEST_CASE("a reminder is said to the desktop once, without what it is, also across a restart") {
    Centre centre{"2026-03-12T08:40"};
    const Tablet samira{centre, "samira"};
    const Desktop desktop;
    Environment environment = unseen();
    environment.push_back(desktop.variable());
    const auto open = [&] {
        return Process{samira.words({"--offline", "--language", "en", "--now", "2026-03-12T09:30"}), environment};
    };

    Process first = open();
    CHECK(becomes([&] { return desktop.has_shown("Notify \"Foothold\""); }));
    CHECK(desktop.has_shown("\"Something is on your plan soon\""));
    CHECK_FALSE(desktop.has_shown("abour market"));
    CHECK(becomes([&] { return fs::exists(samira.data() / "told"); }));
    first.send(SIGTERM);
    CHECK(first.wait().exit_code == 0);

    const std::string before = desktop.shown();
    Process second = open();
    pause(std::chrono::milliseconds{700});
    second.send(SIGTERM);
    CHECK(second.wait().exit_code == 0);
    CHECK(desktop.shown() == before);
}

TEST_CASE("where there is no desktop to be told, the app runs as ever") {
    Centre centre{"2026-03-12T08:40"};
    const Tablet samira{centre, "samira"};
    Environment environment = unseen();
    environment.emplace_back("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    Process app{samira.words({"--offline", "--now", "2026-03-12T09:30"}), environment};
    CHECK(becomes([&] { return fs::exists(samira.data() / "told"); }));
    app.send(SIGTERM);
    const auto ended = app.wait();
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
}

} // namespace foothold::walk
