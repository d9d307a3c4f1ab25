#include "app/screens/calendar_entries.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"

#include <algorithm>
#include <array>

namespace foothold::screens {

using calendar::Entry;
using domain::Appointment;
using domain::Date;

namespace {

constexpr int days_back = 28;
constexpr int days_ahead = 366;

/// A day of an internship is told apart by its date.
std::string uid_of(domain::Id source, std::string_view day = {}) {
    std::string uid = to_string(source);
    if (!day.empty()) uid.append("-").append(day);
    return uid + "@foothold";
}

/// "Room 1, Centre Avnstrup, Skovvej 1"
std::string place_line(domain::Id source, const Scene& scene) {
    const Where at = where_of(source, scene.records());
    const auto* place = scene.records().find<domain::Place>(at.place);
    const std::array parts{scene.reader.content(at.room).text, place ? name_words(place->name, scene.reader).text : std::string{},
                           place ? place->address : std::string{}};
    std::string line;
    for (const std::string& part : parts) {
        if (!part.empty() && !line.empty()) line += ", ";
        line += part;
    }
    return line;
}

Entry entry_of(const Appointment& appointment, const Scene& scene) {
    const bool is_workday = scene.records().find<domain::Internship>(appointment.source) != nullptr;
    const std::string day = is_workday ? to_string(domain::danish_time(appointment.starts).date) : std::string{};
    return {.uid = uid_of(appointment.source, day),
            .title = describe(appointment, scene).title.text,
            .place = place_line(appointment.source, scene),
            .starts = appointment.starts,
            .ends = appointment.ends,
            .is_cancelled = appointment.is_cancelled || appointment.is_declined};
}

class Collector {
public:
    explicit Collector(const Scene& scene) :
        scene_(scene), first_(scene.today() - days_back), last_(scene.today() + days_ahead) {}

    std::vector<Entry> collect() {
        for (const Appointment& each : domain::schedule_of(scene_.me(), scene_.records(), first_, last_))
            entries_.push_back(entry_of(each, scene_));
        for (const auto& [id, rsvp] : scene_.records().all<domain::Rsvp>()) add_withdrawn(rsvp);
        for (const auto& [id, move] : scene_.records().all<domain::Move>())
            if (move.person == scene_.me()) add_ended(move);
        std::ranges::stable_sort(entries_, {}, &Entry::starts);
        return std::move(entries_);
    }

private:
    /// Something that may stand in the person's calendar, and is off for them.
    void add_cancelled(domain::Id source, std::string title, domain::Instant starts, domain::Instant ends) {
        const Date day = domain::danish_time(starts).date;
        std::string uid = uid_of(source);
        if (day < first_ || day > last_ || std::ranges::find(entries_, uid, &Entry::uid) != entries_.end()) return;
        entries_.push_back({std::move(uid), std::move(title), place_line(source, scene_), starts, ends, true});
    }

    void add_withdrawn(const domain::Rsvp& rsvp) {
        const auto* event = scene_.records().find<domain::Event>(rsvp.event);
        if (rsvp.person != scene_.me() || rsvp.is_coming || !event) return;
        add_cancelled(event->id, scene_.reader.content(event->title).text, event->starts, event->ends);
    }

    /// The record itself may have gone with the old place.
    void add_ended(const domain::Move& move) {
        for (const domain::MoveEntry& entry : move.entries) {
            const bool is_off = entry.what == domain::MoveSubject::appointment && entry.fate != domain::MoveFate::kept;
            if (!is_off || !entry.starts || domain::danish_time(*entry.starts).date < move.date) continue;
            add_cancelled(entry.about, scene_.reader.content(entry.title).text, *entry.starts, *entry.starts + domain::hour_s);
        }
    }

    const Scene& scene_;
    Date first_;
    Date last_;
    std::vector<Entry> entries_;
};

} // namespace

std::vector<Entry> calendar_entries(const Scene& scene) { return Collector{scene}.collect(); }

calendar::Calendar calendar_of(const Scene& scene) {
    const domain::Instant written_at = scene.now + scene.model.status().server_clock_ahead_s;
    return {"Foothold", written_at, calendar_entries(scene)};
}

} // namespace foothold::screens
