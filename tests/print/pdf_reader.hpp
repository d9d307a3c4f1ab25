#pragma once

#include "tests/temporary_folder.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace foothold::print {

/// A page as grey pixels, 0 black, line by line.
struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    /// Part of the pixels that are darker than the middle.
    double ink() const;
};

/// Reads a PDF as somebody else's program does: poppler.
class PdfReader {
public:
    explicit PdfReader(const std::string& bytes);

    /// Of "Page size:" and other lines of pdfinfo.
    std::string info(const std::string& name) const;
    int pages() const { return std::stoi(info("Pages")); }
    /// All words, in the order of reading.
    std::string text() const;
    /// Whether each font is embedded.
    std::vector<bool> embedded_fonts() const;
    /// `scale` pixels for each point.
    GreyPicture picture(int page, int scale) const;

private:
    TemporaryFolder folder_;
    std::string path_;
};

} // namespace foothold::print
