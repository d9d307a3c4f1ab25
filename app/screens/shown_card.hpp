#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/sketch.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// For whom a card is: somebody on the way, such as a bus driver, or somebody where the person arrives.
enum class ShownTo : std::uint8_t { way, arrival };

struct ShownLine {
    ui::Words words;
    bool is_main = false;    ///< what the other one has to read first
    bool is_address = false; ///< from left to right in every language
};

/// What a person shows to somebody who does not speak their language, in both languages. Only what the other one needs: no
/// subject of a talk, no note.
struct ShownCard {
    std::vector<ShownLine> danish;                          ///< each marked with the language that it is in
    std::vector<ShownLine> own;                             ///< the same in the reader's language; empty where that is Danish
    std::optional<ui::SketchDrawing> sketch = std::nullopt; ///< of the way, for somebody on it
};

/// About a session, talk, event, internship or move of the reader's. `danish` reads Danish. Nothing when the record is not there,
/// or for the way when nobody knows where it is.
std::optional<ShownCard> make_shown(ShownTo to, domain::Id about, const Scene& scene, const Reader& danish);

/// The page of that card.
Route shown_route(ShownTo to, domain::Id about);
/// The first card that there is about a record; nothing when there is none.
std::optional<Route> first_shown(domain::Id about, const Scene& scene);

} // namespace foothold::screens
