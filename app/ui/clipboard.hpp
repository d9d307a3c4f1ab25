#pragma once

#include <string>

namespace foothold::ui {

/// The device's clipboard, as UTF-8. What comes out of it was put there by anybody: it may be any bytes.
class Clipboard {
public:
    virtual ~Clipboard() = default;

    virtual bool has_text() const = 0;
    virtual std::string text() const = 0;
    virtual void put(const std::string& text) = 0;
};

} // namespace foothold::ui
