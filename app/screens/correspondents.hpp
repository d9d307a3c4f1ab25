#pragma once

#include "app/screens/scene.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Somebody whom the reader can write with.
struct Correspondent {
    domain::Id through; ///< the match or contact
    domain::Id user;
    std::optional<std::size_t> position = std::nullopt; ///< among the mentees: the colour; none: a contact
};

/// The mentees in their order, and then the reader's own contacts who use Foothold; nobody twice.
std::vector<Correspondent> correspondents(const Scene& scene);

/// How many messages of this user the reader has not seen.
std::int64_t unread_from(domain::Id user, const Scene& scene);
/// Of anybody with whom the reader can write.
bool has_unread_messages(const Scene& scene);
/// "2 new messages"; empty for 0.
std::string unread_words(std::int64_t count, const Scene& scene);

} // namespace foothold::screens
