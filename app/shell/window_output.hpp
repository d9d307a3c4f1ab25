#pragma once

#include "app/shell/canvas.hpp"
#include "app/shell/renderer.hpp"
#include "domain/result.hpp"

#include <memory>

struct SDL_Window;

namespace foothold::shell {

/// What a window is drawn with: its graphics processor, or the pixels that the window is made of where there is none.
class WindowOutput {
public:
    /// Fails with "window.unavailable".
    static Result<std::unique_ptr<WindowOutput>> open(SDL_Window* window);
    WindowOutput(const WindowOutput&) = delete;
    WindowOutput& operator=(const WindowOutput&) = delete;
    ~WindowOutput();

    struct PixelSize {
        int width = 0;
        int height = 0;
    };
    PixelSize size_px() const;
    /// Draws what the surface has laid out, and shows it.
    void present(Canvas& canvas, ui::Surface& surface, float elapsed_s);
    Renderer& renderer() { return *renderer_; }
    /// The window has another size: its pixels are others, and pictures are to be brought again.
    void follow_size();
    /// Nothing keeps it from presenting more often than a screen can show.
    bool is_unpaced() const { return is_in_memory_; }

private:
    struct DestroyRenderer {
        void operator()(SDL_Renderer* renderer) const;
    };

    explicit WindowOutput(SDL_Window* window) : window_(window) {}
    bool use_processor();
    /// Draws on the window's pixels from now on; on nothing when there are none.
    void use_memory();

    SDL_Window* window_;
    SDL_Surface* pixels_ = nullptr; ///< the window's
    std::unique_ptr<SDL_Renderer, DestroyRenderer> sdl_renderer_;
    std::unique_ptr<Renderer> renderer_; ///< never null
    bool is_in_memory_ = false;
};

} // namespace foothold::shell
