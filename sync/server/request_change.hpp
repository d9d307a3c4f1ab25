#pragma once

#include "sync/server/news_writer.hpp"
#include "sync/server/record_reader.hpp"

#include <string_view>
#include <utility>

namespace foothold::server {

/// What staff say to a request of this kind: `change` looks at it and changes it, or says why not. Whoever asked is told of an
/// answer. `unknown` is the error for an id of something else.
template <class Request, class Change>
Result<Request> change_request(StorageTransaction& transaction, RecordWriter& writer, Instant now, Id id,
                               std::string_view unknown, Change&& change) {
    if (auto caught_up = writer.finish(); !caught_up) return caught_up.error();
    const auto record = read_record(transaction, id);
    if (!record) return record.error();
    const auto* before = *record ? std::get_if<Request>(&**record) : nullptr;
    if (!before) return Error{std::string{unknown}, domain::to_string(id)};
    Request request = *before;
    if (Result<void> changed = std::forward<Change>(change)(request); !changed) return changed.error();
    request.at = now;
    if (auto written = writer.put(request); !written) return written.error();
    if (auto told = NewsWriter{transaction, writer, now}.tell(*before, request); !told) return told.error();
    if (auto finished = writer.finish(); !finished) return finished.error();
    if (auto committed = transaction.commit(); !committed) return committed.error();
    return request;
}

} // namespace foothold::server
