#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::text {

/// Bytes [begin, end) of a text that somebody may want to open.
struct Link {
    enum class Kind : std::uint8_t { web, mail, phone };

    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Kind kind = Kind::web;

    bool operator==(const Link&) const = default;
};

/// In reading order, without overlap: web addresses (with a scheme, with www, or bare under a usual top-level domain), e-mail
/// addresses, and phone numbers: Danish ones of eight digits and, with + or 00, those of any country. Three and four digits (112,
/// a room, a year) are no link. A link has no letters of right-to-left scripts and leaves out the punctuation that ends a
/// sentence.
std::vector<Link> find_links(std::string_view text);

/// What to open: "https://...", "mailto:..." or "tel:+45...".
std::string link_target(std::string_view text, const Link&);

} // namespace foothold::text
