#pragma once

#include "domain/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace foothold::i18n {

/// One message of a PO file, as written. The header is the entry with an empty context and an empty msgid.
struct PoEntry {
    std::string context;
    std::string id;
    std::string plural_id;
    std::vector<std::string> translations; ///< one; for a message with plural forms as many as the file has
    bool has_plural = false;
    bool is_fuzzy = false;
    int line = 0; ///< of msgid
};

/// Reads the text of a gettext PO file in UTF-8: at most 4 MiB, 20,000 messages, 16 KiB for one string. Obsolete entries (#~) and
/// comments are passed over. Error{"catalogue.syntax", "ar.po:12: ..."} with the name given here.
Result<std::vector<PoEntry>> read_po(std::string_view po, std::string_view name);

/// The Error that every problem of a catalogue is told with.
Error syntax_error(std::string_view name, int line, std::string_view problem);

} // namespace foothold::i18n
