#pragma once

#include "app/screens/scene.hpp"
#include "domain/notice.hpp"

#include <optional>

namespace foothold::screens {

/// That staff have answered what the reader asked.
struct AnswerNews {
    ui::Icon icon = ui::Icon::none;
    ui::Words title;  ///< "Line has answered you"
    ui::Words detail; ///< the answer, or what has become of it
};

/// Nothing for a notice of anything else, and as long as what was asked is not on the device: then its own words say it.
std::optional<AnswerNews> make_answer_news(const domain::Notice& notice, const Scene& scene);

} // namespace foothold::screens
