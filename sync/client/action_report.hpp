#pragma once

#include "domain/action.hpp"
#include "domain/apply.hpp"
#include "domain/enumeration.hpp"
#include "domain/result.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace foothold::client {

/// keeping: on its way to this device's disk. kept: on disk, survives a power cut, waits for the server. sent: the server has it.
/// needs_a_look: a rule says no; stays until somebody has seen it. not_kept: the disk refused it, it has no effect.
enum class ActionState : std::uint8_t { keeping, kept, sent, needs_a_look, not_kept };

/// What has become of one action.
struct ActionReport {
    domain::Action action;
    ActionState state = ActionState::keeping;
    domain::Verdict verdict = domain::Verdict::applied;
    domain::Reason reason = domain::Reason::none;
    std::string ask;   ///< the human to turn to; empty when nobody is known
    std::string error; ///< message id, when not kept

    bool operator==(const ActionReport&) const = default;
};

} // namespace foothold::client

template <>
inline constexpr auto foothold::domain::enumeration_names<foothold::client::ActionState> =
    std::to_array<std::string_view>({"keeping", "kept", "sent", "needs_a_look", "not_kept"});
