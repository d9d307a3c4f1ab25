#pragma once

#include "app/screens/reader.hpp"

namespace foothold::screens {

/// What a place or an organisation is called: in the words of this reader, else as it stands on signs and letters, unmarked.
ui::Words name_words(const domain::LocalizedText& name, const Reader& reader);

} // namespace foothold::screens
