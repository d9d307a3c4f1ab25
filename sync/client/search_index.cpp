#include "sync/client/search_index.hpp"

#include "sync/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace foothold::client {

namespace {

// Three letters in a row are what is looked up, so that "praktik" is found in "virksomhedspraktik" and كورس in الكورس.
constexpr auto schema = "CREATE VIRTUAL TABLE thing USING fts5(title, text, tokenize = 'trigram case_sensitive 1')";
constexpr std::size_t letters_looked_up = 3;

std::size_t count_letters(std::string_view word) {
    return static_cast<std::size_t>(
        std::ranges::count_if(word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

/// A word of two letters is looked up with the space before it, where a word begins; a single letter says too little.
std::string query_for(std::string_view words) {
    std::string query;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        const std::size_t letters = count_letters(word);
        if (letters + 1 < letters_looked_up) continue;
        query += fmt::format("{}\"{}{}\"", query.empty() ? "" : " AND ", letters < letters_looked_up ? " " : "", word);
    }
    return query;
}

} // namespace

bool SearchIndex::can_find(std::string_view words) { return !query_for(words).empty(); }

Result<SearchIndex> SearchIndex::make(std::span<const Searchable> things) {
    auto database = sqlite::Database::in_memory();
    if (!database) return database.error();
    if (auto made = database->execute(schema); !made) return made.error();
    auto transaction = sqlite::Transaction::begin(*database);
    if (!transaction) return transaction.error();
    std::int64_t position = 0;
    for (const Searchable& thing : things) {
        const auto put = database->run("INSERT INTO thing(rowid, title, text) VALUES(?, ' ' || ?, ' ' || ?)", position++,
                                       thing.title, thing.text);
        if (!put) return put.error();
    }
    if (auto committed = transaction->commit(); !committed) return committed.error();
    return SearchIndex(std::move(*database));
}

Result<std::vector<std::size_t>> SearchIndex::find(std::string_view words, std::size_t count_max) {
    std::vector<std::size_t> found;
    const std::string query = query_for(words);
    if (query.empty()) return found;
    constexpr auto sql = "SELECT rowid FROM thing WHERE thing MATCH ? ORDER BY bm25(thing, 8.0, 1.0), rowid LIMIT ?";
    const auto add = [&](const sqlite::Statement& row) { found.push_back(static_cast<std::size_t>(row.integer(0))); };
    if (auto looked_up = database_.query(sql, add, query, count_max); !looked_up) return looked_up.error();
    return found;
}

} // namespace foothold::client
