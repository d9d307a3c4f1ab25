#include "sync/server/service.hpp"

#include <algorithm>

namespace foothold::server {

Result<std::optional<BlobPart>> Service::read_blob(const Device& device, const domain::Hash& hash, std::string_view range) {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const auto facts = (*transaction)->find_blob(hash, device.person);
    if (!facts) return facts.error();
    if (!*facts) return std::optional<BlobPart>{};
    BlobPart part{(*facts)->media_type, (*facts)->bytes, {}, {}};
    const auto asked = read_range(range, part.size);
    if (!asked || (range.empty() && part.size > protocol::blob_answer_bytes_max)) return std::optional{std::move(part)};
    part.range = {asked->start, std::min<std::uint64_t>(asked->bytes, protocol::blob_answer_bytes_max)};
    auto bytes = (*transaction)->read_blob(hash, *part.range);
    if (!bytes) return bytes.error();
    if (bytes->size() != part.range->bytes) return Error{"server.blob_damaged", domain::to_string(hash)};
    part.bytes = std::move(*bytes);
    return std::optional{std::move(part)};
}

} // namespace foothold::server
