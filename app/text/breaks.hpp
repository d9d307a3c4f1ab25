#pragma once

#include "app/text/analysis.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct UBreakIterator;

namespace foothold::text {

/// Where graphemes, words and lines may end, by ICU. Iterators are kept by language, as opening one is slow.
class Breaks {
public:
    Breaks();
    ~Breaks();

    /// Fills in the boundaries of decoded characters, but for glyph_cluster.
    void find(Analysis&, std::string_view language);

    /// The next word boundary after a byte position (direction +1) or before it (-1), over white space and ends of lines; for a
    /// field's Ctrl+arrows.
    std::uint32_t next_word(std::string_view text, std::uint32_t position, int direction);

    /// Bytes [begin, end) of the word, the white space or the sign that the byte at `position` belongs to; the last one beyond
    /// the end.
    std::pair<std::uint32_t, std::uint32_t> word_at(std::string_view text, std::uint32_t position);

    /// The next boundary of graphemes after a byte position (direction +1) or before it (-1); for Delete and Backspace.
    std::uint32_t next_grapheme(std::string_view text, std::uint32_t position, int direction);

    /// Where graphemes begin, in bytes, and the end of the text: the places where a layout has a caret.
    std::vector<std::uint32_t> grapheme_bounds(std::string_view text);

private:
    struct Closer {
        void operator()(UBreakIterator*) const;
    };
    using Iterator = std::unique_ptr<UBreakIterator, Closer>;

    void set_text(std::u32string_view);
    void find_graphemes(Analysis&);
    void find_lines(Analysis&, UBreakIterator&);
    UBreakIterator& line_iterator(std::string_view language);
    std::uint32_t next(UBreakIterator&, std::string_view text, std::uint32_t position, int direction);
    /// Makes the iterator ready for these bytes; gives the first byte of each character and the number of bytes.
    std::vector<std::uint32_t> point_at_bytes(UBreakIterator&, std::string_view text);
    std::int32_t unit_at(std::size_t character) const;

    Iterator graphemes_;
    Iterator words_;
    std::map<std::string, Iterator, std::less<>> lines_;
    std::u16string text_;                   ///< of the last call, as ICU wants it
    std::vector<std::uint32_t> characters_; ///< index of the character at, or around, each unit of text_
};

} // namespace foothold::text
