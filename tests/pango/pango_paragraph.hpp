#pragma once

#include "app/text/request.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace foothold::pango_tests {

/// Lays texts out with Pango: the same font files as app/text through a configuration of its own, unhinted and not rounded to
/// pixels.
class PangoParagraph {
public:
    explicit PangoParagraph(const std::filesystem::path& fonts_directory);
    ~PangoParagraph();

    /// The first byte of each line.
    std::vector<std::uint32_t> line_starts(const text::Request&);

    /// Lays out from nothing, as the text had not been seen before.
    void lay_out(const text::Request&);

    /// Of the text that was last laid out: whether Pango would let a line end before this byte.
    bool may_end_line(const text::Request&, std::uint32_t byte) const;

    float natural_width_px(const text::Request&);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace foothold::pango_tests
