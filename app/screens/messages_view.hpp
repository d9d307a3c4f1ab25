#pragma once

#include "app/screens/contact_words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A conversation, and what was written last in it.
struct MessagesRow {
    domain::Id through; ///< the match or contact
    ui::Words name;
    std::string initials;
    std::optional<std::size_t> position;     ///< among the mentees: the colour
    std::optional<domain::ContactRole> role; ///< of a contact: the colour
    std::string note;                        ///< "Coordinator", "Ended on 1 March"; may be empty
    ui::Words last;                          ///< "You: See you at the library…"; empty: nothing was written
    std::string when;                        ///< "2 hours ago"; empty with `last`
    std::string unread;                      ///< "2 new messages"; may be empty
    std::optional<domain::Instant> written;  ///< the last message
};

struct MessagesView {
    std::vector<MessagesRow> rows; ///< the newest first, and then those in which nothing was written
    std::string empty_title;       ///< when there is nobody
    std::string empty_detail;
};

MessagesView make_messages(const Scene& scene);

/// So much of a message as tells it from others, in one line.
std::string beginning_of(std::string text);

} // namespace foothold::screens
