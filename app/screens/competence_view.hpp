#pragma once

#include "app/screens/note_view.hpp"
#include "app/screens/own_words.hpp"
#include "app/screens/scene.hpp"
#include "domain/competence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// One kind of work, and what somebody has told about it.
struct CompetenceRow {
    domain::CompetenceKind kind = domain::CompetenceKind::cooking;
    std::string title;
    std::string level; ///< "Very well"; "Not told yet"
    bool is_told = false;
    std::string seen;   ///< "Mette has seen it"; empty until somebody has
    std::string unsent; ///< where it is on its way
    Route route;
};

struct CompetencesView {
    std::vector<CompetenceRow> rows; ///< what is told first, each group in the order of the kinds
    std::uint32_t told = 0;
};

struct LevelRow {
    std::string words;
    bool is_chosen = false;
    Perform choose;
};

/// One of them: how well, in which words, and what staff have seen.
struct CompetenceView {
    domain::CompetenceKind kind = domain::CompetenceKind::cooking;
    std::string title;
    std::vector<LevelRow> levels;
    std::string unsent; ///< where what is told is on its way
    OwnWords words;
    std::optional<Perform> take_back; ///< when something is told
    std::optional<NoteView> seen;
};

ui::Icon icon_of(domain::CompetenceKind kind);
ui::Tone ui::Palette::*hue_of(domain::CompetenceKind kind);
inline const ui::Tone& tone_of(domain::CompetenceKind kind, const ui::Palette& colors) { return colors.*hue_of(kind); }
std::string word_of(domain::CompetenceKind kind, const Reader& reader);
std::string word_of(domain::CompetenceLevel level, const Reader& reader);

CompetencesView make_competences(const Scene& scene);
/// By the record's id, which there is one of for each kind before anything is told. Nothing for another id.
std::optional<CompetenceView> make_competence(domain::Id id, const Scene& scene);

} // namespace foothold::screens
