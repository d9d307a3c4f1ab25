#pragma once

#include "tests/client/directory.hpp"
#include "tests/walk/process.hpp"

#include <boost/json/object.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace foothold::walk {

class Centre;

/// One person's device, used through the program.
class Tablet {
public:
    Tablet(Centre& centre, const std::string& person);

    const std::filesystem::path& data() const { return data_; }
    /// `foothold WORDS --data ...`
    Words words(Words words) const;
    Finished run(Words words) const { return walk::run(this->words(std::move(words))); }

    /// The summary of a sync that has to succeed.
    boost::json::object sync() const;
    boost::json::object show() const;
    /// The id of an action that has to be kept.
    std::string act(Words action) const;

private:
    std::filesystem::path data_;
};

/// The real server with the sample programmes in a folder of its own. It can be away, and comes back at the same address.
class Centre {
public:
    /// As if it were `today`, such as 2026-03-12T08:40; empty: by the clock. Port 0 is one that is free.
    explicit Centre(std::string today = {}, std::uint16_t port = 0);

    void open();
    void close();
    void kill() { server_.reset(); }

    /// `foothold-server WORDS --data ...`
    Finished run(Words words) const;
    boost::json::object show() const;
    std::string invite(const std::string& person) const;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    std::uint16_t port() const { return port_; }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    Words words(Words words) const;

    client::Directory folder_;
    std::string today_;
    std::uint16_t port_ = 0;
    std::optional<Process> server_;
};

Words programme_files(const std::filesystem::path& folder = FOOTHOLD_PROGRAMMES);

/// The text in a list of objects of the first one whose member `name` is `value`; fails the test when there is none.
const boost::json::object& find_by(const boost::json::object& document, const char* list, const char* name,
                                   const std::string& value);
std::string text_of(const boost::json::object& object, const char* name);

} // namespace foothold::walk
