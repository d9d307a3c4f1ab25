#include "tests/print/pdf_reader.hpp"

#include "tests/command_output.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace foothold::print {

double GreyPicture::ink() const {
    const auto dark = std::ranges::count_if(pixels, [](std::uint8_t pixel) { return pixel < 128; });
    return static_cast<double>(dark) / static_cast<double>(pixels.size());
}

PdfReader::PdfReader(const std::string& bytes) : path_(folder_.path() / "card.pdf") {
    std::ofstream{path_, std::ios::binary} << bytes;
}

std::string PdfReader::info(const std::string& name) const {
    std::istringstream lines(output_of("pdfinfo " + path_));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(name + ":")) return line.substr(line.find_first_not_of(' ', name.size() + 1));
    return {};
}

std::string PdfReader::text() const { return output_of("pdftotext -enc UTF-8 " + path_ + " -"); }

std::vector<bool> PdfReader::embedded_fonts() const {
    std::istringstream lines(output_of("pdffonts " + path_));
    std::vector<bool> embedded;
    std::string line;
    std::getline(lines, line);
    const std::size_t column = line.find("emb");
    std::getline(lines, line); // a rule
    while (std::getline(lines, line)) embedded.push_back(line.compare(column, 3, "yes") == 0);
    return embedded;
}

GreyPicture PdfReader::picture(int page, int scale) const {
    const std::string number = std::to_string(page);
    std::istringstream pgm(
        output_of("pdftoppm -gray -r " + std::to_string(72 * scale) + " -f " + number + " -l " + number + " " + path_));
    GreyPicture picture;
    std::string magic;
    int white = 0;
    pgm >> magic >> picture.width >> picture.height >> white;
    pgm.get();
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    pgm.read(reinterpret_cast<char*>(picture.pixels.data()), static_cast<std::streamsize>(picture.pixels.size()));
    return picture;
}

} // namespace foothold::print
