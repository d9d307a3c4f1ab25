#pragma once

#include "domain/result.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace foothold::i18n {

/// The plural rule of one language as a PO header gives it: "nplurals=2; plural=(n != 1);", with or without parentheses.
class PluralRule {
public:
    /// One for 1, other for everything else: the source language, and what a header without a rule means.
    PluralRule();

    /// Reads the value of Plural-Forms. Error "plural.syntax"; the expression may have 256 parts and nest 32 deep.
    static Result<PluralRule> parse(std::string_view header_value);

    std::size_t form_count() const { return form_count_; }
    /// Which msgstr[...] belongs to this count; always less than form_count(). Negative counts go by their distance from zero.
    std::size_t form_of(std::int64_t count) const;

private:
    friend class PluralExpressionReader;

    enum class Operation : std::uint8_t {
        number,
        count,
        negate,
        choose,
        either,
        both,
        equal,
        different,
        less,
        at_most,
        greater,
        at_least,
        add,
        subtract,
        multiply,
        divide,
        remainder,
    };

    /// Operands are places in `nodes_`, always before the node itself.
    struct Node {
        Operation operation = Operation::number;
        std::uint64_t number = 0;
        std::uint16_t first = 0;
        std::uint16_t second = 0;
        std::uint16_t third = 0;
    };

    std::uint64_t evaluate(std::size_t node, std::uint64_t count) const;
    std::uint64_t evaluate_binary(const Node& node, std::uint64_t count) const;

    std::vector<Node> nodes_;
    std::size_t form_count_ = 2;
};

} // namespace foothold::i18n
