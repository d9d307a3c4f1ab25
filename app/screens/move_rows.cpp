#include "app/screens/move_rows.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace foothold::screens {

using domain::Contact;
using domain::ContactRole;
using domain::Course;
using domain::Id;
using domain::Move;
using domain::MoveEntry;
using domain::MoveFate;
using domain::MoveSubject;
using domain::Session;
using ui::Icon;
using ui::Palette;

namespace {

using Tone = ui::Tone Palette::*;

Tone tone_of(domain::Activity activity) {
    constexpr std::array tones{&Palette::course, &Palette::danish, &Palette::talk,
                               &Palette::mentor, &Palette::work,   &Palette::event};
    return tones[static_cast<std::size_t>(activity)];
}

/// Of an appointment, whatever it is.
domain::Activity activity_of(Id about, const domain::Records& records) {
    if (const auto* session = records.find<Session>(about))
        if (const auto* course = records.find<Course>(session->course)) return domain::activity_of(course->kind);
    if (const auto* talk = records.find<domain::Talk>(about))
        return talk->kind == domain::TalkKind::mentor_meeting ? domain::Activity::mentor : domain::Activity::talk;
    if (records.find<domain::Event>(about)) return domain::Activity::event;
    if (records.find<domain::Internship>(about)) return domain::Activity::work;
    return domain::Activity::course;
}

class Rows {
public:
    Rows(const Move& move, const Scene& scene) : move_(move), scene_(scene), records_(scene.records()) {}

    MoveRows collect() {
        add_address();
        add_contacts();
        for (const MoveEntry& entry : move_.entries)
            if (entry.what == MoveSubject::course) add_course(entry);
        for (const MoveEntry& entry : move_.entries)
            if (entry.what == MoveSubject::appointment) add_appointment(entry);
        for (const Group& group : groups_) rows_.changes.push_back(row_of(group));
        return {std::move(rows_.changes), stays()};
    }

private:
    /// Appointments of one title that do not take place.
    struct Group {
        domain::Activity activity;
        ui::Words title;
        std::optional<domain::Instant> starts;
        std::vector<Id> abouts;
    };
    struct CourseRow {
        Id course;
        std::string title;
        std::size_t row;
        bool changes;
    };

    std::string text(std::string_view english, std::initializer_list<i18n::Argument> arguments = {}) const {
        return scene_.text(english, arguments);
    }
    std::string until(domain::Date date) const {
        return text("Until {date}", {i18n::phrase("date", scene_.reader.dates().short_date(date))});
    }
    bool is_over() const { return stage_of(move_, scene_) == MoveStage::over; }

    void add_address() {
        const auto* place = records_.find<domain::Place>(move_.to_place);
        MoveRow row{Icon::cottage, &Palette::work, Reader::own(text("Address"))};
        if (place) row.detail = place->address.empty() ? name_words(place->name, scene_.reader) : ui::Words{place->address, "da"};
        rows_.changes.push_back(std::move(row));
    }

    // --- contacts

    /// Also one that ends on its own with the move.
    bool goes(const MoveEntry& entry) const {
        const auto* contact = records_.find<Contact>(entry.about);
        return entry.fate != MoveFate::kept || (contact && contact->valid_until && *contact->valid_until <= move_.date);
    }
    std::string name_of(const MoveEntry& entry) const {
        const auto* contact = records_.find<Contact>(entry.about);
        return contact ? contact->name : scene_.reader.content(entry.title).text;
    }
    std::string list(const std::vector<std::string>& names) const { return i18n::list(scene_.reader.words(), names); }

    void add_contacts() {
        MoveRow row{Icon::support_agent, &Palette::course};
        const auto coming = new_contacts(move_, scene_);
        const auto is_new = [&](Id id) { return std::ranges::find(coming, id, &Contact::id) != coming.end(); };
        std::vector<const MoveEntry*> going;
        for (const MoveEntry& entry : move_.entries) {
            if (entry.what != MoveSubject::contact) continue;
            if (goes(entry)) going.push_back(&entry);
            if (!goes(entry) && !is_new(entry.about))
                kept_contacts_.push_back(&entry);
            else
                row.abouts.push_back(entry.about);
        }
        if (row.abouts.empty()) return;
        std::stable_partition(going.begin(), going.end(), [&](const MoveEntry* entry) { return !is_desk(entry->about); });
        std::vector<std::string> before;
        std::vector<std::string> after;
        for (const MoveEntry* entry : going) before.push_back(name_of(*entry));
        for (const Contact* contact : coming) after.push_back(contact->name);
        row.title = Reader::own(text("Your contacts"));
        if (!before.empty()) row.before = Reader::own(list(before));
        row.detail = Reader::own(after.empty() ? until(move_.date) : list(after));
        rows_.changes.push_back(std::move(row));
    }
    bool is_desk(Id id) const {
        const auto* contact = records_.find<Contact>(id);
        return !contact || contact->person.is_nil();
    }

