#pragma once

#include "app/screens/scene.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace foothold::screens {

/// What is told together on the page of everything about somebody, in the order in which it is shown.
enum class AboutGroup : std::uint8_t { me, home, courses, work, talks, plan, skills, people, messages, seen, proofs, asked };

/// One thing that is kept about the reader, in words.
struct AboutEntry {
    domain::Id about; ///< its record; nil: it is on this device alone
    AboutGroup group = AboutGroup::me;
    ui::Icon icon = ui::Icon::none;
    ui::Words title = {};
    domain::Instant at = {}; ///< the newest come first; all alike for what has no time
    std::vector<ui::Words> lines = {};

    void say(ui::Words line) {
        if (!line.empty()) lines.push_back(std::move(line));
    }
    void say(std::string line) { say(Reader::own(std::move(line))); }
};

/// "12 March 2026": in what is kept for years every day has its year.
std::string day_words(domain::Date date, const Scene& scene);
/// "12 March 2026, 8:40".
std::string moment_words(domain::Instant moment, const Scene& scene);
/// From its first day to its last.
std::string period_words(domain::Date from, domain::Date until, const Scene& scene);
/// What the reader or somebody else has written, in the language in which they wrote it.
ui::Words written_words(const std::string& text, const std::string& language, const Scene& scene);

} // namespace foothold::screens
