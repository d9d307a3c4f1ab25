#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::ui {

/// The squares of a QR code (ISO/IEC 18004), without the quiet zone around them.
struct QrMatrix {
    std::size_t side = 0;   ///< squares; 0 when there is no code for what was to be in it
    std::vector<bool> dark; ///< row by row, from the top left

    bool is_dark(std::size_t x, std::size_t y) const { return dark[y * side + x]; }
};

/// The smallest code for these digits, with as much correction as fits in it. Empty for none, for more than 7,089, and for
/// anything else than digits.
QrMatrix qr_matrix(std::string_view digits);

/// Codes from frame to frame: one takes milliseconds to make.
class QrCodes {
public:
    /// Valid until the next frame begins.
    const QrMatrix& of(std::string_view digits);
    void begin_frame();

private:
    std::map<std::string, QrMatrix, std::less<>> codes_;
};

} // namespace foothold::ui
