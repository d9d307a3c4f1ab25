#pragma once

#include "domain/result.hpp"
#include "sync/protocol/layout.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/wire_input.hpp"
#include "sync/protocol/wire_output.hpp"

#include <deque>
#include <string_view>
#include <vector>

namespace foothold::protocol {

/// Puts together again what a ColumnWriter has taken apart, byte for byte, and withstands everything else.
class ColumnReader {
public:
    /// What the views show lives as long as the reader.
    ColumnReader(std::string_view ids, std::string_view mentioned, std::string_view content);

    /// The changes of this scope, in their order. Error "protocol.malformed" for what no writer writes.
    Result<std::vector<RecordChange>> read(std::uint32_t scope);

private:
    struct Form {
        std::uint32_t kind;
        Layout layout;
    };
    enum FixedColumn : std::size_t { heads, whole, fixed_columns };

    void read_forms();
    void read_languages();
    void read_columns(std::size_t count, std::deque<WireInput>& columns);
    RecordChange read_change();
    Bytes put_together(const Layout& layout);
    void put(const Layout& layout, WireOutput& body);
    void put_structure(const Layout& layout, WireOutput& body);
    void put_moment(WireInput& column, WireOutput& body);
    void put_id(WireInput& column, WireOutput& body);
    void put_translations(WireInput& column, WireOutput& body);
    void put_parts(const Layout& layout, WireInput& column, WireOutput& body);
    bool has_failed() const;
    bool is_at_end() const;

    WireInput ids_;
    WireInput mentioned_ids_;
    WireInput input_; ///< fails for every fault that is no single column's
    std::vector<Id> mentioned_;
    std::vector<Form> forms_;
    std::size_t form_columns_ = 0;
    std::vector<std::string_view> languages_;
    std::deque<WireInput> fixed_;
    std::deque<WireInput> columns_; ///< of all forms
    std::deque<WireInput> words_;   ///< by language
    Id own_;                        ///< of the record that is being read
    std::uint64_t moment_ = 0;      ///< the last one of this body
};

} // namespace foothold::protocol
