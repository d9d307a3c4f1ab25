#pragma once

#include "app/screens/picture_words.hpp"
#include "app/ui/picture.hpp"
#include "app/ui/stones.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

struct PictureView {
    ui::Picture picture;
    ui::Words description;
    PictureState state = PictureState::here;
    std::string next; ///< what happens with it; empty when it is here
    std::string size; ///< where fetching it costs
};

/// One page of a lesson, or its end.
struct LessonView {
    ui::Words title;
    ui::Words course;
    std::optional<Route> course_route;
    std::uint32_t page = 0; ///< as TurnPage counts
    std::uint32_t pages = 0;
    std::string progress; ///< "Page 2 of 3"
    ui::Stones stones;
    std::optional<PictureView> picture;
    std::vector<ui::Words> paragraphs;
    std::optional<ui::Words> recorded; ///< all of them, when somebody's voice for them is here

    bool is_read() const { return page >= pages; }
};

/// The page that somebody has come to. Nothing when the lesson is no longer there.
std::optional<LessonView> make_lesson(domain::Id id, const Scene& scene);

} // namespace foothold::screens
