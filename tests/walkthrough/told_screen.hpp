#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::walkthrough {

struct Place {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double middle_x() const { return x + width / 2; }
    double middle_y() const { return y + height / 2; }
    bool contains(double at_x, double at_y) const { return at_x >= x && at_x < x + width && at_y >= y && at_y < y + height; }
};

/// A screen as `foothold --outline` tells it (app/main/outline_output.hpp).
struct ToldScreen {
    struct Part {
        std::string words;
        Place place;
        Place visible;
        std::optional<std::size_t> target;
        std::optional<std::size_t> scroller;
    };
    struct Target {
        Place visible;
        bool is_field = false;
        bool is_edited = false;
    };

    double pointer_x = 0;
    std::vector<Part> parts;
    std::vector<Target> targets;
    std::vector<Place> scrollers;

    /// What a press goes down on.
    std::optional<std::size_t> target_at(double x, double y) const;
    /// Everything that is to be read, a line for each part.
    std::string words() const;
};

ToldScreen read_screen(std::string_view line);

/// Without the signs that keep a name apart from a sentence that is read the other way; they are not seen.
std::string without_isolates(std::string_view words);

} // namespace foothold::walkthrough
