#include "app/shell/window.hpp"

#include <algorithm>
#include <optional>

#include <SDL.h>

namespace foothold::shell {

namespace {

double seconds_now() {
    return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

std::optional<ui::Key> key_of(const SDL_Keysym& key) {
    switch (key.sym) {
    case SDLK_TAB:
        return (key.mod & KMOD_SHIFT) != 0 ? ui::Key::back_tab : ui::Key::tab;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return ui::Key::activate;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
        return ui::Key::escape;
    case SDLK_UP:
        return ui::Key::up;
    case SDLK_DOWN:
        return ui::Key::down;
    case SDLK_LEFT:
        return ui::Key::left;
    case SDLK_RIGHT:
        return ui::Key::right;
    case SDLK_PAGEUP:
        return ui::Key::page_up;
    case SDLK_PAGEDOWN:
        return ui::Key::page_down;
    case SDLK_HOME:
        return ui::Key::home;
    case SDLK_END:
        return ui::Key::end;
    case SDLK_BACKSPACE:
        return ui::Key::backspace;
    case SDLK_DELETE:
        return ui::Key::erase;
    default:
        return std::nullopt;
    }
}

ui::Size fitting(const Window::Options& options) {
    ui::Size size{options.width > 0 ? static_cast<float>(options.width) : 1280.0f,
                  options.height > 0 ? static_cast<float>(options.height) : 800.0f};
    SDL_Rect screen{};
    if (SDL_GetDisplayUsableBounds(0, &screen) != 0) return size;
    return {std::min(size.width, static_cast<float>(screen.w)), std::min(size.height, static_cast<float>(screen.h))};
}

} // namespace

void Window::DestroyWindow::operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
void Window::DestroyRenderer::operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }

Result<std::unique_ptr<Window>> Window::open(const Options& options) {
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_RENDER_VSYNC, "1");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); // a software renderer that loads OpenGL costs 90 MB
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return Error{"window.unavailable", SDL_GetError()};
    std::unique_ptr<Window> window{new Window};
    const ui::Size size = fitting(options);
    window->window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                           static_cast<int>(size.width), static_cast<int>(size.height),
                                           SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
    if (!window->window_) return Error{"window.unavailable", SDL_GetError()};
    SDL_SetWindowMinimumSize(window->window_.get(), 320, 480);
    window->sdl_renderer_.reset(SDL_CreateRenderer(window->window_.get(), -1, 0));
    if (!window->sdl_renderer_) window->sdl_renderer_.reset(SDL_CreateRenderer(window->window_.get(), -1, SDL_RENDERER_SOFTWARE));
    if (!window->sdl_renderer_) return Error{"window.unavailable", SDL_GetError()};
    window->renderer_ = std::make_unique<Renderer>(window->sdl_renderer_.get());
    SDL_StopTextInput();
    return window;
}

Window::~Window() {
    renderer_.reset();
    sdl_renderer_.reset();
    window_.reset();
    SDL_Quit();
}

void Window::wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

bool Window::wait(std::chrono::milliseconds longest) {
    SDL_Event event;
    if (SDL_WaitEventTimeout(&event, static_cast<int>(longest.count())) == 0) return false;
    do {
        take(event);
    } while (SDL_PollEvent(&event) != 0);
    return true;
}

void Window::take(const SDL_Event& event) {
    switch (event.type) {
    case SDL_QUIT:
        is_closed_ = true;
        break;
    case SDL_MOUSEMOTION:
        input_.pointer = {static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)};
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event.button.button != SDL_BUTTON_LEFT) break;
        input_.pointer = {static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
        input_.presses.push_back({input_.pointer, event.type == SDL_MOUSEBUTTONDOWN});
        break;
    case SDL_MOUSEWHEEL:
        input_.wheel += event.wheel.preciseY;
        break;
    case SDL_TEXTINPUT:
        input_.strokes.emplace_back(event.text.text);
        break;
    case SDL_KEYDOWN:
        if (const auto key = key_of(event.key.keysym)) input_.strokes.emplace_back(*key);
        if (event.key.keysym.sym == SDLK_SPACE && !is_editing_) input_.strokes.emplace_back(ui::Key::activate);
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        renderer_->forget_texture();
        break;
    default:
        break;
    }
}

ui::Input Window::take_input() {
    ui::Input input = std::move(input_);
    input.time_s = seconds_now();
    input_ = {};
    input_.pointer = input.pointer;
    return input;
}

ui::Size Window::size() const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

float Window::pixels_per_dp() const {
    int width_px = 0;
    int height_px = 0;
    if (SDL_GetRendererOutputSize(sdl_renderer_.get(), &width_px, &height_px) != 0 || size().width <= 0) return 1;
    return static_cast<float>(width_px) / size().width;
}

void Window::present(ui::Surface& surface) {
    int width_px = 0;
    int height_px = 0;
    SDL_GetRendererOutputSize(sdl_renderer_.get(), &width_px, &height_px);
    const double now_s = seconds_now();
    const ImDrawData& data = canvas_.draw(surface, width_px, height_px, static_cast<float>(now_s - presented_at_s_));
    presented_at_s_ = now_s;
    renderer_->update(surface.page());
    renderer_->draw(data, surface.tree().theme().colors().background);
    SDL_RenderPresent(sdl_renderer_.get());
}

void Window::edit_text_at(const ui::Rect* field) {
    if (!field) {
        if (is_editing_) SDL_StopTextInput();
        is_editing_ = false;
        return;
    }
    const SDL_Rect area{static_cast<int>(field->x), static_cast<int>(field->y), static_cast<int>(field->width),
                        static_cast<int>(field->height)};
    SDL_SetTextInputRect(&area);
    if (!is_editing_) SDL_StartTextInput();
    is_editing_ = true;
}

} // namespace foothold::shell
