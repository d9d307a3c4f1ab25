#pragma once

#include "app/ui/scroll.hpp"
#include "app/ui/tree.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace foothold::ui {

/// Keeps what is read where it is on the screen while something above it comes, goes or becomes higher. A text is known again by
/// its words, as far as nothing else that scrolls with it says the same.
class Anchors {
public:
    /// After layout: scrolls what has been pushed away back to where it was last time, but for what a person has scrolled since,
    /// and remembers where everything is now. What is at its top, or held at its end, stays.
    void hold(Tree& tree, Scrolls& scrolls);

private:
    struct Seen {
        std::uint64_t words = 0; ///< a hash
        float y = 0;             ///< below the top of what scrolls it
    };
    struct View {
        float offset = 0;
        std::vector<Seen> seen; ///< from the top
    };
    struct Found {
        std::uint64_t words = 0;
        NodeIndex node = no_node;
    };

    static std::vector<Found> words_inside(const Tree& tree, NodeIndex scroller);
    static float displacement(const Tree& tree, NodeIndex scroller, const View& view, const Scroll& scroll,
                              const std::vector<Found>& found);
    void remember(const Tree& tree, NodeIndex scroller, const Scroll& scroll, const std::vector<Found>& found);

    std::unordered_map<std::uint64_t, View> views_; ///< by the key of what scrolls
};

} // namespace foothold::ui
