#pragma once

#include "sync/protocol/columns.hpp"
#include "sync/protocol/dissect.hpp"
#include "sync/protocol/layout.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/wire_output.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace foothold::protocol {

/// Takes the bodies of records apart, so that what is alike stands together: a compressor finds far more in a thousand Danish
/// sentences behind each other than in a thousand records. docs/protocol.md, "Chunks", says what goes where.
class ColumnWriter {
public:
    /// A body that `dissect` does not take goes as a whole, and so does one of an unknown kind.
    void put(Id id, std::uint32_t kind, std::string_view body);
    void remove(Id id);

    Columns take() &&;

private:
    struct Form {
        std::uint32_t kind;
        const Shape* shape;
        Layout layout;
    };

    void begin(Id id, std::uint64_t head);
    std::optional<std::size_t> form_of(std::uint32_t kind);
    void put(const Value& value, Id own);
    void put_moment(WireOutput& column, std::uint64_t number);
    void put_id(WireOutput& column, Id id, Id own);
    void put_translation(WireOutput& column, const Value& value);
    std::size_t content_bytes_max() const;

    WireOutput own_ids_;
    WireOutput mentioned_ids_;
    std::unordered_map<Id, std::uint64_t> mentioned_;
    WireOutput heads_;
    WireOutput whole_;
    std::deque<Form> forms_;
    std::deque<WireOutput> columns_;     ///< of all forms
    std::vector<std::string> languages_; ///< in the order of their appearance
    std::deque<WireOutput> words_;       ///< by language
    std::vector<Value> values_;
    std::uint64_t moment_ = 0; ///< the last one of this body
};

} // namespace foothold::protocol
