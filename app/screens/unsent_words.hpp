#pragma once

#include "app/screens/scene.hpp"

#include <algorithm>
#include <string>
#include <variant>

namespace foothold::screens {

/// Where what the reader did is on its way to the server, as messages say it: "Kept on this tablet, not sent yet". Empty when the
/// server has it.
std::string unsent_words(const client::ActionReport* report, const Scene& scene);
/// The same of the last that the reader did about a record.
std::string unsent_words(domain::Id about, const Scene& scene);

/// The same of the last intent of this kind that fits, where a record has several things of its own.
template <class Intent, class Fits>
std::string unsent_words(const Scene& scene, const Fits& fits) {
    const auto& actions = scene.model.actions();
    const auto found = std::find_if(actions.rbegin(), actions.rend(), [&](const client::ActionReport& report) {
        const auto* intent = std::get_if<Intent>(&report.action.intent);
        return intent && fits(*intent);
    });
    return unsent_words(found == actions.rend() ? nullptr : &*found, scene);
}

} // namespace foothold::screens
