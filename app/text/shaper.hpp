#pragma once

#include "app/text/layout.hpp"
#include "app/text/request.hpp"

#include <memory>

namespace foothold::text {

/// Turns text into positioned glyphs. Keeps its working memory between calls, so each thread has its own. The fonts must outlive
/// it.
class Shaper {
public:
    explicit Shaper(const Fonts&);
    ~Shaper();

    /// Takes any bytes: what is not UTF-8 shows as U+FFFD. Not cached; see LayoutCache.
    std::shared_ptr<const Layout> layout(const Request&);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace foothold::text
