#pragma once

#include "app/screens/reader.hpp"
#include "sync/credential/statement.hpp"

#include <cstdint>
#include <string>

namespace foothold::screens {

/// Which days are written with their year: all, or those of another year than the reader's.
enum class Years : std::uint8_t { all, others };

/// "5 February, 12 hours", "1 to 26 February, 80 hours"; empty when neither is told.
std::string when_and_how_long(const credential::Achievement& achievement, const Reader& reader, Years years,
                              domain::Date today = {});

} // namespace foothold::screens
