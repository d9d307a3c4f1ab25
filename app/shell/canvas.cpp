#include "app/shell/canvas.hpp"

#include <algorithm>

#include <imgui.h>

namespace foothold::shell {

namespace {

/// ImGui must not read or write files of its own, and needs a built font atlas although it never draws a letter.
void configure(ImGuiIO& io) {
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->ClearTexData();
}

} // namespace

void Canvas::Destroy::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Canvas::Canvas() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_.get());
    configure(ImGui::GetIO());
    ImGui::GetStyle().WindowPadding = {0, 0};
    ImGui::GetStyle().WindowBorderSize = 0;
}

Canvas::~Canvas() = default;

const ImDrawData& Canvas::draw(ui::Surface& surface, int width_px, int height_px, float elapsed_s) {
    ImGui::SetCurrentContext(context_.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
    io.DeltaTime = std::max(elapsed_s, 0.001f);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav;
    ImGui::Begin("Foothold", nullptr, flags);
    surface.paint(*ImGui::GetWindowDrawList());
    ImGui::End();
    ImGui::Render();
    return *ImGui::GetDrawData();
}

} // namespace foothold::shell
