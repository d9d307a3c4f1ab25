#include "app/screens/calendar_entries.hpp"

#include "domain/schedule.hpp"
#include "tests/calendar/calendar_programs.hpp"
#include "tests/samples/sample_records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace foothold::calendar {

namespace {

/// Somebody of the sample programmes with their device in front of them.
struct Somebody {
    Somebody(std::string_view name, std::string language) :
        catalogues(*i18n::Catalogues::open(FOOTHOLD_LOCALES)), reader(catalogues, {std::move(language)}),
        model(person_called(name, sample_records()).id, Role::participant) {
        client::Changes changes;
        changes.is_everything = true;
        changes.put = read_samples(morning).value();
        model.take(std::move(changes));
    }
    Somebody(const Somebody&) = delete;
    Somebody& operator=(const Somebody&) = delete;

    screens::Scene scene() const { return {model, reader, settings, place, {}, morning, {}}; }

    i18n::Catalogues catalogues;
    screens::Reader reader;
    client::Model model;
    screens::Settings settings;
    screens::Place place;
};

} // namespace

TEST_CASE("two calendar programs read the same plan, everything of it, in every script") {
    for (const auto& [name, language] : {std::pair{"Samira", "ar"}, {"Samira", "da"}, {"Oksana", "uk"}, {"Nadim", "ti"}}) {
        const Somebody somebody(name, language);
        const auto calendar = screens::calendar_of(somebody.scene());
        const auto by_python = read_with_python(ics_of(calendar));
        INFO(name << " " << language);
        CHECK(by_python == read_with_libical(ics_of(calendar)));
        std::set<std::string> uids;
        for (const ReadEvent& event : by_python) uids.insert(event.uid);
        CHECK(uids.size() == calendar.entries.size());
        CHECK(uids.size() > 5);
        CHECK(ics_of(calendar).find("\u2068") == std::string::npos);
    }
}

TEST_CASE("every appointment that a person has stands in their calendar at its Danish time") {
    const Somebody samira("Samira", "en");
    const auto read = read_with_libical(ics_of(screens::calendar_of(samira.scene())));
    const Date today = danish_time(morning).date;
    const auto schedule = schedule_of(samira.model.person(), samira.model.records(), today, today + 60);
    REQUIRE(schedule.size() > 10);
    for (const Appointment& appointment : schedule) {
        const auto time = danish_time(appointment.starts);
        std::string local = to_string(time.date);
        std::erase(local, '-');
        const auto is_it = [&](const ReadEvent& event) {
            return event.uid.starts_with(to_string(appointment.source)) && event.starts.starts_with(local) &&
                   std::stoi(event.starts.substr(9, 2)) == time.minute / 60;
        };
        CHECK(std::ranges::count_if(read, is_it) == 1);
    }
}

} // namespace foothold::calendar
