#include "app/text/bidi.hpp"
#include "tests/text/unicode_data.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace foothold::text;

namespace {

constexpr int any_level = -1;

std::vector<int> levels_of(const std::string& text) {
    std::vector<int> levels;
    std::istringstream words{text};
    for (std::string word; words >> word;) levels.push_back(word == "x" ? any_level : std::stoi(word));
    return levels;
}

struct Expectation {
    std::vector<int> levels;
    std::vector<int> order;
};

struct Character {
    std::int8_t level;
    int index;
};

/// Lays a line out in one reused analysis, as the files hold hundreds of thousands of lines.
class BidiLine {
public:
    void resolve(std::u32string_view characters, Direction direction) {
        analysis_.characters = characters;
        analysis_.boundaries.assign(characters.size() + 1, {});
        resolve_levels(analysis_, direction);
        line_levels(analysis_, 0, analysis_.size(), levels_);
    }

    int paragraph_level() const { return analysis_.paragraph_levels.front(); }

    bool matches(const Expectation& expected) {
        visual_.clear();
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            if (expected.levels[i] == any_level) continue;
            if (levels_[i] != expected.levels[i]) return false;
            visual_.push_back({levels_[i], static_cast<int>(i)});
        }
        reorder(visual_);
        return std::ranges::equal(visual_, expected.order, {}, &Character::index);
    }

private:
    Analysis analysis_;
    std::vector<std::int8_t> levels_;
    std::vector<Character> visual_;
};

const std::map<std::string, char32_t, std::less<>>& character_of_class() {
    static const std::map<std::string, char32_t, std::less<>> characters{
        {"L", U'A'},     {"R", 0x5D0},    {"EN", U'1'},    {"ES", U'+'},    {"ET", U'$'},    {"AN", 0x661},
        {"CS", U','},    {"B", 0x2029},   {"S", U'\t'},    {"WS", U' '},    {"ON", U'!'},    {"AL", 0x627},
        {"NSM", 0x300},  {"BN", 0xAD},    {"LRE", 0x202A}, {"RLE", 0x202B}, {"PDF", 0x202C}, {"LRO", 0x202D},
        {"RLO", 0x202E}, {"LRI", 0x2066}, {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};
    return characters;
}

std::u32string characters_of_classes(const std::string& text) {
    std::u32string characters;
    std::istringstream words{text};
    for (std::string word; words >> word;) characters += character_of_class().at(word);
    return characters;
}

std::u32string characters_of_numbers(const std::string& text) {
    std::u32string characters;
    std::istringstream words{text};
    for (std::string word; words >> word;) characters += static_cast<char32_t>(std::stoul(word, nullptr, 16));
    return characters;
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream stream{line};
    for (std::string field; std::getline(stream, field, ';');) fields.push_back(field);
    return fields;
}

} // namespace

TEST_CASE("bidirectional levels and order agree with every line of BidiTest.txt") {
    constexpr std::array directions{Direction::automatic, Direction::ltr, Direction::rtl};
    Expectation expected;
    BidiLine bidi;
    Tally tally;
    for_each_line("BidiTest.txt", [&](const std::string& line) {
        if (line.starts_with("@Levels:")) expected.levels = levels_of(line.substr(8));
        if (line.starts_with("@Reorder:")) expected.order = levels_of(line.substr(9));
        if (line.starts_with("@")) return;
        const auto semicolon = line.find(';');
        const std::u32string characters = characters_of_classes(line.substr(0, semicolon));
        const auto directions_bits = std::stoul(line.substr(semicolon + 1), nullptr, 16);
        for (std::size_t i = 0; i < directions.size(); ++i) {
            if ((directions_bits & (1U << i)) == 0) continue;
            bidi.resolve(characters, directions[i]);
            tally.count(bidi.matches(expected), line);
        }
    });
    CAPTURE(tally.failed);
    CHECK(tally.failed.empty());
    CHECK(tally.passed > 700'000);
}

TEST_CASE("bidirectional levels and order agree with every line of BidiCharacterTest.txt") {
    constexpr std::array directions{Direction::ltr, Direction::rtl, Direction::automatic};
    BidiLine bidi;
    Tally tally;
    for_each_line("BidiCharacterTest.txt", [&](const std::string& line) {
        const auto fields = fields_of(line);
        const Expectation expected{levels_of(fields.at(3)), levels_of(fields.size() > 4 ? fields[4] : "")};
        bidi.resolve(characters_of_numbers(fields[0]), directions.at(std::stoul(fields[1])));
        tally.count(bidi.matches(expected) && bidi.paragraph_level() == std::stoi(fields[2]), line);
    });
    CAPTURE(tally.failed);
    CHECK(tally.failed.empty());
    CHECK(tally.passed > 90'000);
}
