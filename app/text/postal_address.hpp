#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace foothold::text {

/// An address that a map can look for: Latin letters, digits, spaces and , . - /, and nothing else.
class PostalAddress {
public:
    /// As on a Danish letter. Nothing where there is anything else in it, or no letter at all.
    static std::optional<PostalAddress> read(std::string_view written);

    /// UTF-8.
    const std::string& line() const { return line_; }

    bool operator==(const PostalAddress&) const = default;

private:
    explicit PostalAddress(std::string line) : line_(std::move(line)) {}

    std::string line_;
};

} // namespace foothold::text
