#include "app/screens/competence_view.hpp"

#include "app/screens/contact_words.hpp"
#include "app/screens/unsent_words.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Competence;
using domain::CompetenceKind;
using domain::CompetenceLevel;
using domain::TellCompetence;
using ui::Icon;

namespace {

constexpr std::size_t kinds = domain::enumeration_names<CompetenceKind>.size();

const Competence* told_by_me(CompetenceKind kind, const Scene& scene) {
    return scene.records().find<Competence>(domain::competence_id(kind, scene.me()));
}

CompetenceLevel level_of(const Competence* competence) { return competence ? competence->level : CompetenceLevel::not_told; }

std::string seen_by(const Competence& competence, const Scene& scene) {
    return scene.text("{name} has seen it", {{"name", competence.mapped_by}});
}

CompetenceRow row_of(CompetenceKind kind, const Scene& scene) {
    const Competence* competence = told_by_me(kind, scene);
    CompetenceRow row{.kind = kind, .title = word_of(kind, scene.reader)};
    row.level = word_of(level_of(competence), scene.reader);
    row.is_told = level_of(competence) != CompetenceLevel::not_told;
    if (competence && competence->is_mapped()) row.seen = seen_by(*competence, scene);
    row.route = {Screen::competence, domain::competence_id(kind, scene.me())};
    row.unsent = unsent_words(row.route.about, scene);
    return row;
}

TellCompetence as_told(CompetenceKind kind, const Competence* competence, CompetenceLevel level) {
    if (!competence) return {kind, level, {}, {}};
    return {kind, level, competence->text, competence->language};
}

LevelRow level_row(CompetenceKind kind, CompetenceLevel level, const Scene& scene) {
    const Competence* competence = told_by_me(kind, scene);
    const TellCompetence before = as_told(kind, competence, level_of(competence));
    const Perform choose{as_told(kind, competence, level), scene.text("Kept on this tablet."), before};
    return {word_of(level, scene.reader), level_of(competence) == level, choose};
}

NoteView seen(const Competence& competence, const Scene& scene) {
    NoteView note{Icon::check_circle, Reader::own(seen_by(competence, scene)), {}};
    if (!competence.evidence.empty()) note.lines.push_back(scene.reader.content(competence.evidence));
    note.lines.push_back(Reader::own(scene.reader.dates().short_date_with_year(*competence.mapped_on)));
    return note;
}

/// Who only writes has told something: at least a little.
OwnWords own_words_of(CompetenceKind kind, const Competence* competence, const Scene& scene) {
    OwnWords words{.label = scene.text("In your own words, in your own language")};
    if (competence) words.kept = {competence->text, competence->language};
    const CompetenceLevel level = std::max(level_of(competence), CompetenceLevel::a_little);
    words.keep = {as_told(kind, competence, level), scene.text("Kept on this tablet.")};
    return words;
}

} // namespace

Icon icon_of(CompetenceKind kind) {
    switch (kind) {
    case CompetenceKind::cooking:
        return Icon::restaurant;
    case CompetenceKind::cleaning:
        return Icon::cleaning_services;
    case CompetenceKind::caring:
        return Icon::volunteer_activism;
    case CompetenceKind::building:
        return Icon::build;
    case CompetenceKind::driving:
        return Icon::directions_car;
    case CompetenceKind::sewing:
        return Icon::content_cut;
    case CompetenceKind::farming:
        return Icon::agriculture;
    case CompetenceKind::selling:
        return Icon::storefront;
    case CompetenceKind::repairing:
        return Icon::handyman;
    case CompetenceKind::computers:
        return Icon::computer;
    case CompetenceKind::languages:
        return Icon::translate;
    case CompetenceKind::teaching:
        break;
    }
    return Icon::school;
}

ui::Tone ui::Palette::*hue_of(CompetenceKind kind) {
    switch (kind) {
    case CompetenceKind::cooking:
    case CompetenceKind::caring:
        return &ui::Palette::mentor;
    case CompetenceKind::cleaning:
    case CompetenceKind::farming:
        return &ui::Palette::event;
    case CompetenceKind::building:
    case CompetenceKind::repairing:
        return &ui::Palette::work;
    case CompetenceKind::driving:
    case CompetenceKind::computers:
        return &ui::Palette::danish;
    case CompetenceKind::sewing:
    case CompetenceKind::languages:
        return &ui::Palette::talk;
    case CompetenceKind::selling:
    case CompetenceKind::teaching:
        break;
    }
    return &ui::Palette::course;
}

std::string word_of(CompetenceKind kind, const Reader& reader) {
    switch (kind) {
    case CompetenceKind::cooking:
        return reader.text_in("skill", "Cooking");
    case CompetenceKind::cleaning:
        return reader.text_in("skill", "Cleaning");
    case CompetenceKind::caring:
        return reader.text_in("skill", "Caring for people");
    case CompetenceKind::building:
        return reader.text_in("skill", "Building");
    case CompetenceKind::driving:
        return reader.text_in("skill", "Driving");
    case CompetenceKind::sewing:
        return reader.text_in("skill", "Sewing");
    case CompetenceKind::farming:
        return reader.text_in("skill", "Farming");
    case CompetenceKind::selling:
        return reader.text_in("skill", "Selling");
    case CompetenceKind::repairing:
        return reader.text_in("skill", "Repairing");
    case CompetenceKind::computers:
        return reader.text_in("skill", "Computers");
    case CompetenceKind::languages:
        return reader.text_in("skill", "Languages");
    case CompetenceKind::teaching:
        break;
    }
    return reader.text_in("skill", "Teaching");
}

std::string word_of(CompetenceLevel level, const Reader& reader) {
    switch (level) {
    case CompetenceLevel::a_little:
        return reader.text_in("skill", "A little");
    case CompetenceLevel::well:
        return reader.text_in("skill", "Well");
    case CompetenceLevel::very_well:
        return reader.text_in("skill", "Very well");
    case CompetenceLevel::not_told:
        break;
    }
    return reader.text_in("skill", "Not told yet");
}

CompetencesView make_competences(const Scene& scene) {
    CompetencesView view;
    for (std::size_t index = 0; index < kinds; ++index) view.rows.push_back(row_of(static_cast<CompetenceKind>(index), scene));
    const auto is_told = [](const CompetenceRow& row) { return row.is_told; };
    std::stable_partition(view.rows.begin(), view.rows.end(), is_told);
    view.told = static_cast<std::uint32_t>(std::ranges::count_if(view.rows, &CompetenceRow::is_told));
    return view;
}

std::optional<CompetenceView> make_competence(domain::Id id, const Scene& scene) {
    for (std::size_t index = 0; index < kinds; ++index) {
        const auto kind = static_cast<CompetenceKind>(index);
        if (domain::competence_id(kind, scene.me()) != id) continue;
        const Competence* competence = told_by_me(kind, scene);
        CompetenceView view{.kind = kind, .title = word_of(kind, scene.reader)};
        for (const auto level : {CompetenceLevel::a_little, CompetenceLevel::well, CompetenceLevel::very_well})
            view.levels.push_back(level_row(kind, level, scene));
        view.words = own_words_of(kind, competence, scene);
        view.unsent = unsent_words(id, scene);
        const TellCompetence told = as_told(kind, competence, level_of(competence));
        if (told.level != CompetenceLevel::not_told)
            view.take_back = Perform{TellCompetence{kind}, scene.text("It is not told any more."), told};
        if (competence && competence->is_mapped()) view.seen = seen(*competence, scene);
        return view;
    }
    return std::nullopt;
}

} // namespace foothold::screens
