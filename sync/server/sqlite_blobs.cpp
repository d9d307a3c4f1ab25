#include "sync/server/sqlite_rows.hpp"
#include "sync/server/sqlite_transaction.hpp"

#include <algorithm>

namespace foothold::server {

Result<void> SqliteTransaction::put_blob(const Blob& blob) {
    constexpr std::size_t part_bytes = 64 << 10;
    may_have_unused_blobs_ = true;
    auto written = database_->run("INSERT OR IGNORE INTO blob(hash, media_type, bytes) VALUES(?, ?, ?)",
                                  sqlite::Bytes(blob.hash.bytes), static_cast<int>(blob.media_type), blob.bytes.size());
    if (!written || database_->changed_rows() == 0) return written;
    const auto bytes = as_blob(blob.bytes);
    for (std::size_t start = 0; written && start < bytes.size(); start += part_bytes)
        written = database_->run("INSERT INTO blob_part(hash, start, body) VALUES(?, ?, ?)", sqlite::Bytes(blob.hash.bytes),
                                 start, bytes.subspan(start, std::min(part_bytes, bytes.size() - start)));
    return written;
}

Result<void> SqliteTransaction::replace_uses(Id record, std::span<const domain::Hash> hashes) {
    auto written = database_->run("DELETE FROM blob_use WHERE record = ?", record);
    if (written && database_->changed_rows() > 0) may_have_unused_blobs_ = true;
    for (const domain::Hash& hash : hashes) {
        if (!written) return written;
        written = database_->run("INSERT OR IGNORE INTO blob_use(record, hash) VALUES(?, ?)", record, sqlite::Bytes(hash.bytes));
    }
    return written;
}

Result<void> SqliteTransaction::drop_unused_blobs() {
    return database_->execute("DELETE FROM blob_part WHERE hash NOT IN (SELECT hash FROM blob_use);"
                              "DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM blob_use)");
}

Result<std::optional<BlobFacts>> SqliteTransaction::find_blob(const domain::Hash& hash, Id reader) {
    return find_one<BlobFacts>(
        *database_,
        "SELECT media_type, bytes FROM blob WHERE hash = ?1 AND EXISTS("
        " SELECT 1 FROM blob_use JOIN feed ON feed.record = blob_use.record AND feed.kind IS NOT NULL"
        " JOIN held ON held.scope = feed.scope WHERE blob_use.hash = ?1 AND held.person = ?2)",
        [](const auto& row) {
            return BlobFacts{static_cast<domain::MediaType>(row.integer(0)), static_cast<std::uint64_t>(row.integer(1))};
        },
        sqlite::Bytes(hash.bytes), reader);
}

Result<std::string> SqliteTransaction::read_blob(const domain::Hash& hash, const ByteRange& range) {
    std::string bytes;
    const std::uint64_t end = range.start + range.bytes;
    auto read = database_->query(
        "SELECT start, body FROM blob_part WHERE hash = ?1 AND start < ?3 AND start >="
        " (SELECT max(start) FROM blob_part WHERE hash = ?1 AND start <= ?2) ORDER BY start",
        [&](const sqlite::Statement& row) {
            const auto start = static_cast<std::uint64_t>(row.integer(0));
            const auto body = row.bytes(1);
            const std::uint64_t from = std::min<std::uint64_t>(body.size(), range.start > start ? range.start - start : 0);
            const std::uint64_t to = std::min<std::uint64_t>(body.size(), end - start);
            bytes += as_string(body.subspan(from, to - std::min(from, to)));
        },
        sqlite::Bytes(hash.bytes), range.start, end);
    if (!read) return read.error();
    return bytes;
}

} // namespace foothold::server
