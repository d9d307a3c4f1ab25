#include "app/i18n/plural_rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace foothold::i18n {

namespace {

constexpr std::size_t form_count_max = 6;
constexpr std::size_t node_count_max = 256;
constexpr int depth_max = 32;

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_space(char character) { return character == ' ' || character == '\t' || character == '\n'; }

} // namespace

/// Recursive descent over the C expression; nodes are written after their operands.
class PluralExpressionReader {
public:
    explicit PluralExpressionReader(std::string_view text) : rest_(text) {}

    std::optional<std::vector<PluralRule::Node>> read() {
        const auto root = choice();
        skip_space();
        if (!root || !rest_.empty()) return std::nullopt;
        return std::move(nodes_);
    }

private:
    using Operation = PluralRule::Operation;
    using Node = PluralRule::Node;
    using Place = std::optional<std::uint16_t>;

    struct Binary {
        std::string_view sign;
        Operation operation;
        int binding;
    };

    /// Longer signs first, so that "<=" is not read as "<".
    static constexpr std::array<Binary, 13> binaries{{
        {"||", Operation::either, 1},
        {"&&", Operation::both, 2},
        {"==", Operation::equal, 3},
        {"!=", Operation::different, 3},
        {"<=", Operation::at_most, 4},
        {">=", Operation::at_least, 4},
        {"<", Operation::less, 4},
        {">", Operation::greater, 4},
        {"+", Operation::add, 5},
        {"-", Operation::subtract, 5},
        {"*", Operation::multiply, 6},
        {"/", Operation::divide, 6},
        {"%", Operation::remainder, 6},
    }};

    void skip_space() {
        while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    }

    bool take(std::string_view sign) {
        skip_space();
        if (!rest_.starts_with(sign)) return false;
        rest_.remove_prefix(sign.size());
        return true;
    }

    Place put(Node node) {
        if (nodes_.size() == node_count_max) return std::nullopt;
        nodes_.push_back(node);
        return static_cast<std::uint16_t>(nodes_.size() - 1);
    }

    Place choice() {
        if (++depth_ > depth_max) return std::nullopt;
        Place result = binary(1);
        if (result && take("?")) result = branches(*result);
        --depth_;
        return result;
    }

    Place branches(std::uint16_t condition) {
        const Place yes = choice();
        if (!yes || !take(":")) return std::nullopt;
        const Place no = choice();
        if (!no) return std::nullopt;
        return put({Operation::choose, 0, condition, *yes, *no});
    }

    const Binary* take_binary(int binding_min) {
        for (const Binary& candidate : binaries)
            if (candidate.binding >= binding_min && take(candidate.sign)) return &candidate;
        return nullptr;
    }

    Place binary(int binding_min) {
        Place left = unary();
        while (left) {
            const Binary* sign = take_binary(binding_min);
            if (!sign) return left;
            const Place right = binary(sign->binding + 1);
            if (!right) return std::nullopt;
            left = put({sign->operation, 0, *left, *right, 0});
        }
        return left;
    }

    Place unary() {
        if (++depth_ > depth_max) return std::nullopt;
        Place result = take("!") ? negation() : primary();
        --depth_;
        return result;
    }

    Place negation() {
        const Place operand = unary();
        return operand ? put({Operation::negate, 0, *operand, 0, 0}) : std::nullopt;
    }

    Place primary() {
        if (take("(")) {
            const Place inner = choice();
            return inner && take(")") ? inner : std::nullopt;
        }
        if (take("n")) return put({Operation::count, 0, 0, 0, 0});
        return number();
    }

    Place number() {
        std::uint32_t value = 0;
        const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (problem != std::errc{}) return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return put({Operation::number, value, 0, 0, 0});
    }

    std::string_view rest_;
    std::vector<Node> nodes_;
    int depth_ = 0;
};

namespace {

/// The text after "key=" with spaces allowed around "=", up to the next ";".
std::optional<std::string_view> take_assignment(std::string_view& rest, std::string_view key) {
    const auto skip_space = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size())); };
    skip_space();
    if (!rest.starts_with(key)) return std::nullopt;
    rest.remove_prefix(key.size());
    skip_space();
    if (!rest.starts_with('=')) return std::nullopt;
    rest.remove_prefix(1);
    const std::string_view value = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(value.size() + 1, rest.size()));
    return value;
}

std::optional<std::size_t> read_form_count(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(" \t") - first + 1);
    if (text.size() != 1 || !is_digit(text.front())) return std::nullopt;
    const auto count = static_cast<std::size_t>(text.front() - '0');
    if (count < 1 || count > form_count_max) return std::nullopt;
    return count;
}

} // namespace

PluralRule::PluralRule() :
    nodes_{{Operation::count, 0, 0, 0, 0}, {Operation::number, 1, 0, 0, 0}, {Operation::different, 0, 0, 1, 0}} {}

Result<PluralRule> PluralRule::parse(std::string_view header_value) {
    const auto count_text = take_assignment(header_value, "nplurals");
    const auto form_count = count_text ? read_form_count(*count_text) : std::nullopt;
    if (!form_count) return Error{"plural.syntax", "Plural-Forms needs nplurals=1 to 6"};
    const auto expression = take_assignment(header_value, "plural");
    auto nodes = expression ? PluralExpressionReader{*expression}.read() : std::nullopt;
    if (!nodes) return Error{"plural.syntax", "the plural expression of Plural-Forms cannot be read"};
    PluralRule rule;
    rule.nodes_ = std::move(*nodes);
    rule.form_count_ = *form_count;
    return rule;
}

std::size_t PluralRule::form_of(std::int64_t count) const {
    const auto bits = static_cast<std::uint64_t>(count);
    const std::uint64_t form = evaluate(nodes_.size() - 1, count < 0 ? 0 - bits : bits);
    return form < form_count_ ? static_cast<std::size_t>(form) : 0;
}

std::uint64_t PluralRule::evaluate(std::size_t place, std::uint64_t count) const {
    const Node& node = nodes_[place];
    switch (node.operation) {
    case Operation::number:
        return node.number;
    case Operation::count:
        return count;
    case Operation::negate:
        return evaluate(node.first, count) == 0;
    case Operation::choose:
        return evaluate(node.first, count) != 0 ? evaluate(node.second, count) : evaluate(node.third, count);
    case Operation::either:
        return evaluate(node.first, count) != 0 || evaluate(node.second, count) != 0;
    case Operation::both:
        return evaluate(node.first, count) != 0 && evaluate(node.second, count) != 0;
    default:
        return evaluate_binary(node, count);
    }
}

std::uint64_t PluralRule::evaluate_binary(const Node& node, std::uint64_t count) const {
    const std::uint64_t left = evaluate(node.first, count);
    const std::uint64_t right = evaluate(node.second, count);
    switch (node.operation) {
    case Operation::equal:
        return left == right;
    case Operation::different:
        return left != right;
    case Operation::less:
        return left < right;
    case Operation::at_most:
        return left <= right;
    case Operation::greater:
        return left > right;
    case Operation::at_least:
        return left >= right;
    case Operation::add:
        return left + right;
    case Operation::subtract:
        return left - right;
    case Operation::multiply:
        return left * right;
    case Operation::divide:
        return right == 0 ? 0 : left / right;
    case Operation::remainder:
        return right == 0 ? 0 : left % right;
    default:
        return 0;
    }
}

} // namespace foothold::i18n
