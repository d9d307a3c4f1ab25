#pragma once

#include "domain/result.hpp"
#include "sync/protocol/wire_input.hpp"
#include "sync/protocol/wire_output.hpp"

#include <string>
#include <string_view>

namespace foothold::protocol {

/// The two archives as functions. Instantiated in the .cpp files of this folder and in tests; everybody else includes codec.hpp
/// or record_codec.hpp, which do not need cereal.
template <class T>
std::string to_wire(const T& value) {
    WireOutput archive;
    archive(value);
    return std::move(archive).take();
}

template <class T>
Result<T> from_wire(std::string_view bytes) {
    T value{};
    WireInput archive{bytes};
    archive(value);
    if (!archive.failed() && !archive.at_end()) archive.fail("bytes left over");
    if (archive.failed()) return Error{"protocol.malformed", std::string{archive.failure()}};
    return value;
}

} // namespace foothold::protocol
