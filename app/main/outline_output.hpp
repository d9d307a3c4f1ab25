#pragma once

#include "app/ui/surface.hpp"

#include <cstdio>
#include <string>

namespace foothold::main {

/// What a screen shows, in one line of JSON:
///
///     {"size": [width, height], "pointer": [x, y],
///      "parts": [{"words": "...", "place": [x, y, width, height], "visible": [...], "target": 3, "scroller": 0}, ...],
///      "targets": [{"visible": [...], "is_field": false, "is_edited": false}, ...],
///      "scrollers": [[...], ...]}
///
/// Lengths are in dp. Where the pointer is tells what of somebody's doings has been taken in. A target and a scroller are left
/// out where there is none.
std::string outline_line(const ui::Surface& surface, ui::Size viewport, ui::Point pointer);

/// Tells a program that listens what the window shows, each time that is something else than before.
class OutlineOutput {
public:
    /// Null: nobody listens.
    explicit OutlineOutput(std::FILE* output) : output_(output) {}

    /// Once what is shown has come to rest.
    void tell(const ui::Surface& surface, ui::Size viewport, ui::Point pointer);

private:
    std::FILE* output_;
    std::string told_;
};

} // namespace foothold::main
