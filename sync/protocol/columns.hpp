#pragma once

#include "sync/protocol/messages.hpp"

namespace foothold::protocol {

/// Changes that were taken apart. Ids do not compress, and so stay out of what does.
struct Columns {
    Bytes ids;       ///< 16 bytes for each change
    Bytes mentioned; ///< 16 bytes for each other id that is in the bodies
    Bytes content;
};

} // namespace foothold::protocol
