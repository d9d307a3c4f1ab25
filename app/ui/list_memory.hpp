#pragma once

#include "app/ui/scroll.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace foothold::ui {

class Tree;

/// A long list as it was last laid out.
struct RememberedList {
    struct Row {
        std::uint64_t key = 0;
        float y = 0; ///< below the top of what scrolls it
    };

    std::vector<Row> seen;                            ///< from the top
    float offset = 0;                                 ///< how far it was scrolled then
    float top = 0;                                    ///< of the list, from the top of what scrolls it, in dp
    float view_height = 0;                            ///< how much of that is seen at once
    std::uint64_t kept = 0;                           ///< key of the row that the keyboard is on; 0 = none
    std::unordered_map<std::uint64_t, float> heights; ///< by the row's key

    float width = 0; ///< what the heights hold for
    float text_scale = 0;
    std::string language;

    std::optional<float> height(std::uint64_t row) const {
        const auto found = heights.find(row);
        return found == heights.end() ? std::nullopt : std::optional{found->second};
    }
};

/// How high the rows of long lists are, so that those out of sight need not be built.
class ListMemory {
public:
    /// Null when it has not been laid out yet.
    const RememberedList* find(std::uint64_t key) const;
    /// From a tree that has been laid out. `focused`: key of the node that the keyboard is on; 0 = none.
    void learn(const Tree& tree, const Scrolls& scrolls, std::uint64_t focused);

private:
    std::unordered_map<std::uint64_t, RememberedList> lists_;
};

} // namespace foothold::ui
