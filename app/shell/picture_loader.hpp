#pragma once

#include "app/shell/image.hpp"
#include "app/ui/picture.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace foothold::shell {

/// Of the bytes of a picture; none when they are no picture that can be shown here.
struct LoadedPicture {
    ui::ShownPicture shown;
    std::optional<Image> image;
};

/// Makes pictures of bytes on a thread of its own. The calls return at once; `wake` is called from that thread when `take` has
/// something.
class PictureLoader {
public:
    explicit PictureLoader(std::function<void()> wake);
    PictureLoader(const PictureLoader&) = delete;
    PictureLoader& operator=(const PictureLoader&) = delete;
    ~PictureLoader();

    void load(const ui::ShownPicture& shown, std::string bytes);
    std::vector<LoadedPicture> take();

private:
    void run();

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<ui::ShownPicture, std::string>> waiting_;
    std::vector<LoadedPicture> loaded_;
    bool is_closing_ = false;
    std::thread thread_;
};

} // namespace foothold::shell
