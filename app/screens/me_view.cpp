#include "app/screens/me_view.hpp"

#include "app/i18n/language.hpp"
#include "app/i18n/list.hpp"
#include "app/screens/contact_words.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

std::string role_word(domain::Role role, const Reader& reader) {
    switch (role) {
    case domain::Role::mentor:
        return reader.text_in("role", "Mentor");
    case domain::Role::coordinator:
        return reader.text_in("role", "Coordinator");
    case domain::Role::participant:
        break;
    }
    return reader.text_in("role", "Participant");
}

void add_person(MeView& view, const domain::Person& me, const Scene& scene) {
    view.name = me.initial.empty() ? me.name : me.name + " " + me.initial + ".";
    view.initials = initial_of(me.name) + initial_of(me.initial);
    std::vector<std::string> names;
    for (const std::string& language : me.languages) names.push_back(scene.reader.language_name(language));
    view.languages = i18n::list(scene.reader.words(), names);
}

template <class... Entities>
std::int64_t count_of(const domain::Records& records) {
    return static_cast<std::int64_t>((records.all<Entities>().size() + ...));
}

std::vector<KeptView> kept(const Scene& scene) {
    const domain::Records& records = scene.records();
    std::vector<KeptView> kept;
    const auto add = [&](Icon icon, std::int64_t count, std::string_view one, std::string_view other) {
        if (count > 0) kept.push_back({icon, scene.reader.plural(one, other, count)});
    };
    add(Icon::school, count_of<domain::Course>(records), "{count} course", "{count} courses");
    add(Icon::date_range, count_of<domain::Session>(records), "{count} course day", "{count} course days");
    add(Icon::record_voice_over, count_of<domain::Talk>(records), "{count} talk", "{count} talks");
    add(Icon::work, count_of<domain::Internship>(records), "{count} internship", "{count} internships");
    add(Icon::route, count_of<domain::Plan>(records), "{count} plan", "{count} plans");
    add(Icon::event, count_of<domain::Event>(records), "{count} event", "{count} events");
    add(Icon::event_available, count_of<domain::Rsvp, domain::Attendance>(records), "{count} answer of yours",
        "{count} answers of yours");
    add(Icon::people, count_of<domain::Contact, domain::Match>(records), "{count} person who helps", "{count} people who help");
    add(Icon::chat, count_of<domain::Message>(records), "{count} message", "{count} messages");
    add(Icon::info, count_of<domain::Notice>(records), "{count} notice", "{count} notices");
    add(Icon::place, count_of<domain::Place>(records), "{count} place", "{count} places");
    return kept;
}

std::string drafts(const Scene& scene) {
    std::vector<std::string> names;
    for (const i18n::Catalogue& catalogue : scene.reader.catalogues().all())
        if (catalogue.review() == "draft" && catalogue.language() != "en")
            names.push_back(i18n::native_name(catalogue.language()));
    if (names.empty()) return {};
    return scene.text("A native speaker has not read these translations yet: {languages}.",
                      {i18n::phrase("languages", i18n::list(scene.reader.words(), names))});
}

} // namespace

MeView make_me(const Scene& scene) {
    MeView view;
    if (const auto* me = scene.records().find<domain::Person>(scene.me())) add_person(view, *me, scene);
    view.role = role_word(scene.model.role(), scene.reader);
    view.kept = kept(scene);
    view.version = FOOTHOLD_VERSION;
    view.drafts = drafts(scene);
    return view;
}

} // namespace foothold::screens
