#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// A fuzz target: takes any bytes and aborts when something is wrong with what comes of them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace foothold::fuzz {

/// Inputs of the target that mean something, to begin with.
std::vector<std::string> seeds();

} // namespace foothold::fuzz
