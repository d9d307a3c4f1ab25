#pragma once

#include "app/shell/canvas.hpp"
#include "app/shell/window_output.hpp"
#include "app/ui/input.hpp"
#include "app/ui/keyboard.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

struct SDL_Window;
union SDL_Event;

namespace foothold::shell {

/// A real window with what people do to it. Waits for events instead of drawing without need.
class Window {
public:
    struct Options {
        std::string title;
        int width = 0; ///< dp; 0 = what fits the screen
        int height = 0;
    };

    /// Fails with "window.unavailable".
    static Result<std::unique_ptr<Window>> open(const Options& options);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    /// Sleeps until something happens or the time is over. True when something happened.
    bool wait(std::chrono::milliseconds longest);
    /// From any thread: ends a `wait`.
    static void wake();

    bool is_closed() const { return is_closed_; }
    /// What happened since the last call.
    ui::Input take_input();

    ui::Size size() const; ///< dp
    float pixels_per_dp() const;
    /// Until a screen can show another frame than the last.
    std::chrono::milliseconds until_next_frame() const;
    /// Draws what the surface has laid out.
    void present(ui::Surface& surface);
    PictureTextures& pictures() { return output_->renderer().pictures(); }
    /// Shows the keyboard of a tablet and lets an input method write at the caret; nothing: typing goes nowhere. SDL 2 has no
    /// word for the kind of keyboard.
    void take_typing(const std::optional<ui::TextEntry>& entry);

private:
    struct DestroyWindow {
        void operator()(SDL_Window* window) const;
    };

    Window() = default;
    void take(const SDL_Event& event);
    void take_press(const SDL_Event& event);
    void take_key(const SDL_Event& event);
    void take_composition(const char* text, int start, int length);

    std::unique_ptr<SDL_Window, DestroyWindow> window_;
    std::unique_ptr<WindowOutput> output_;
    Canvas canvas_;
    ui::Input input_;
    double presented_at_s_ = 0;
    bool is_closed_ = false;
    bool is_typing_ = false;
    bool is_composing_ = false;
};

} // namespace foothold::shell
