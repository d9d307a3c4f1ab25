#pragma once

#include "app/screens/build.hpp"

#include <cstdint>
#include <string>

namespace foothold::screens {

/// What somebody goes through once, in this order, before the device is theirs: as TurnPage counts.
enum class FirstPage : std::uint32_t { language, what_comes_next, without_internet, yours, code, address };

struct FirstTimeView {
    /// Whether the same code is tried once more without anybody doing anything.
    enum class Again { no, soon, now };

    FirstPage page = FirstPage::language;
    std::string address;     ///< of the server; empty when nobody has said it yet
    std::string problem;     ///< why the last code, or this address, did not do; empty before
    bool is_waiting = false; ///< the server is being asked
    Again again = Again::no;
};

/// The language is chosen by Perform{SetLanguages}, pages are turned by TurnPage, and SendDraft sends what stands in the field.
void draw_first_time(Build& build, const FirstTimeView& view);

/// Said when a language has been chosen, so that nobody has to read to know that it is theirs.
std::string greeting(const Reader& reader);

} // namespace foothold::screens
