#include "sync/server/header_lines.hpp"

namespace foothold::server {

bool has_clean_lines(std::string_view header) {
    for (std::size_t place = 0; place < header.size(); ++place) {
        const char c = header[place];
        if (c == '\0') return false;
        if (c == '\n' && (place == 0 || header[place - 1] != '\r')) return false;
        if (c == '\r' && place + 1 < header.size() && header[place + 1] != '\n') return false;
        if (c == '\n' && place + 1 < header.size() && (header[place + 1] == ' ' || header[place + 1] == '\t')) return false;
    }
    return true;
}

} // namespace foothold::server
