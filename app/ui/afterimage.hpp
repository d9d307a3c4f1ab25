#pragma once

#include "app/ui/motion.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

struct ImDrawList;
struct ImDrawVert;

namespace foothold::ui {

/// What was painted a moment ago and is still seen while it goes: a page under the one that comes, a sheet that slides away.
/// Pictures are left out.
class Afterimage {
public:
    Afterimage();
    ~Afterimage();
    Afterimage(const Afterimage&) = delete;
    Afterimage& operator=(const Afterimage&) = delete;

    /// Where in a draw list the parts of a frame begin.
    struct Parts {
        std::size_t begin = 0;
        std::optional<std::size_t> scrim;
        std::optional<std::size_t> sheet;
        float sheet_height_px = 0; ///< that is seen of it
    };

    /// Before a frame is painted: what was there before, when the page has changed.
    void paint_below(ImDrawList& list, const Motion& motion);
    /// After it has been painted: lets it come as far as it has, and what goes lie over it.
    void paint_over(ImDrawList& list, const Motion& motion, const Parts& parts);
    /// The page has other glyphs now.
    void forget();

private:
    struct Frame {
        std::vector<ImDrawVert> vertices;
        std::size_t scrim_begin = 0; ///< the end when there is none
        std::size_t sheet_begin = 0;
        float sheet_height_px = 0;
    };

    void keep(const ImDrawList& list, const Parts& parts);
    void paint_sheet_going(ImDrawList& list, const Motion& motion);

    Frame last_;
    std::vector<ImDrawVert> page_;
    Frame sheet_;
};

} // namespace foothold::ui
