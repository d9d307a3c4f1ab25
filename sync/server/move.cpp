#include "sync/server/mover.hpp"
#include "sync/server/service.hpp"

namespace foothold::server {

Result<MoveReport> Service::move(const MoveOrder& order, bool is_rehearsal) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    const Instant now = clock_.now();
    RecordWriter writer{**transaction, now, proof_keys()};
    if (auto caught_up = writer.finish(); !caught_up) return caught_up.error(); // moves of before come first
    Mover mover{**transaction, writer, random_, order, now};
    if (auto announced = mover.announce(); !announced) return announced.error();
    if (auto finished = writer.finish(); !finished) return finished.error();
    auto report = mover.report();
    if (!report || is_rehearsal) return report;
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    return report;
}

} // namespace foothold::server
