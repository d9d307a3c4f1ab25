#include "app/screens/me_view.hpp"

#include "app/i18n/language.hpp"
#include "app/i18n/list.hpp"
#include "app/screens/contact_words.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

void add_person(MeView& view, const domain::Person& me, const Scene& scene) {
    view.name = i18n::isolated(me.initial.empty() ? me.name : me.name + " " + me.initial + ".");
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
    // The name and order of arguments are those that locales/extract looks for.
    const auto plural = [&](std::string_view one, std::string_view other, std::int64_t count, Icon icon) {
        if (count > 0) kept.push_back({icon, scene.reader.plural(one, other, count)});
    };
    plural("{count} course", "{count} courses", count_of<domain::Course>(records), Icon::school);
    plural("{count} course day", "{count} course days", count_of<domain::Session>(records), Icon::date_range);
    plural("{count} talk", "{count} talks", count_of<domain::Talk>(records), Icon::record_voice_over);
    plural("{count} internship", "{count} internships", count_of<domain::Internship>(records), Icon::work);
    plural("{count} plan with your steps", "{count} plans with your steps", count_of<domain::Plan>(records), Icon::route);
    plural("{count} event", "{count} events", count_of<domain::Event>(records), Icon::event);
    plural("{count} answer of yours", "{count} answers of yours", count_of<domain::Rsvp, domain::Attendance>(records),
           Icon::event_available);
    plural("{count} person who helps", "{count} people who help", count_of<domain::Contact, domain::Match>(records),
           Icon::people);
    plural("{count} request to meet", "{count} requests to meet", count_of<domain::Proposal>(records), Icon::volunteer_activism);
    plural("{count} day of what a mentor saw", "{count} days of what a mentor saw", count_of<domain::Viewing>(records),
           Icon::visibility);
    plural("{count} message", "{count} messages", count_of<domain::Message>(records), Icon::chat);
    plural("{count} notice", "{count} notices", count_of<domain::Notice>(records), Icon::info);
    plural("{count} place", "{count} places", count_of<domain::Place>(records), Icon::place);
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
