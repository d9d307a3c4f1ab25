#pragma once

#include <string_view>

namespace foothold::domain {

/// A member and its name, as an archive meets it inside `serialize`. One description per entity gives the wire bytes, the JSON
/// export and the reader of programme files. Fields are append-only: never reordered, never removed.
template <class T>
struct Field {
    std::string_view name;
    T& value;
};

template <class T>
Field<T> field(std::string_view name, T& value) {
    return {name, value};
}

} // namespace foothold::domain
