#include "app/ui/qr_matrix.hpp"

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace foothold::ui {

namespace {

using Input = std::unique_ptr<QRinput, decltype(&QRinput_free)>;
using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encoded(std::string_view digits, QRecLevel level) {
    const Input input{QRinput_new2(0, level), QRinput_free};
    const auto* bytes = reinterpret_cast<const unsigned char*>(digits.data());
    const bool fits = input && QRinput_append(input.get(), QR_MODE_NUM, static_cast<int>(digits.size()), bytes) == 0;
    return {fits ? QRcode_encodeInput(input.get()) : nullptr, QRcode_free};
}

QrMatrix matrix_of(const QRcode& code) {
    QrMatrix matrix;
    matrix.side = static_cast<std::size_t>(code.width);
    for (std::size_t square = 0; square < matrix.side * matrix.side; ++square)
        matrix.dark.push_back((code.data[square] & 1) != 0);
    return matrix;
}

} // namespace

QrMatrix qr_matrix(std::string_view digits) {
    constexpr std::size_t digits_max = 7'089;
    const bool are_digits = std::ranges::all_of(digits, [](char digit) { return digit >= '0' && digit <= '9'; });
    if (digits.empty() || digits.size() > digits_max || !are_digits) return {};
    Code best = encoded(digits, QR_ECLEVEL_L);
    if (!best) return {};
    for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
        Code stronger = encoded(digits, level);
        if (!stronger || stronger->width > best->width) break;
        best = std::move(stronger);
    }
    return matrix_of(*best);
}

const QrMatrix& QrCodes::of(std::string_view digits) {
    if (const auto known = codes_.find(digits); known != codes_.end()) return known->second;
    return codes_.emplace(digits, qr_matrix(digits)).first->second;
}

void QrCodes::begin_frame() {
    constexpr std::size_t kept_max = 4;
    if (codes_.size() > kept_max) codes_.clear();
}

} // namespace foothold::ui
