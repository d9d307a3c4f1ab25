#pragma once

#include "domain/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace foothold::server {

inline constexpr std::size_t programme_file_bytes_max = 4 << 20;

/// What a YAML file says, with the line of each part. Scalars are text: whoever reads them knows what they are.
struct YamlNode {
    enum class Kind { nothing, scalar, sequence, map };
    struct Entry;

    Kind kind = Kind::nothing;
    int line = 0; ///< from 1
    std::string scalar;
    std::vector<YamlNode> items;
    std::vector<Entry> entries;

    const YamlNode* find(std::string_view key) const;
};

struct YamlNode::Entry {
    std::string key;
    int line = 0;
    YamlNode value;
};

/// The one document of this text, a map. `name` is for messages. Refuses with "sample.syntax" what YAML could hide something in:
/// anchors, aliases, tags, keys that come twice, deep nesting, several documents, text that is not UTF-8, more than 4 MiB.
Result<YamlNode> parse_yaml(std::string_view text, const std::string& name);

} // namespace foothold::server
