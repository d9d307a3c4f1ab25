#include "tests/fuzz/target.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

namespace foothold::fuzz {

namespace {

constexpr std::uint64_t seed = 20261127;
constexpr std::size_t input_bytes_max = 1 << 16;

void run(const std::string& input) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size()); }

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// What once went wrong.
std::vector<std::string> found_in(const std::filesystem::path& folder) {
    std::vector<std::string> found;
    if (!std::filesystem::is_directory(folder)) return found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) found.push_back(read(entry.path()));
    return found;
}

class Mutation {
public:
    explicit Mutation(std::vector<std::string> inputs) : inputs_(std::move(inputs)), random_(seed) {}

    std::string next() {
        std::string input = inputs_[below(inputs_.size())];
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(input);
        if (input.size() > input_bytes_max) input.resize(input_bytes_max);
        return input;
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
    char byte() {
        constexpr char telling[]{0, 1, 127, -128, -1, ' ', '\n', '"', ':', '%'};
        return below(2) == 0 ? telling[below(sizeof telling)] : static_cast<char>(random_());
    }

    void change(std::string& input) {
        const std::size_t at = below(input.size() + 1);
        const std::size_t count = 1 + below(8);
        switch (below(5)) {
        case 0:
            if (at < input.size()) input[at] = byte();
            break;
        case 1:
            input.insert(at, count, byte());
            break;
        case 2:
            input.erase(at, count);
            break;
        case 3:
            input.resize(at);
            break;
        default: {
            const std::string& other = inputs_[below(inputs_.size())];
            const std::size_t from = below(other.size() + 1);
            input.insert(at, other, from, below(64));
        }
        }
    }

    std::vector<std::string> inputs_;
    std::mt19937_64 random_;
};

int replay(std::uint64_t count, const std::filesystem::path& found_folder) {
    std::vector<std::string> inputs = seeds();
    for (std::string& input : found_in(found_folder)) inputs.push_back(std::move(input));
    for (const std::string& input : inputs) run(input);
    Mutation mutation{inputs};
    for (std::uint64_t number = 0; number < count; ++number) run(mutation.next());
    std::printf("%zu inputs and %llu mutations of them\n", inputs.size(), static_cast<unsigned long long>(count));
    return EXIT_SUCCESS;
}

/// For libFuzzer to begin with.
int write_seeds(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    int number = 0;
    for (const std::string& input : seeds()) std::ofstream(folder / std::to_string(number++), std::ios::binary) << input;
    return EXIT_SUCCESS;
}

} // namespace

} // namespace foothold::fuzz

int main(int argument_count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + argument_count);
    if (words.size() == 2 && words[0] == "--seeds") return foothold::fuzz::write_seeds(words[1]);
    if (words.size() == 2) return foothold::fuzz::replay(std::strtoull(words[0].c_str(), nullptr, 10), words[1]);
    std::fputs("Usage: replay COUNT FOLDER | replay --seeds FOLDER\n", stderr);
    return EXIT_FAILURE;
}
