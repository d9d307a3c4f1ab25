#pragma once

#include "app/ui/clipboard.hpp"

namespace foothold::shell {

/// SDL's clipboard. Needs an open window.
class Clipboard final : public ui::Clipboard {
public:
    bool has_text() const override;
    std::string text() const override;
    void put(const std::string& text) override;
};

} // namespace foothold::shell
