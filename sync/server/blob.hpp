#pragma once

#include "domain/attachment.hpp"

#include <string>

namespace foothold::server {

/// The bytes behind attachments, with their name.
struct Blob {
    domain::Hash hash;
    domain::MediaType media_type = domain::MediaType::other;
    std::string bytes;
};

} // namespace foothold::server
