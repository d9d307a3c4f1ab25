#include "app/screens/contact_words.hpp"

#include "app/i18n/list.hpp"

#include <algorithm>
#include <array>

namespace foothold::screens {

using domain::Contact;
using domain::ContactRole;
using domain::LocalTime;
using domain::Reachable;
using ui::Icon;

namespace {

constexpr int minutes_of_day = 1440;

/// "your mentor", as it stands after a name.
std::string your(ContactRole role, const Reader& reader) {
    switch (role) {
    case ContactRole::mentor:
        return reader.text("your mentor");
    case ContactRole::contact_person:
        return reader.text("your contact person");
    case ContactRole::coordinator:
        return reader.text("your coordinator");
    case ContactRole::teacher:
        return reader.text("your teacher");
    case ContactRole::interpreter:
        return reader.text("your interpreter");
    case ContactRole::company:
        return reader.text("from your workplace");
    case ContactRole::centre_staff:
        break;
    }
    return reader.text("from the centre");
}

bool is_desk(const Contact& contact) { return !contact.desk.empty(); }

bool answers_always(const Contact& contact) {
    const auto is_whole_day = [](const domain::OpeningHours& hours) {
        return hours.from_minute == 0 && hours.until_minute >= minutes_of_day;
    };
    return std::ranges::count_if(contact.hours, is_whole_day) == 7;
}

std::string closing_clock(const Reachable& reachable, const Scene& scene) {
    LocalTime closes = *reachable.closes;
    if (closes.minute == 0) closes = {closes.date - 1, minutes_of_day};
    return scene.reader.dates().clock(closes);
}

std::string languages_of(const Contact& contact, const Scene& scene) {
    std::vector<std::string> names;
    for (const std::string& language : contact.languages) names.push_back(scene.reader.language_name(language));
    return scene.reader.dates().at_start(i18n::list(scene.reader.words(), names));
}

std::string desk_sentence(const Reachable& reachable, const Scene& scene) {
    const i18n::Argument desk{"desk", scene.reader.content(reachable.contact->desk).text};
    if (answers_always(*reachable.contact)) return scene.text("{desk} answers day and night", {desk});
    if (reachable.closes) return scene.text("{desk} answers until {time}", {desk, {"time", closing_clock(reachable, scene)}});
    if (reachable.opens) {
        const std::string when = day_and_time(*reachable.opens, scene, i18n::Position::inside);
        return scene.text("{desk} answers again {when}", {desk, i18n::phrase("when", when)});
    }
    return scene.text("You can call {name}", {{"name", desk.value}});
}

std::string person_sentence(const Reachable& reachable, const Scene& scene) {
    const i18n::Argument name{"name", reachable.contact->name};
    const i18n::Argument role = i18n::phrase("role", your(reachable.contact->role, scene.reader));
    if (answers_always(*reachable.contact)) return scene.text("{name}, {role}, answers day and night", {name, role});
    if (reachable.closes)
        return scene.text("{name}, {role}, answers until {time}", {name, role, {"time", closing_clock(reachable, scene)}});
    if (reachable.opens) {
        const std::string when = day_and_time(*reachable.opens, scene, i18n::Position::inside);
        return scene.text("{name}, {role}, answers again {when}", {name, role, i18n::phrase("when", when)});
    }
    return scene.text("You can call {name}, {role}", {name, role});
}

} // namespace

Icon icon_of(ContactRole role) {
    switch (role) {
    case ContactRole::mentor:
        return Icon::volunteer_activism;
    case ContactRole::contact_person:
        return Icon::support_agent;
    case ContactRole::coordinator:
        return Icon::badge;
    case ContactRole::teacher:
        return Icon::menu_book;
    case ContactRole::interpreter:
        return Icon::record_voice_over;
    case ContactRole::company:
        return Icon::storefront;
    case ContactRole::centre_staff:
        break;
    }
    return Icon::apartment;
}

const ui::Tone& tone_of(ContactRole role, const ui::Palette& colors) {
    switch (role) {
    case ContactRole::mentor:
        return colors.mentor;
    case ContactRole::contact_person:
    case ContactRole::coordinator:
        return colors.course;
    case ContactRole::teacher:
        return colors.danish;
    case ContactRole::interpreter:
        return colors.talk;
    case ContactRole::company:
        return colors.work;
    case ContactRole::centre_staff:
        break;
    }
    return colors.quiet;
}

std::string word_of(ContactRole role, const Reader& reader) {
    switch (role) {
    case ContactRole::mentor:
        return reader.text_in("role", "Mentor");
    case ContactRole::contact_person:
        return reader.text_in("role", "Contact person");
    case ContactRole::coordinator:
        return reader.text_in("role", "Coordinator");
    case ContactRole::teacher:
        return reader.text_in("role", "Teacher");
    case ContactRole::interpreter:
        return reader.text_in("role", "Interpreter");
    case ContactRole::company:
        return reader.text_in("role", "Workplace");
    case ContactRole::centre_staff:
        break;
    }
    return reader.text_in("role", "Centre staff");
}

const domain::Contact* contact_person(const Scene& scene) {
    for (const auto& [id, contact] : scene.records().all<domain::Contact>()) {
        const bool is_mine = contact.person == scene.me() && contact.role == domain::ContactRole::contact_person;
        if (is_mine && domain::is_valid(contact, scene.records(), scene.today())) return &contact;
    }
    return nullptr;
}

std::string initial_of(std::string_view name) {
    const auto is_continuation = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    std::size_t length = std::min<std::size_t>(1, name.size());
    while (length < name.size() && is_continuation(name[length])) ++length;
    return std::string{name.substr(0, length)};
}

std::string day_and_time(LocalTime time, const Scene& scene, i18n::Position position) {
    const auto& dates = scene.reader.dates();
    return scene.text("{day} {time}",
                      {i18n::phrase("day", dates.day(time.date, scene.today(), position)), {"time", dates.clock(time)}});
}

std::string answering_words(const Reachable& reachable, const Scene& scene) {
    if (answers_always(*reachable.contact)) return scene.text("Answers day and night");
    if (reachable.closes) return scene.text("Answers until {time}", {{"time", closing_clock(reachable, scene)}});
    if (!reachable.opens) return {};
    const std::string when = day_and_time(*reachable.opens, scene, i18n::Position::inside);
    return scene.text("Answers again {when}", {i18n::phrase("when", when)});
}

std::string lifeline_sentence(const Reachable& reachable, const Scene& scene) {
    return is_desk(*reachable.contact) ? desk_sentence(reachable, scene) : person_sentence(reachable, scene);
}

namespace {

void add_phone(ContactWords& words, const Contact& contact) {
    if (contact.phone.empty()) return;
    words.call = CallSheet{words.called, contact.phone, Reach::call, contact.id};
    const auto number = text::PhoneNumber::read(contact.phone);
    if (!number || !number->may_be_mobile()) return;
    words.sms = CallSheet{words.called, contact.phone, Reach::sms, contact.id};
    if (!is_desk(contact)) words.whatsapp = CallSheet{words.called, contact.phone, Reach::whatsapp, contact.id};
}

} // namespace

ContactWords describe(const Contact& contact, const Scene& scene) {
    ContactWords words{.id = contact.id, .role = contact.role};
    if (is_desk(contact)) {
        words.name = scene.reader.content(contact.desk);
        words.called = words.name.text;
    } else {
        const std::string full = contact.initial.empty() ? contact.name : contact.name + " " + contact.initial + ".";
        words.name = Reader::own(i18n::isolated(full));
        words.called = contact.name;
    }
    words.initial = initial_of(contact.name);
    words.role_word = word_of(contact.role, scene.reader);
    words.languages = languages_of(contact, scene);
    add_phone(words, contact);
    if (!contact.user.is_nil()) words.conversation = Route{Screen::conversation, contact.id};
    return words;
}

} // namespace foothold::screens
