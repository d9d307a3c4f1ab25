#pragma once

namespace foothold::faults {

/// Puts a layer between SQLite and the operating system: everything goes through, except for what a Fault makes fail, with the
/// result code that the operating system's layer would give. Syncing only counts: what is to survive here is the program.
void install_failing_disk();

/// Whether something is in a write-ahead log that a power cut could take away.
bool has_unsynced_log();

} // namespace foothold::faults
