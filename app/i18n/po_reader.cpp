#include "app/i18n/po_reader.hpp"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <optional>

namespace foothold::i18n {

namespace {

constexpr std::size_t file_bytes_max = 4 << 20;
constexpr std::size_t entry_count_max = 20'000;
constexpr std::size_t string_bytes_max = 16 << 10;
constexpr std::size_t form_count_max = 6;

bool is_utf8(std::string_view text) {
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t offset = 0; offset < length;) {
        UChar32 character = 0;
        U8_NEXT(text.data(), offset, length, character);
        if (character < 0) return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

bool has_flag(std::string_view flags, std::string_view wanted) {
    while (!flags.empty()) {
        const std::string_view flag = flags.substr(0, flags.find(','));
        if (trimmed(flag) == wanted) return true;
        flags.remove_prefix(std::min(flag.size() + 1, flags.size()));
    }
    return false;
}

std::optional<char> unescaped(char letter) {
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case '"':
        return '"';
    case '\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

/// A line-by-line state machine: `part_` says which string a following line in quotes continues.
class PoReader {
public:
    PoReader(std::string_view po, std::string_view name) : rest_(po), name_(name) {}

    Result<std::vector<PoEntry>> read() {
        if (rest_.size() > file_bytes_max) return syntax_error(name_, 1, "the file is larger than 4 MiB");
        while (!rest_.empty() && problem_.empty()) {
            ++line_;
            read_line(next_line());
        }
        if (problem_.empty()) finish_entry();
        if (!problem_.empty()) return syntax_error(name_, line_, problem_);
        return std::move(entries_);
    }

private:
    enum class Part : std::uint8_t { none, context, id, plural_id, translation };

    std::string_view next_line() {
        const std::string_view line = rest_.substr(0, rest_.find('\n'));
        rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
        return trimmed(line);
    }

    void read_line(std::string_view line) {
        if (!is_utf8(line)) return fail("the text is not UTF-8");
        if (line.empty()) return finish_entry();
        if (line.starts_with('#')) return read_comment(line);
        if (line.starts_with('"')) return read_string(line);
        if (take(line, "msgctxt")) return begin(Part::context, entry_.context, line);
        if (take(line, "msgid_plural")) return begin_plural_id(line);
        if (take(line, "msgid")) return begin_id(line);
        if (take(line, "msgstr")) return begin_translation(line);
        fail("expected a comment, msgctxt, msgid, msgid_plural, msgstr or a string in quotes");
    }

    /// Takes a keyword that ends at a space, a bracket or the opening quote.
    static bool take(std::string_view& line, std::string_view keyword) {
        if (!line.starts_with(keyword)) return false;
        const std::string_view after = line.substr(keyword.size());
        if (!after.empty() && std::string_view{" \t[\""}.find(after.front()) == std::string_view::npos) return false;
        line = after;
        return true;
    }

    void read_comment(std::string_view line) {
        if (part_ == Part::translation) finish_entry();
        if (line.starts_with("#,")) is_next_fuzzy_ |= has_flag(line.substr(2), "fuzzy");
        if (line.starts_with("#~")) is_next_fuzzy_ = false;
    }

    void begin(Part part, std::string& target, std::string_view line) {
        if (part_ == Part::translation) finish_entry();
        if (part == Part::context && part_ != Part::none) return fail("msgctxt must come before msgid");
        part_ = part;
        target_ = &target;
        read_string(trimmed(line));
    }

    void begin_id(std::string_view line) {
        if (part_ == Part::id || part_ == Part::plural_id) return fail("msgid without msgstr before it");
        begin(Part::id, entry_.id, line);
        entry_.line = line_;
    }

    void begin_plural_id(std::string_view line) {
        if (part_ != Part::id) return fail("msgid_plural must follow msgid");
        entry_.has_plural = true;
        begin(Part::plural_id, entry_.plural_id, line);
    }

    void begin_translation(std::string_view line) {
        if (part_ == Part::none || part_ == Part::context) return fail("msgstr must follow msgid");
        if (entry_.has_plural && !take_form_number(line)) return fail("plural forms must be numbered msgstr[0], msgstr[1] ...");
        if (!entry_.has_plural && !entry_.translations.empty()) return fail("a second msgstr for one msgid");
        part_ = Part::translation;
        target_ = &entry_.translations.emplace_back();
        read_string(trimmed(line));
    }

    bool take_form_number(std::string_view& line) const {
        const std::size_t form = entry_.translations.size();
        const std::string number = fmt::format("[{}]", form);
        if (form == form_count_max || !line.starts_with(number)) return false;
        line.remove_prefix(number.size());
        return true;
    }

    void read_string(std::string_view text) {
        if (part_ == Part::none) return fail("a string that belongs to nothing");
        if (text.size() < 2 || text.front() != '"') return fail("expected a string in quotes");
        std::size_t place = 1;
        while (place < text.size() && text[place] != '"' && problem_.empty()) place = read_character(text, place);
        if (!problem_.empty()) return;
        if (place >= text.size()) return fail("the string has no closing quote");
        if (place + 1 != text.size()) return fail("text after the closing quote");
        if (target_->size() > string_bytes_max) fail("a string longer than 16 KiB");
    }

    /// Appends one character or escape; returns the place after it.
    std::size_t read_character(std::string_view text, std::size_t place) {
        if (text[place] != '\\') {
            if (static_cast<unsigned char>(text[place]) < 0x20 && text[place] != '\t') fail("a control character");
            target_->push_back(text[place]);
            return place + 1;
        }
        const auto character = place + 1 < text.size() ? unescaped(text[place + 1]) : std::nullopt;
        if (character)
            target_->push_back(*character);
        else
            fail(R"(an escape other than \n \t \r \" \\)");
        return place + 2;
    }

    /// An entry ends at an empty line, at a comment, at the next msgctxt or msgid, and at the end of the file.
    void finish_entry() {
        if (part_ == Part::none) return;
        if (part_ != Part::translation) return fail("the message has no msgstr");
        if (entries_.size() == entry_count_max) return fail("more than 20,000 messages");
        entry_.is_fuzzy = is_next_fuzzy_;
        entries_.push_back(std::move(entry_));
        entry_ = {};
        is_next_fuzzy_ = false;
        part_ = Part::none;
        target_ = nullptr;
    }

    void fail(std::string_view problem) {
        if (problem_.empty()) problem_ = problem;
    }

    std::string_view rest_;
    std::string_view name_;
    std::vector<PoEntry> entries_;
    PoEntry entry_;
    Part part_ = Part::none;
    std::string* target_ = nullptr;
    bool is_next_fuzzy_ = false;
    int line_ = 0;
    std::string problem_;
};

} // namespace

Error syntax_error(std::string_view name, int line, std::string_view problem) {
    return {"catalogue.syntax", fmt::format("{}:{}: {}", name, line, problem)};
}

Result<std::vector<PoEntry>> read_po(std::string_view po, std::string_view name) { return PoReader{po, name}.read(); }

} // namespace foothold::i18n
