#pragma once

#include "app/screens/counterpart.hpp"
#include "app/screens/proposal_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Where one's own message is; read: it stood on the other one's screen.
enum class Delivery : std::uint8_t { received, keeping, kept, sent, read, refused };

struct MessageView {
    domain::Id id;
    domain::Instant at;
    ui::Words text;
    Delivery delivery = Delivery::received; ///< received: written by the other one
    std::string state;                      ///< "16:05 · Kept on this tablet"
    bool is_unread = false;
};

struct MessageDay {
    std::string heading; ///< "Today"
    std::vector<MessageView> messages;
};

struct ConversationView {
    std::string key; ///< the same for the same two people: keeps the place while scrolled
    Counterpart with;
    std::vector<MessageDay> days; ///< the newest at the end
    std::vector<ProposalView> proposals;
    std::string field_label; ///< "Write to Birgitte"
};

/// Nothing when the contact or match is no longer the reader's.
std::optional<ConversationView> make_conversation(domain::Id about, const Scene& scene);

} // namespace foothold::screens
