#include "tests/walk/centre.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>
#include <csignal>

namespace foothold::walk {

namespace json = boost::json;

namespace {

json::object object_of(const Finished& finished) {
    INFO(finished.err);
    REQUIRE(finished.exit_code == 0);
    return json::parse(finished.out).as_object();
}

std::string line_of(const Finished& finished) {
    INFO(finished.err);
    REQUIRE(finished.exit_code == 0);
    REQUIRE(finished.out.ends_with('\n'));
    return finished.out.substr(0, finished.out.size() - 1);
}

} // namespace

Tablet::Tablet(Centre& centre, const std::string& person) : data_(centre.folder() / person) {
    const auto enrolled = run({"enrol", "--server", centre.url(), "--code", centre.invite(person)});
    INFO(enrolled.err);
    REQUIRE(enrolled.exit_code == 0);
    sync();
}

Words Tablet::words(Words words) const {
    words.insert(words.begin(), FOOTHOLD);
    words.insert(words.end(), {"--data", data_});
    return words;
}

json::object Tablet::sync() const { return object_of(run({"sync"})); }

json::object Tablet::show() const { return object_of(run({"show", "--json"})); }

std::string Tablet::act(Words action) const {
    action.insert(action.begin(), "act");
    const std::string line = line_of(run(std::move(action)));
    REQUIRE(line.starts_with("kept "));
    return line.substr(5);
}

Centre::Centre(std::string today, std::uint16_t port) : today_(std::move(today)), port_(port) {
    Words load = programme_files();
    load.insert(load.begin(), "load");
    const auto loaded = run(std::move(load));
    INFO(loaded.err);
    REQUIRE(loaded.exit_code == 0);
    open();
}

void Centre::open() {
    server_.emplace(words({"serve", "--listen", "127.0.0.1:" + std::to_string(port_), "--syncs-per-minute", "1000000"}));
    REQUIRE(becomes([this] { return server_->out().ends_with('\n') || !server_->is_running(); }));
    const std::string said = server_->out();
    REQUIRE(said.starts_with("listening on http://127.0.0.1:"));
    port_ = static_cast<std::uint16_t>(std::stoi(said.substr(said.rfind(':') + 1)));
}

void Centre::close() {
    server_->send(SIGTERM);
    CHECK(server_->wait().exit_code == 0);
    server_.reset();
}

Words Centre::words(Words words) const {
    const bool knows_today = words[0] == "serve" || words[0] == "load";
    words.insert(words.begin(), FOOTHOLD_SERVER);
    words.insert(words.end(), {"--data", folder_.path() / "server"});
    if (knows_today && !today_.empty()) words.insert(words.end(), {"--today", today_});
    return words;
}

Finished Centre::run(Words words) const { return walk::run(this->words(std::move(words))); }

json::object Centre::show() const { return object_of(run({"show", "--json"})); }

std::string Centre::invite(const std::string& person) const { return line_of(run({"invite", "--person", person})); }

Words programme_files(const std::filesystem::path& folder) {
    Words files;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

const json::object& find_by(const json::object& document, const char* list, const char* name, const std::string& value) {
    const auto& objects = document.at(list).as_array();
    const auto found = std::ranges::find_if(objects, [&](const json::value& object) {
        const auto* member = object.as_object().if_contains(name);
        return member && member->is_string() && member->as_string() == value;
    });
    INFO(list << " with " << name << " " << value);
    REQUIRE(found != objects.end());
    return found->as_object();
}

std::string text_of(const json::object& object, const char* name) { return std::string{object.at(name).as_string()}; }

} // namespace foothold::walk
