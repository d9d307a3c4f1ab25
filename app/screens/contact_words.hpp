#pragma once

#include "app/screens/scene.hpp"
#include "domain/lifeline.hpp"

#include <optional>
#include <string>

namespace foothold::screens {

/// A contact in words.
struct ContactWords {
    domain::Id id;
    domain::ContactRole role = domain::ContactRole::contact_person;
    ui::Words name;      ///< "Birgitte M.", or what a desk is called
    std::string called;  ///< "Birgitte", as it stands in a sentence
    std::string initial; ///< for the avatar
    std::string role_word;
    std::string languages;             ///< "Danish, English"; may be empty
    std::optional<CallSheet> call;     ///< none without a phone number
    std::optional<CallSheet> sms;      ///< of what may be a mobile telephone
    std::optional<CallSheet> whatsapp; ///< the same of a person, not of a desk
    std::optional<Route> conversation; ///< none when messages do not reach them
};

ContactWords describe(const domain::Contact& contact, const Scene& scene);

ui::Icon icon_of(domain::ContactRole role);
const ui::Tone& tone_of(domain::ContactRole role, const ui::Palette& colors);
std::string word_of(domain::ContactRole role, const Reader& reader);

/// The reader's contact person, whom a sentence names; null when there is none.
const domain::Contact* contact_person(const Scene& scene);

/// The first letter of a name.
std::string initial_of(std::string_view name);

/// "today 16:00", "tomorrow 9:00", as it stands inside a sentence or at its start.
std::string day_and_time(domain::LocalTime time, const Scene& scene, i18n::Position position);

/// "Answers until 20:00"; empty when nothing is known of the hours.
std::string answering_words(const domain::Reachable& reachable, const Scene& scene);
/// The same of a contact of the lifeline, with name and role: "Birgitte, your mentor, answers until 20:00".
std::string lifeline_sentence(const domain::Reachable& reachable, const Scene& scene);

} // namespace foothold::screens
