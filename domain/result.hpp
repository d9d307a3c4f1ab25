#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace foothold {

/// An expected failure. `code` is a stable, translatable message id ("network.unknown_host"); `detail` is for logs and for the
/// reader who wants to know exactly ("line 12: unknown field 'titel'") and is never the only thing shown.
struct Error {
    std::string code;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// A value or an Error: the part of std::expected (C++23) that the project needs.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return assert(has_value()), *std::get_if<0>(&content_); }
    const T& value() const& { return assert(has_value()), *std::get_if<0>(&content_); }
    T&& value() && { return assert(has_value()), std::move(*std::get_if<0>(&content_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const& { return assert(content_.index() == 1), *std::get_if<1>(&content_); }
    Error&& error() && { return assert(content_.index() == 1), std::move(*std::get_if<1>(&content_)); }

private:
    std::variant<T, Error> content_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), failed_(true) {}

    bool has_value() const { return !failed_; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return assert(failed_), error_; }

private:
    Error error_;
    bool failed_ = false;
};

} // namespace foothold
