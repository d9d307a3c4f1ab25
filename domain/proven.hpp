#pragma once

#include "domain/proof.hpp"
#include "domain/records.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::domain {

/// What is true of somebody today and may be signed: courses that they have finished, internships that are over, and what staff
/// have seen that they can do. The latest first, courses before internships before competences. `records` are the person's own,
/// and those that they name. Titles are as they are told, with Danish among them where there is any; of a competence only what
/// staff have written is taken, never the person's own words. Who confirms is named in Danish, as everybody who reads it in
/// Denmark knows them: the place of a course, or else `issuer`; whom somebody was with at work, or else the company; who has
/// seen what they can do.
std::vector<ProofItem> proven_things(Id person, const Records& records, const std::string& issuer, Date today);

/// Who signs for this person: of the programmes that they take part in, in that order, the first organisation that has a key.
/// None when there is none.
const Organisation* issuer_for(Id person, const Records& records);

/// As it stands on Danish paper: in Danish, else in English, else in whatever there is.
ChosenText as_on_paper(const LocalizedText& text);

} // namespace foothold::domain
