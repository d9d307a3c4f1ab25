#pragma once

#include "app/screens/build.hpp"

#include <string>

namespace foothold::screens {

/// What somebody has written about something of their own, and the field to write it in.
struct OwnWords {
    ui::Words kept;     ///< empty: nothing yet
    std::string label;  ///< of the field
    std::string unsent; ///< where the words are on their way
    KeepWords keep;
};

/// The words with a way to change them; the field while somebody writes, or when there are none yet.
void own_words(Build& build, const OwnWords& words);

} // namespace foothold::screens
