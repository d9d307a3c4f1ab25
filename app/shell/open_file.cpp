#include "app/shell/open_file.hpp"

#include "app/shell/opener.hpp"
#include "app/shell/percent_encoding.hpp"

#include <SDL.h>

namespace foothold::shell {

bool open_file(const std::filesystem::path& path) {
    return has_opener() && SDL_OpenURL(("file://" + percent_encoded(path.string(), "/")).c_str()) == 0;
}

} // namespace foothold::shell
