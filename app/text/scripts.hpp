#pragma once

#include "app/text/analysis.hpp"

namespace foothold::text {

/// Fills in the script of every character. What belongs to none (spaces, digits, punctuation, marks) takes that of the text
/// around it; a closing bracket, that of its opening one.
void resolve_scripts(Analysis&);

} // namespace foothold::text
