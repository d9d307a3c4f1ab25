#pragma once

#include "app/print/document.hpp"
#include "app/screens/scene.hpp"

#include <string>

namespace foothold::main {

/// Everything about the reader as the page says it, to be read on paper: each part begins on a page of its own.
print::Document about_paper(const screens::Scene& scene);

/// Everything that this device holds as JSON: what `foothold show --json` prints, with the device's settings.
std::string about_json(const client::Model& model, const screens::Settings& settings);

} // namespace foothold::main
