#pragma once

#include "app/screens/appointment_view.hpp"
#include "app/screens/counterpart.hpp"

#include <optional>
#include <string>

namespace foothold::screens {

/// A talk, whole.
struct TalkView {
    AppointmentView appointment;
    std::string subject; ///< "Employment"; empty when it is about this and that
    ui::Icon subject_icon = ui::Icon::none;
    ui::Words about;
    Counterpart with;
};

/// Nothing when the talk is no longer there.
std::optional<TalkView> make_talk(domain::Id about, const Scene& scene);

} // namespace foothold::screens