    void add_kept_contacts(std::vector<MoveRow>& stays) const {
        MoveRow mentor{Icon::volunteer_activism, &Palette::mentor, Reader::own(text("Your mentor"))};
        MoveRow others{Icon::people, &Palette::course, Reader::own(text("Your other contacts"))};
        std::vector<std::string> mentors;
        std::vector<std::string> names;
        for (const MoveEntry* entry : kept_contacts_) {
            const auto* contact = records_.find<Contact>(entry->about);
            const bool is_mentor = contact && contact->role == ContactRole::mentor;
            if (contact) (is_mentor ? mentors : names).push_back(name_of(*entry));
            (is_mentor ? mentor : others).abouts.push_back(entry->about);
        }
        if (mentors.empty())
            for (const auto& [id, match] : records_.all<domain::Match>())
                if (match.is_active() && match.participant == scene_.me()) mentors.push_back(match.mentor_name);
        mentor.detail = Reader::own(text("{name} stays with you", {i18n::phrase("name", list(mentors))}));
        others.detail = Reader::own(names.empty() ? text("Stays as it is") : list(names));
        if (!mentors.empty()) stays.insert(stays.begin(), std::move(mentor));
        if (!others.abouts.empty()) stays.push_back(std::move(others));
    }

    // --- courses

    bool takes_part_afterwards(const Course& course) const {
        const bool goes_on = course.until == domain::Date{} || course.until >= move_.date;
        return goes_on && std::ranges::any_of(records_.all<domain::Enrolment>(), [&](const auto& entry) {
                   const domain::Enrolment& enrolment = entry.second;
                   const bool is_open = enrolment.status == domain::EnrolmentStatus::active ||
                                        enrolment.status == domain::EnrolmentStatus::invited;
                   return enrolment.person == move_.person && enrolment.course == course.id && is_open;
               });
    }

    void add_course(const MoveEntry& entry) {
        const auto* course = records_.find<Course>(entry.about);
        const bool changes = entry.fate != MoveFate::kept;
        if (!changes && (!course || !takes_part_afterwards(*course))) return earlier_.push_back(entry.about);
        const auto activity = course ? domain::activity_of(course->kind) : domain::Activity::course;
        MoveRow row{icon_of(activity), tone_of(activity), scene_.reader.content(changes ? entry.title : course->title)};
        row.abouts = {entry.about};
        row.detail = Reader::own(text("Stays as it is"));
        if (entry.fate == MoveFate::ended) row.detail = Reader::own(until(move_.date - 1));
        if (entry.fate == MoveFate::moved) row.detail = instead_of(row.title, entry);
        auto& rows = changes ? rows_.changes : stays_;
        course_rows_.push_back({entry.about, row.title.text, rows.size(), changes});
        rows.push_back(std::move(row));
    }

    /// The course that takes over, or who teaches it, or where it is: the first that says something new.
    ui::Words instead_of(const ui::Words& title, const MoveEntry& entry) const {
        const auto* course = records_.find<Course>(entry.instead);
        if (course && scene_.reader.content(course->title).text != title.text) return scene_.reader.content(course->title);
        if (course && !course->teacher.empty()) return Reader::own(text("with {name}", {{"name", course->teacher}}));
        const auto* place = records_.find<domain::Place>(entry.place);
        return place ? name_words(place->name, scene_.reader) : ui::Words{};
    }

    MoveRow* course_row(const MoveEntry& entry, bool changes) {
        const auto* session = records_.find<Session>(entry.about);
        const std::string title = scene_.reader.content(entry.title).text;
        const auto found = std::ranges::find_if(course_rows_, [&](const CourseRow& each) {
            return each.changes == changes && (session ? each.course == session->course : changes && each.title == title);
        });
        if (found == course_rows_.end()) return nullptr;
        return &(changes ? rows_.changes : stays_)[found->row];
    }

    // --- appointments

    void add_appointment(const MoveEntry& entry) {
        const bool changes = entry.fate != MoveFate::kept;
        if (MoveRow* row = course_row(entry, changes)) return row->abouts.push_back(entry.about);
        if (changes) return add_to_group(entry);
        if (!is_afterwards(entry.about)) {
            ++earlier_appointments_;
            return earlier_.push_back(entry.about);
        }
        const auto activity = activity_of(entry.about, records_);
        MoveRow row{icon_of(activity), tone_of(activity), describe(domain::Appointment{.source = entry.about}, scene_).title};
        row.detail = Reader::own(text("Stays as it is"));
        row.abouts = {entry.about};
        stays_.push_back(std::move(row));
    }

