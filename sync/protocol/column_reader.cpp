#include "sync/protocol/column_reader.hpp"

#include "sync/protocol/column_format.hpp"
#include "sync/protocol/limits.hpp"

#include <algorithm>

namespace foothold::protocol {

namespace {

using Kind = Shape::Kind;

} // namespace

ColumnReader::ColumnReader(std::string_view ids, std::string_view mentioned, std::string_view content) :
    ids_(ids), mentioned_ids_(mentioned), input_(content) {
    read_forms();
    read_languages();
    read_columns(fixed_columns, fixed_);
    read_columns(form_columns_, columns_);
    read_columns(languages_.size(), words_);
    if (!input_.at_end()) input_.fail("more than columns");
}

void ColumnReader::read_forms() {
    for (std::size_t left = input_.read_count(); left > 0 && !input_.failed(); --left) {
        const std::uint64_t kind = input_.read_varint();
        const Shape shape = read_shape(input_);
        forms_.push_back({static_cast<std::uint32_t>(kind), lay_out(shape, form_columns_)});
        if (kind > UINT32_MAX || form_columns_ > columns_max) input_.fail("no such form");
    }
}

void ColumnReader::read_languages() {
    for (std::size_t left = input_.read_count(); left > 0 && !input_.failed(); --left) {
        languages_.push_back(input_.read_string());
        if (languages_.back().size() > language_bytes_max || languages_.size() > columns_max) input_.fail("no such language");
    }
}

void ColumnReader::read_columns(std::size_t count, std::deque<WireInput>& columns) {
    while (columns.size() < count && !input_.failed()) columns.emplace_back(input_.read_string());
}

Result<std::vector<RecordChange>> ColumnReader::read(std::uint32_t scope) {
    std::vector<RecordChange> changes;
    std::size_t bytes = 0;
    while (!has_failed() && !ids_.at_end()) {
        changes.push_back(read_change());
        changes.back().scope = scope;
        bytes += changes.back().body.size();
        if (bytes > message_bytes_max) input_.fail("more than fits into a message");
    }
    if (has_failed() || !is_at_end()) return Error{"protocol.malformed", "columns"};
    return changes;
}

RecordChange ColumnReader::read_change() {
    RecordChange change;
    ids_(change.id);
    own_ = change.id;
    const std::uint64_t head = fixed_[heads].read_varint();
    change.is_removed = head == head_removed;
    if (head == head_whole) {
        change.kind = static_cast<std::uint32_t>(fixed_[whole].read_varint());
        change.body = fixed_[whole].read_string();
    } else if (head >= head_first_form) {
        if (head - head_first_form >= forms_.size()) return input_.fail("no such form"), change;
        const Form& form = forms_[head - head_first_form];
        change.kind = form.kind;
        change.body = put_together(form.layout);
    }
    return change;
}

Bytes ColumnReader::put_together(const Layout& layout) {
    moment_ = 0;
    WireOutput body;
    put(layout, body);
    return std::move(body).take();
}

void ColumnReader::put(const Layout& layout, WireOutput& body) {
    if (body.bytes().size() > record_bytes_max) input_.fail("a record is too large");
    if (input_.failed()) return;
    if (layout.kind == Kind::structure) return put_structure(layout, body);
    WireInput& column = columns_[layout.column];
    switch (layout.kind) {
    case Kind::moment:
        return put_moment(column, body);
    case Kind::id:
        return put_id(column, body);
    case Kind::text:
        return body.write_text(column.read_terminated());
    case Kind::translations:
        return put_translations(column, body);
    case Kind::optional:
    case Kind::list:
        return put_parts(layout, column, body);
    default:
        return body.write_varint(column.read_varint());
    }
}

void ColumnReader::put_structure(const Layout& layout, WireOutput& body) {
    body.begin_struct();
    for (const Layout& part : layout.parts) put(part, body);
    body.end_struct();
}

void ColumnReader::put_moment(WireInput& column, WireOutput& body) {
    moment_ += static_cast<std::uint64_t>(unzigzag(column.read_varint()));
    body.write_varint(zigzag(static_cast<std::int64_t>(moment_)));
}

void ColumnReader::put_id(WireInput& column, WireOutput& body) {
    const std::uint64_t mention = column.read_varint();
    if (mention == mention_own) return void(body(own_));
    if (mention == mention_new) mentioned_ids_(mentioned_.emplace_back());
    const std::uint64_t number = mention == mention_new ? mentioned_.size() - 1 : mention - mention_first;
    if (number >= mentioned_.size()) return input_.fail("an id that was not mentioned");
    body(mentioned_[number]);
}

void ColumnReader::put_translations(WireInput& column, WireOutput& body) {
    const std::size_t count = column.read_count();
    body.begin_struct();
    body.write_varint(count);
    for (std::size_t left = count; left > 0 && !column.failed() && !input_.failed(); --left) {
        const std::uint64_t language = column.read_varint();
        if (language >= languages_.size()) return input_.fail("no such language");
        body.begin_struct();
        body.write_text(languages_[language]);
        body.write_text(words_[language].read_terminated());
        body.end_struct();
    }
    body.end_struct();
}

void ColumnReader::put_parts(const Layout& layout, WireInput& column, WireOutput& body) {
    const std::uint64_t count = column.read_varint();
    if (layout.kind == Kind::optional && count > 1) return input_.fail("neither there nor not");
    body.write_varint(count);
    for (std::uint64_t left = count; left > 0 && !input_.failed(); --left) put(layout.parts.front(), body);
}

bool ColumnReader::has_failed() const {
    const auto failed = [](const WireInput& input) { return input.failed(); };
    return input_.failed() || ids_.failed() || mentioned_ids_.failed() || std::ranges::any_of(fixed_, failed) ||
           std::ranges::any_of(columns_, failed) || std::ranges::any_of(words_, failed);
}

bool ColumnReader::is_at_end() const {
    const auto at_end = [](const WireInput& input) { return input.at_end(); };
    return mentioned_ids_.at_end() && std::ranges::all_of(fixed_, at_end) && std::ranges::all_of(columns_, at_end) &&
           std::ranges::all_of(words_, at_end);
}

} // namespace foothold::protocol
