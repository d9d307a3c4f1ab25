#include "sync/protocol/column_writer.hpp"

#include "sync/protocol/column_format.hpp"
#include "sync/protocol/wire_input.hpp"

#include <algorithm>

namespace foothold::protocol {

namespace {

using Kind = Shape::Kind;

void write_terminated(WireOutput& column, std::string_view text) {
    column.write_raw(text);
    column.write_byte(0);
}

} // namespace

void ColumnWriter::remove(Id id) { begin(id, head_removed); }

void ColumnWriter::put(Id id, std::uint32_t kind, std::string_view body) {
    const auto form = form_of(kind);
    if (!form || !dissect(forms_[*form].layout, body, values_)) {
        begin(id, head_whole);
        whole_.write_varint(kind);
        return whole_.write_text(body);
    }
    begin(id, head_first_form + *form);
    for (const Value& value : values_) put(value, id);
}

void ColumnWriter::begin(Id id, std::uint64_t head) {
    own_ids_(id);
    heads_.write_varint(head);
    moment_ = 0;
}

std::optional<std::size_t> ColumnWriter::form_of(std::uint32_t kind) {
    const auto known = std::ranges::find(forms_, kind, &Form::kind);
    if (known != forms_.end()) return known - forms_.begin();
    const Shape* const shape = shape_of(kind);
    if (!shape) return std::nullopt;
    std::size_t columns = columns_.size();
    forms_.push_back({kind, shape, lay_out(*shape, columns)});
    while (columns_.size() < columns) columns_.emplace_back();
    return forms_.size() - 1;
}

void ColumnWriter::put(const Value& value, Id own) {
    WireOutput& column = columns_[value.column];
    switch (value.kind) {
    case Kind::moment:
        return put_moment(column, value.number);
    case Kind::id:
        return put_id(column, value.id, own);
    case Kind::text:
        return write_terminated(column, value.text);
    case Kind::translations:
        return put_translation(column, value);
    default:
        return column.write_varint(value.number);
    }
}

/// As the distance from the one before: an end is near its beginning.
void ColumnWriter::put_moment(WireOutput& column, std::uint64_t number) {
    const auto moment = static_cast<std::uint64_t>(unzigzag(number));
    column.write_varint(zigzag(static_cast<std::int64_t>(moment - moment_)));
    moment_ = moment;
}

void ColumnWriter::put_id(WireOutput& column, Id id, Id own) {
    if (id == own) return column.write_varint(mention_own);
    const auto [known, is_new] = mentioned_.try_emplace(id, mentioned_.size());
    if (!is_new) return column.write_varint(mention_first + known->second);
    column.write_varint(mention_new);
    mentioned_ids_(id);
}

void ColumnWriter::put_translation(WireOutput& column, const Value& value) {
    const auto known = std::ranges::find(languages_, value.language);
    const auto number = static_cast<std::size_t>(known - languages_.begin());
    if (known == languages_.end()) {
        languages_.emplace_back(value.language);
        words_.emplace_back();
    }
    column.write_varint(number);
    write_terminated(words_[number], value.text);
}

Columns ColumnWriter::take() && {
    WireOutput output;
    output.reserve(content_bytes_max());
    output.write_varint(forms_.size());
    for (const Form& form : forms_) {
        output.write_varint(form.kind);
        write_shape(output, *form.shape);
    }
    output.write_varint(languages_.size());
    for (const std::string& language : languages_) output.write_text(language);
    for (const WireOutput* column : {&heads_, &whole_}) output.write_text(column->bytes());
    for (const WireOutput& column : columns_) output.write_text(column.bytes());
    for (const WireOutput& words : words_) output.write_text(words.bytes());
    return {std::move(own_ids_).take(), std::move(mentioned_ids_).take(), std::move(output).take()};
}

/// Nearly: what is written of forms and languages is little.
std::size_t ColumnWriter::content_bytes_max() const {
    constexpr std::size_t head_bytes = 4096;
    std::size_t bytes = head_bytes + heads_.bytes().size() + whole_.bytes().size();
    for (const WireOutput& column : columns_) bytes += column.bytes().size();
    for (const WireOutput& words : words_) bytes += words.bytes().size();
    return bytes;
}

} // namespace foothold::protocol
