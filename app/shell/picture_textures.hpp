#pragma once

#include "app/shell/image.hpp"
#include "app/ui/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

struct SDL_Renderer;
struct SDL_Texture;

namespace foothold::shell {

/// Pictures that the renderer has, each as it was last shown, as many as fit: those that were drawn longest ago give way.
class PictureTextures {
public:
    explicit PictureTextures(SDL_Renderer* renderer, std::size_t bytes_max = std::size_t{32} << 20) :
        renderer_(renderer), bytes_max_(bytes_max) {}

    /// False when the renderer has no texture of that size.
    bool put(const ui::ShownPicture& shown, const Image& image);
    /// In this size.
    bool has(const ui::ShownPicture& shown) const;
    /// To draw it now, in whichever size it is there; null when it is not.
    SDL_Texture* find(const domain::Hash& hash);
    void forget() { textures_.clear(); }
    std::size_t bytes() const;

private:
    struct Destroy {
        void operator()(SDL_Texture* texture) const;
    };
    struct Entry {
        std::unique_ptr<SDL_Texture, Destroy> texture;
        ui::ShownPicture shown;
        std::uint64_t used = 0; ///< counts uses
    };

    void make_room(const domain::Hash& except);

    SDL_Renderer* renderer_;
    std::size_t bytes_max_;
    std::map<domain::Hash, Entry> textures_;
    std::uint64_t uses_ = 0;
};

} // namespace foothold::shell
