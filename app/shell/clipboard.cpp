#include "app/shell/clipboard.hpp"

#include <memory>

#include <SDL.h>

namespace foothold::shell {

bool Clipboard::has_text() const { return SDL_HasClipboardText() == SDL_TRUE; }

std::string Clipboard::text() const {
    const std::unique_ptr<char, void (*)(void*)> text{SDL_GetClipboardText(), SDL_free};
    return text ? text.get() : "";
}

void Clipboard::put(const std::string& text) { SDL_SetClipboardText(text.c_str()); }

} // namespace foothold::shell
