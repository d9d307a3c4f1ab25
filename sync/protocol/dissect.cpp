#include "sync/protocol/dissect.hpp"

#include "sync/protocol/column_format.hpp"
#include "sync/protocol/wire_input.hpp"

namespace foothold::protocol {

namespace {

using Kind = Shape::Kind;

class Dissection {
public:
    Dissection(WireInput& input, std::vector<Value>& values) : input_(input), values_(values) {}

    void read(const Layout& layout) {
        switch (layout.kind) {
        case Kind::number:
        case Kind::moment:
            return add(layout.kind, layout, input_.read_varint());
        case Kind::id:
            return read_id(layout);
        case Kind::text:
            values_.push_back({.kind = Kind::text, .column = layout.column, .text = read_text()});
            return;
        case Kind::translations:
            return read_translations(layout);
        case Kind::optional:
            return read_optional(layout);
        case Kind::list:
            return read_list(layout);
        case Kind::structure:
            return read_structure(layout);
        }
    }

private:
    void add(Kind kind, const Layout& layout, std::uint64_t number) {
        values_.push_back({.kind = kind, .column = layout.column, .number = number});
    }

    void read_id(const Layout& layout) {
        values_.push_back({.kind = Kind::id, .column = layout.column});
        input_(values_.back().id);
    }

    std::string_view read_text() {
        const std::string_view text = input_.read_string();
        if (text.find('\0') != std::string_view::npos) input_.fail("a text with a NUL");
        return text;
    }

    void read_translations(const Layout& layout) {
        input_.begin_struct();
        const std::size_t count = input_.read_count();
        add(Kind::number, layout, count);
        for (std::size_t left = count; left > 0 && !input_.failed(); --left) {
            input_.begin_struct();
            const std::string_view language = read_text();
            if (language.size() > language_bytes_max) input_.fail("a language's tag is too long");
            values_.push_back({.kind = Kind::translations, .column = layout.column, .text = read_text(), .language = language});
            end_struct();
        }
        end_struct();
    }

    void read_optional(const Layout& layout) {
        const std::uint64_t has_value = input_.read_varint();
        if (has_value > 1) return input_.fail("neither there nor not");
        add(Kind::number, layout, has_value);
        if (has_value == 1) read(layout.parts.front());
    }

    void read_list(const Layout& layout) {
        const std::size_t count = input_.read_count();
        add(Kind::number, layout, count);
        for (std::size_t left = count; left > 0 && !input_.failed(); --left) read(layout.parts.front());
    }

    void read_structure(const Layout& layout) {
        input_.begin_struct();
        for (const Layout& part : layout.parts) read(part);
        end_struct();
    }

    void end_struct() {
        if (!input_.at_end()) input_.fail("more than is known");
        input_.end_struct();
    }

    WireInput& input_;
    std::vector<Value>& values_;
};

} // namespace

bool dissect(const Layout& layout, std::string_view body, std::vector<Value>& values) {
    values.clear();
    WireInput input(body);
    Dissection(input, values).read(layout);
    return !input.failed() && input.at_end();
}

} // namespace foothold::protocol
