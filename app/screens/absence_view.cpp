#include "app/screens/absence_view.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/name_words.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Contact;
using domain::Date;
using domain::Internship;

namespace {

constexpr int days_of_week = 7;

const domain::Workday* workday_on(Date day, const Internship& internship) {
    const auto found = std::ranges::find(internship.workdays, domain::weekday_of(day), &domain::Workday::weekday);
    return found == internship.workdays.end() ? nullptr : &*found;
}

const Contact* contact_at_work(const Internship& internship, const Scene& scene) {
    for (const auto& [id, contact] : scene.records().all<Contact>()) {
        const bool is_theirs = contact.person == scene.me() && contact.role == domain::ContactRole::company;
        if (is_theirs && contact.name == internship.contact_name && domain::is_valid(contact, scene.records(), scene.today()))
            return &contact;
    }
    return nullptr;
}

std::string place_of_work(const Internship& internship, const Scene& scene) {
    const auto* company = scene.records().find<domain::Organisation>(internship.company);
    return inside_sentence(company ? name_words(company->name, scene.reader) : scene.reader.content(internship.title));
}

std::optional<OpenWithWords> message_to(const Contact* contact, const std::string& words) {
    if (!contact || contact->user.is_nil()) return std::nullopt;
    return OpenWithWords{{Screen::conversation, contact->id}, words};
}

std::vector<ToldPerson> told(const Internship& internship, const std::string& words, const Scene& scene) {
    std::vector<ToldPerson> people;
    ToldPerson at_work{.name = internship.contact_name};
    at_work.message = message_to(contact_at_work(internship, scene), words);
    if (!internship.contact_phone.empty()) at_work.call = CallSheet{internship.contact_name, internship.contact_phone};
    if (at_work.call || at_work.message) people.push_back(std::move(at_work));
    const Contact* other = contact_person(scene);
    if (!other) return people;
    ToldPerson staff{.name = other->name, .call = describe(*other, scene).call, .message = message_to(other, words)};
    if (staff.call || staff.message) people.push_back(std::move(staff));
    return people;
}

} // namespace

std::optional<Date> next_workday(const Internship& internship, const Scene& scene) {
    const domain::LocalTime now = domain::danish_time(scene.now);
    for (Date day = std::max(now.date, internship.from); day <= internship.until; day = day + 1) {
        const auto* workday = workday_on(day, internship);
        const bool is_over = workday && day == now.date && static_cast<int>(workday->until_minute) <= now.minute;
        if (workday && !is_over) return day;
        if (day - std::max(now.date, internship.from) > days_of_week) break;
    }
    return std::nullopt;
}

std::optional<AbsenceView> make_absence(const AbsenceSheet& sheet, const Scene& scene) {
    const auto* internship = scene.records().find<Internship>(sheet.internship);
    if (!internship || internship->person != scene.me()) return std::nullopt;
    const i18n::Argument place{"place", place_of_work(*internship, scene)};
    const std::string date = scene.reader.dates().long_date(sheet.day);
    AbsenceView view{.what = scene.text("{what}, {when}.", {{"what", place.value}, i18n::phrase("when", date)}), .people = {}};
    const std::string words = scene.text("I can’t come to {place} on {date}.", {place, i18n::phrase("date", date)});
    view.people = told(*internship, words, scene);
    return view.people.empty() ? std::nullopt : std::optional{std::move(view)};
}

std::optional<AbsenceSheet> absence_of(const Internship& internship, Date day, const Scene& scene) {
    const AbsenceSheet sheet{internship.id, day};
    return make_absence(sheet, scene) ? std::optional{sheet} : std::nullopt;
}

} // namespace foothold::screens
