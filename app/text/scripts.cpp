#include "app/text/scripts.hpp"

#include <algorithm>
#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace foothold::text {

namespace {

struct OpenBracket {
    UChar32 closing;
    hb_script_t script;
};

bool is_real(UScriptCode script) { return script > USCRIPT_INHERITED && script != USCRIPT_UNKNOWN; }

/// HarfBuzz's name of a script. Most characters have the script of the one before, and looking it up is slow.
class ScriptName {
public:
    hb_script_t of(UScriptCode script) {
        if (script != script_) name_ = hb_script_from_string(uscript_getShortName(script), -1);
        script_ = script;
        return name_;
    }

private:
    UScriptCode script_ = USCRIPT_INVALID_CODE;
    hb_script_t name_ = HB_SCRIPT_INVALID;
};

int bracket_type(UChar32 character) { return u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE); }

/// The script inside which a bracket was opened, for the bracket that closes it; else the current one.
hb_script_t script_of_pair(std::vector<OpenBracket>& open, UChar32 closing, hb_script_t current) {
    const auto opened =
        std::find_if(open.rbegin(), open.rend(), [&](const OpenBracket& bracket) { return bracket.closing == closing; });
    if (opened == open.rend()) return current;
    const hb_script_t script = opened->script;
    open.erase(std::prev(opened.base()), open.end());
    return script == HB_SCRIPT_INVALID ? current : script;
}

} // namespace

void resolve_scripts(Analysis& analysis) {
    constexpr std::size_t nesting_max = 64;
    const std::uint32_t size = analysis.size();
    std::vector<OpenBracket> open;
    ScriptName name;
    hb_script_t current = HB_SCRIPT_INVALID;
    analysis.scripts.resize(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        const auto character = static_cast<UChar32>(analysis.characters[i]);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(character, &status);
        if (is_real(script)) {
            const bool is_first = current == HB_SCRIPT_INVALID;
            current = name.of(script);
            if (is_first) std::fill_n(analysis.scripts.begin(), i, current);
        } else if (const int type = bracket_type(character); type == U_BPT_OPEN && open.size() < nesting_max) {
            open.push_back({u_getBidiPairedBracket(character), current});
        } else if (type == U_BPT_CLOSE) {
            current = script_of_pair(open, character, current);
        }
        analysis.scripts[i] = current;
    }
    if (current == HB_SCRIPT_INVALID) std::fill_n(analysis.scripts.begin(), size, HB_SCRIPT_LATIN);
}

} // namespace foothold::text
