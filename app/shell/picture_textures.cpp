#include "app/shell/picture_textures.hpp"

#include <SDL.h>

namespace foothold::shell {

namespace {

std::size_t bytes_of(const ui::ShownPicture& shown) {
    return static_cast<std::size_t>(shown.width_px) * static_cast<std::size_t>(shown.height_px) * 4;
}

} // namespace

void PictureTextures::Destroy::operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }

bool PictureTextures::put(const ui::ShownPicture& shown, const Image& image) {
    Entry entry{.texture = {}, .shown = shown, .used = ++uses_};
    entry.texture.reset(
        SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, image.width_px, image.height_px));
    if (!entry.texture) return false;
    SDL_SetTextureBlendMode(entry.texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(entry.texture.get(), SDL_ScaleModeLinear); // while it is there in another size
    if (SDL_UpdateTexture(entry.texture.get(), nullptr, image.pixels.data(), image.width_px * 4) != 0) return false;
    textures_.insert_or_assign(shown.hash, std::move(entry));
    make_room(shown.hash);
    return true;
}

bool PictureTextures::has(const ui::ShownPicture& shown) const {
    const auto found = textures_.find(shown.hash);
    return found != textures_.end() && found->second.shown == shown;
}

SDL_Texture* PictureTextures::find(const domain::Hash& hash) {
    const auto found = textures_.find(hash);
    if (found == textures_.end()) return nullptr;
    found->second.used = ++uses_;
    return found->second.texture.get();
}

std::size_t PictureTextures::bytes() const {
    std::size_t bytes = 0;
    for (const auto& [hash, entry] : textures_) bytes += bytes_of(entry.shown);
    return bytes;
}

/// The one that has just come stays, however large it is.
void PictureTextures::make_room(const domain::Hash& except) {
    while (textures_.size() > 1 && bytes() > bytes_max_) {
        auto oldest = textures_.end();
        for (auto each = textures_.begin(); each != textures_.end(); ++each)
            if (each->first != except && (oldest == textures_.end() || each->second.used < oldest->second.used)) oldest = each;
        textures_.erase(oldest);
    }
}

} // namespace foothold::shell
