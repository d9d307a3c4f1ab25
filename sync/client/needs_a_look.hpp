#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/sqlite/database.hpp"

#include <string_view>

namespace foothold::client {

/// Keeps an action that the server did not take, with its verdict, until somebody has seen it.
Result<void> keep_for_a_look(sqlite::Database& database, const protocol::ActionVerdict& verdict, domain::Id id,
                             std::string_view action);

} // namespace foothold::client
