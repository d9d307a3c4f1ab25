#pragma once

#include "sync/credential/signing_key.hpp"
#include "sync/credential/statement.hpp"

namespace foothold::credential {

/// The key of RFC 8032, 7.1, TEST 1.
inline SigningKey rfc_key() {
    constexpr std::array<unsigned char, 32> seed{0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a,
                                                 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
                                                 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
    SigningKey::Seed bytes;
    for (std::size_t place = 0; place < seed.size(); ++place) bytes[place] = std::byte{seed[place]};
    return SigningKey{bytes};
}

inline domain::Date day(std::string_view text) { return *domain::parse_date(text); }

/// What picture 10 shows, invented.
inline Statement samira() {
    using enum AchievementKind;
    return {.holder = "Samira A.",
            .issuer = "Røde Kors, Center Avnstrup",
            .issued_on = day("2026-03-12"),
            .achievements = {{course, "Førstehjælp", "da", {}, day("2026-02-05"), 12, "Røde Kors"},
                             {course, "Fødevarehygiejne", "da", {}, day("2026-01-14"), 6, "Center Avnstrup"},
                             {internship, "Køkkenmedhjælper, caféen", "da", day("2026-02-01"), day("2026-02-26"), 80, "Jonas P."},
                             {competence, "Kok, 8 år", "da", {}, {}, 0, "Mette S."},
                             {competence, "Arabisk, engelsk", "da", {}, {}, 0, "Mette S."},
                             {competence, "Kørekort B", "da", {}, {}, 0, "Mette S."}}};
}

} // namespace foothold::credential
