#pragma once

namespace foothold::faults {

/// SQLite asks us for its memory from now on. Before anything else with SQLite; `operator new` is replaced for the whole program.
void install_failing_memory();

} // namespace foothold::faults
