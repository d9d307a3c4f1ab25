#pragma once

namespace foothold::shell {

/// Whether SDL finds the program by which it opens files and addresses for other programs. It says that it has opened them also
/// when there is none.
bool has_opener();

} // namespace foothold::shell
