#include "app/shell/clips.hpp"

namespace foothold::shell {

void Clips::add(std::string language, std::string words, std::filesystem::path file) {
    clips_[std::move(language)].insert_or_assign(std::move(words), std::move(file));
}

const std::filesystem::path* Clips::find(std::string_view language, std::string_view words) const {
    const auto spoken = clips_.find(language);
    if (spoken == clips_.end()) return nullptr;
    const auto clip = spoken->second.find(words);
    return clip == spoken->second.end() ? nullptr : &clip->second;
}

} // namespace foothold::shell