    bool is_afterwards(Id about) const {
        const auto is_late = [&](domain::Instant starts) { return domain::danish_time(starts).date >= move_.date; };
        if (const auto* session = records_.find<Session>(about)) return is_late(session->starts);
        if (const auto* talk = records_.find<domain::Talk>(about)) return is_late(talk->starts);
        if (const auto* event = records_.find<domain::Event>(about)) return is_late(event->starts);
        const auto* internship = records_.find<domain::Internship>(about);
        return internship && internship->until >= move_.date;
    }

    void add_to_group(const MoveEntry& entry) {
        const bool is_known = records_.find<domain::Talk>(entry.about) != nullptr;
        const ui::Words title =
            is_known ? describe(domain::Appointment{.source = entry.about}, scene_).title : scene_.reader.content(entry.title);
        auto group = std::ranges::find(groups_, title, &Group::title);
        if (group == groups_.end() || !entry.starts)
            group = groups_.insert(groups_.end(), Group{activity_of(entry.about, records_), title, entry.starts, {}});
        group->abouts.push_back(entry.about);
    }

    MoveRow row_of(const Group& group) const {
        MoveRow row{icon_of(group.activity), tone_of(group.activity), group.title, {}, {}, group.abouts};
        const auto count = static_cast<std::int64_t>(group.abouts.size());
        if (count > 1)
            row.detail = Reader::own(scene_.reader.plural("{count} time is cancelled", "{count} times are cancelled", count));
        else if (group.starts)
            row.detail = Reader::own(text(
                "{when}: {what}", {{"when", scene_.reader.dates().date_and_time(*group.starts)}, {"what", text("Cancelled")}}));
        else
            row.detail = Reader::own(until(move_.date - 1));
        return row;
    }

    // --- what stays

    std::vector<MoveRow> stays() {
        std::vector<MoveRow> rows;
        add_plan(rows);
        rows.insert(rows.end(), std::make_move_iterator(stays_.begin()), std::make_move_iterator(stays_.end()));
        add_kept_contacts(rows);
        MoveRow proofs{Icon::badge, &Palette::talk, Reader::own(text("Your proofs")), {}, Reader::own(text("Always with you"))};
        proofs.route = Route{Screen::proof, {}};
        rows.push_back(std::move(proofs));
        return rows;
    }

    /// What lies before the move is part of the plan as it is.
    void add_plan(std::vector<MoveRow>& rows) const {
        const bool has_plan = std::ranges::any_of(records_.all<domain::Plan>(),
                                                  [&](const auto& entry) { return entry.second.person == move_.person; });
        if (!has_plan && earlier_.empty()) return;
        const auto count = static_cast<std::int64_t>(is_over() ? 0 : earlier_appointments_);
        MoveRow row{Icon::route, &Palette::event, Reader::own(has_plan ? text("Your plan") : text("Your appointments"))};
        std::string detail = has_plan ? text("Steps and goals are kept") : text("Stays as it is");
        if (count > 0)
            detail =
                has_plan
                    ? scene_.reader.plural("Steps, goals and {count} appointment", "Steps, goals and {count} appointments", count)
                    : scene_.reader.plural("{count} appointment before the move", "{count} appointments before the move", count);
        row.detail = Reader::own(std::move(detail));
        row.abouts = earlier_;
        rows.push_back(std::move(row));
    }

    const Move& move_;
    const Scene& scene_;
    const domain::Records& records_;
    MoveRows rows_;
    std::vector<MoveRow> stays_;
    std::vector<CourseRow> course_rows_;
    std::vector<Group> groups_;
    std::vector<Id> earlier_; ///< over before the moving day, or nobody knows any more what it was
    std::size_t earlier_appointments_ = 0;
    std::vector<const MoveEntry*> kept_contacts_;
};

} // namespace

std::vector<const Contact*> new_contacts(const Move& move, const Scene& scene) {
    const domain::Date announced = domain::danish_time(move.announced_at).date;
    std::vector<const Contact*> found;
    for (const auto& [id, contact] : scene.records().all<Contact>()) {
        const bool is_of_place = contact.person.is_nil() && contact.place == move.to_place;
        const bool begins_with_it = contact.person == move.person && contact.valid_from && *contact.valid_from > announced &&
                                    *contact.valid_from <= move.date + 1;
        const bool ends_before = contact.valid_until && *contact.valid_until <= move.date;
        if ((is_of_place || begins_with_it) && !ends_before) found.push_back(&contact);
    }
    std::ranges::stable_sort(found, {}, [](const Contact* contact) {
        return std::pair{contact->person.is_nil(), contact->lifeline_order == 0 ? UINT32_MAX : contact->lifeline_order};
    });
    return found;
}

MoveRows rows_of(const Move& move, const Scene& scene) { return Rows{move, scene}.collect(); }

} // namespace foothold::screens
