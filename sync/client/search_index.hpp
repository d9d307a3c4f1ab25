#pragma once

#include "domain/result.hpp"
#include "sync/sqlite/database.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::client {

/// What one thing can be found by. Both as i18n::search_words writes them: letters, digits and single spaces.
struct Searchable {
    std::string title;
    std::string text;

    bool operator==(const Searchable&) const = default;
};

/// Finds words, and parts of words from three letters on, in titles and texts (SQLite FTS5). In memory only: what goes from the
/// device leaves nothing behind here.
class SearchIndex {
public:
    /// False when no word is long enough to be looked up.
    static bool can_find(std::string_view words);
    static Result<SearchIndex> make(std::span<const Searchable> things);

    /// Positions of the things that hold all of these words, the best first. A word of two letters is found where a word begins
    /// with it, and a single letter counts for nothing.
    Result<std::vector<std::size_t>> find(std::string_view words, std::size_t count_max);

private:
    explicit SearchIndex(sqlite::Database database) : database_(std::move(database)) {}

    sqlite::Database database_;
};

} // namespace foothold::client
