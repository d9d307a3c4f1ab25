#include "app/shell/window.hpp"

#include "app/shell/keys.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include <SDL.h>

namespace foothold::shell {

namespace {

double seconds_now() {
    return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

/// Of the first so many characters.
std::uint32_t bytes_of(std::string_view text, int characters) {
    std::uint32_t bytes = 0;
    for (; bytes < text.size(); ++bytes) {
        const bool begins_character = (static_cast<unsigned char>(text[bytes]) & 0xC0u) != 0x80u;
        if (begins_character && characters-- == 0) break;
    }
    return bytes;
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

Result<std::unique_ptr<Window>> Window::open(const Options& options) {
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_RENDER_VSYNC, "1");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); // a software renderer that loads OpenGL costs 90 MB
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return Error{"window.unavailable", SDL_GetError()};
    std::unique_ptr<Window> window{new Window};
    const ui::Size size = fitting(options);
    window->window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                           static_cast<int>(size.width), static_cast<int>(size.height),
                                           SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
    if (!window->window_) return Error{"window.unavailable", SDL_GetError()};
    SDL_SetWindowMinimumSize(window->window_.get(), 320, 480);
    auto output = WindowOutput::open(window->window_.get());
    if (!output) return output.error();
    window->output_ = std::move(*output);
    SDL_StopTextInput();
    return window;
}

Window::~Window() {
    output_.reset();
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
        take_press(event);
        break;
    case SDL_MOUSEWHEEL:
        input_.wheel += event.wheel.preciseY;
        break;
    case SDL_TEXTINPUT:
        is_composing_ = false;
        input_.strokes.emplace_back(std::string{event.text.text});
        break;
    case SDL_TEXTEDITING:
        take_composition(event.edit.text, event.edit.start, event.edit.length);
        break;
    case SDL_TEXTEDITING_EXT:
        take_composition(event.editExt.text, event.editExt.start, event.editExt.length);
        SDL_free(event.editExt.text);
        break;
    case SDL_KEYDOWN:
        take_key(event);
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        output_->renderer().forget_textures();
        break;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) output_->follow_size();
        break;
    default:
        break;
    }
}

void Window::take_press(const SDL_Event& event) {
    const bool is_other_button = event.button.button == SDL_BUTTON_RIGHT;
    if (event.button.button != SDL_BUTTON_LEFT && !is_other_button) return;
    input_.pointer = {static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
    ui::Press press{input_.pointer, event.type == SDL_MOUSEBUTTONDOWN};
    press.taps = std::max<int>(1, event.button.clicks);
    press.is_finger = event.button.which == SDL_TOUCH_MOUSEID;
    press.asks_what_can_be_done = is_other_button;
    press.with = held(static_cast<std::uint16_t>(SDL_GetModState()));
    input_.presses.push_back(press);
}

void Window::take_key(const SDL_Event& event) {
    if (auto stroke = stroke_of(event.key.keysym)) input_.strokes.push_back(std::move(*stroke));
    if (event.key.keysym.sym == SDLK_SPACE && !is_typing_) input_.strokes.emplace_back(ui::Key::activate);
}

void Window::take_composition(const char* text, int start, int length) {
    ui::Composition composition{text, 0};
    composition.cursor = bytes_of(composition.text, std::max(0, start) + std::max(0, length));
    is_composing_ = !composition.text.empty();
    input_.strokes.emplace_back(std::move(composition));
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
    const int width_px = output_->size_px().width;
    return width_px > 0 && size().width > 0 ? static_cast<float>(width_px) / size().width : 1;
}

std::chrono::milliseconds Window::until_next_frame() const {
    constexpr double frame_s = 1.0 / 60;
    const double left_s = presented_at_s_ + frame_s - seconds_now();
    return std::chrono::milliseconds{static_cast<int>(std::max(0.0, left_s) * 1000)};
}

void Window::present(ui::Surface& surface) {
    if (output_->is_unpaced()) SDL_Delay(static_cast<std::uint32_t>(until_next_frame().count()));
    const double now_s = seconds_now();
    output_->present(canvas_, surface, static_cast<float>(now_s - presented_at_s_));
    presented_at_s_ = now_s;
}

void Window::take_typing(const std::optional<ui::TextEntry>& entry) {
    if (!entry) {
        if (is_typing_) SDL_StopTextInput();
        is_typing_ = is_composing_ = false;
        return;
    }
    const ui::Rect& caret = entry->caret;
    const SDL_Rect area{static_cast<int>(caret.x), static_cast<int>(caret.y), static_cast<int>(std::ceil(caret.width)),
                        static_cast<int>(std::ceil(caret.height))};
    SDL_SetTextInputRect(&area);
    if (!is_typing_) SDL_StartTextInput();
    if (is_composing_ && !entry->is_composing) SDL_ClearComposition();
    is_composing_ = entry->is_composing;
    is_typing_ = true;
}

} // namespace foothold::shell
