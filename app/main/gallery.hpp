#pragma once

#include "app/main/application.hpp"
#include "app/shell/picture_loader.hpp"
#include "app/shell/window.hpp"
#include "sync/client/worker.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace foothold::main {

/// Brings what the screen shows of pictures from the disk, or from the server, onto the window: their bytes come from the
/// worker's thread, a loader's thread makes pixels of them, and the window keeps those. Nothing here waits.
class Gallery {
public:
    Gallery(client::Worker& worker, shell::Window& window, std::function<void()> wake) :
        worker_(worker), window_(window), loader_(std::move(wake)) {}

    /// Asks for the bytes, whatever the link.
    void open(const domain::Hash& picture);
    /// Keeps the bytes of this recording once they have come, instead of another's.
    void hear(const domain::Hash& recording);
    /// Empty while they have not come.
    std::string recording(const domain::Hash& recording) const;
    /// After a frame: `shown` is what it painted.
    void bring(std::span<const ui::ShownPicture> shown);
    /// Before a frame: what has become pixels, and what cannot. True when there is something new to see.
    bool take_loaded(Application& application);

private:
    client::Worker& worker_;
    shell::Window& window_;
    shell::PictureLoader loader_;
    std::set<domain::Hash> asked_;   ///< of the worker
    std::set<domain::Hash> loading_; ///< by the loader
    std::optional<domain::Hash> recording_;
    std::string recorded_;
};

} // namespace foothold::main
