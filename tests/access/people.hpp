#pragma once

#include "sync/client/model.hpp"

#include <string>
#include <vector>

namespace foothold::access_tests {

/// Somebody of the sample programmes, with what a sync brought onto their device.
struct Somebody {
    std::string name;
    client::Model model;
    std::string screen = {}; ///< the only one that is looked at; empty: all of them
};

/// Samira, a participant, Birgitte, a mentor, Mette, a coordinator, Oksana on the page of her move, a newcomer who has nothing
/// yet, and somebody who was erased.
const std::vector<Somebody>& people();

} // namespace foothold::access_tests
