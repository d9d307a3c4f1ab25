#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/shell/clips.hpp"

#include <filesystem>

namespace foothold::main {

/// The clips in `voice/<language>/<key>.opus` (i18n::message_key), by the words that each says. Only messages without
/// placeholders can be recorded; a language without a catalogue has no clips.
shell::Clips find_clips(const std::filesystem::path& voice, const i18n::Catalogues& catalogues);

} // namespace foothold::main
