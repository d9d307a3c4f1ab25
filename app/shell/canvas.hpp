#pragma once

#include "app/ui/surface.hpp"

#include <functional>
#include <memory>

struct ImGuiContext;
struct ImDrawData;

namespace foothold::shell {

/// Dear ImGui as the project uses it: a context of its own, and each frame one window as large as the screen whose draw list
/// takes everything.
class Canvas {
public:
    Canvas();
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Draw data of one frame in pixels; valid until the next call.
    const ImDrawData& draw(ui::Surface& surface, int width_px, int height_px, float elapsed_s);

private:
    struct Destroy {
        void operator()(ImGuiContext* context) const;
    };

    std::unique_ptr<ImGuiContext, Destroy> context_;
};

} // namespace foothold::shell
