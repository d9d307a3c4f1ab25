#pragma once

#include "sync/protocol/answer.hpp"
#include "sync/server/pull.hpp"

#include <cstdint>
#include <set>

namespace foothold::server {

/// Where one scope's part of an answer begins.
struct Start {
    Scope scope;
    ScopeState state;
    std::uint64_t since = 0;
    bool is_restarted = false;
    std::uint64_t bytes = 0; ///< of bodies that come after that
};

/// Fills one answer with what comes after the starts, scope by scope, as far as there is room.
class AnswerFiller {
public:
    AnswerFiller(StorageTransaction& transaction, const protocol::SyncRequest& request, const PullRules& rules,
                 protocol::SyncAnswer& answer);

    Result<void> add(const Start& start);
    /// Of bodies, so far.
    std::uint64_t bytes() const { return bytes_; }

private:
    Result<Stretch> add_changes(const Scope& scope);
    Result<Stretch> add_chunk(const Start& start);
    Result<void> add_formers(const Start& start, const FeedStretch& stretch);
    Result<MadeChunk> make_chunk(const Scope& scope);
    std::uint32_t scope_number() const { return static_cast<std::uint32_t>(answer_.response.scopes.size() - 1); }
    std::uint64_t reached() const { return answer_.response.scopes.back().sequence; }

    StorageTransaction& transaction_;
    const PullRules& rules_;
    protocol::SyncAnswer& answer_;
    std::size_t bytes_max_; ///< of bodies in this answer
    bool takes_chunks_;
    bool has_formers_;
    std::uint64_t bytes_ = 0;
    std::set<Id> with_former_;
    std::size_t former_bytes_ = 0;
};

} // namespace foothold::server
