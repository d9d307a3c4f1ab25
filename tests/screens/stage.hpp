#pragma once

#include "app/screens/scene.hpp"

#include <string>
#include <utility>
#include <vector>

namespace foothold::screens {

inline constexpr domain::Id person{1, 1};
/// Thursday 12 March 2026, 8:40 in Denmark.
inline const domain::Instant morning = domain::instant_of(*domain::parse_local_time("2026-03-12T08:40"));

inline domain::Instant at(std::string_view danish_time) { return domain::instant_of(*domain::parse_local_time(danish_time)); }

inline domain::LocalizedText in(std::string language, std::string text) { return {{{std::move(language), std::move(text)}}}; }

/// The same without the marks around names and numbers that keep their direction.
inline std::string visible(std::string text) {
    for (const std::string mark : {"\u2068", "\u2069"})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
    return text;
}

inline i18n::Catalogue catalogue_of(const std::string& language, const std::string& messages,
                                    const std::string& review = "draft") {
    const std::string header = "msgid \"\"\nmsgstr \"Language: " + language + "\\nX-Review: " + review + "\\n\"\n\n";
    return *i18n::Catalogue::parse(header + messages, language + ".po");
}

/// A person in front of a screen on that morning, with these records on the device.
class Stage {
public:
    explicit Stage(std::vector<domain::Record> records, std::vector<std::string> languages = {"en"},
                   domain::Role role = domain::Role::participant, i18n::Catalogues words = {}) :
        catalogues(std::move(words)),
        reader(catalogues, std::move(languages)), model(person, role) {
        client::Changes changes;
        changes.is_everything = true;
        changes.put = std::move(records);
        changes.status.phase = client::SyncStatus::Phase::idle;
        changes.status.confirmed_through = morning;
        model.take(std::move(changes));
    }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    Scene scene() const { return {model, reader, settings, place, {}, morning, {800, 1280}}; }

    i18n::Catalogues catalogues;
    Reader reader;
    client::Model model;
    Settings settings;
    Place place;
};

/// Somebody who reads neither English nor Danish.
inline Stage in_arabic(std::vector<domain::Record> records) {
    i18n::Catalogues words;
    words.add(catalogue_of("ar", "msgid \"Later\"\nmsgstr \"لاحقًا\"\n"));
    return Stage(std::move(records), {"ar"}, domain::Role::participant, std::move(words));
}

} // namespace foothold::screens
