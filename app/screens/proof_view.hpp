#pragma once

#include "app/screens/proof_words.hpp"
#include "app/screens/scene.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

struct ProofRow {
    ui::Icon icon = ui::Icon::none;
    ui::Tone ui::Palette::*tone = &ui::Palette::course;
    ui::Words title;
    ui::Words detail;              ///< "5 February, 12 hours", "Week 4 of 6"
    std::string by;                ///< "Red Cross"; "Under way" for what is not finished
    bool is_under_way = false;     ///< not part of what is signed
    domain::LocalizedText further; ///< the title as it was signed, in every language

    std::vector<ui::Words> spoken() const;
};

/// The code, and what came of looking at it here and now.
struct ProofCode {
    std::string digits;
    std::string file; ///< the same as a file
    bool is_unchanged = false;
    std::string checked_at; ///< "12 March, 8:40"
    std::string issuer;
    domain::Id proof;
    domain::Date signed_on;
};

/// My proof: what an organisation has signed about the reader, and what is under way to get there.
struct ProofView {
    std::string name;              ///< "Samira A."
    std::optional<ProofCode> code; ///< none when nothing is signed yet
    std::vector<ProofRow> courses;
    std::vector<ProofRow> internships;
    std::vector<ProofRow> competences;
};

/// `years`: in which dates the year is named.
ProofView make_proof(const Scene& scene, Years years = Years::others);

} // namespace foothold::screens
