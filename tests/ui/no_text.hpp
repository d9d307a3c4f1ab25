#pragma once

#include "app/ui/flex.hpp"

namespace foothold::ui {

/// Texts that take no room.
class NoText final : public TextMeasure {
public:
    Size measure(const Node&, float) override { return {}; }
};

} // namespace foothold::ui
