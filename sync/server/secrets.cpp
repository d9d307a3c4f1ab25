#include "sync/server/secrets.hpp"

#include "domain/hash.hpp"
#include "sync/protocol/limits.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace foothold::server {

namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A file descriptor that closes itself.
class File {
public:
    File(const std::filesystem::path& path, int flags) :
        descriptor_(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (is_open()) ::close(descriptor_);
    }

    bool is_open() const { return descriptor_ >= 0; }
    bool read_all(std::span<std::byte> bytes) {
        return ::read(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    }
    bool write_all(std::span<const std::byte> bytes) {
        return ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
               ::fsync(descriptor_) == 0;
    }

private:
    int descriptor_;
};

Error unusable(const std::filesystem::path& file) { return {"server.key_unusable", file.string() + ": " + std::strerror(errno)}; }

char canonical(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (upper == 'O') return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

} // namespace

Result<SecretKey> SecretKey::open(const std::filesystem::path& file, Random& random) {
    SecretKey key;
    if (File existing{file, O_RDONLY}; existing.is_open()) {
        if (existing.read_all(key.key_)) return key;
        return Error{"server.key_unusable", file.string() + ": not 32 bytes"};
    }
    if (errno != ENOENT) return unusable(file);
    random.fill(key.key_);
    const std::filesystem::path draft = file.string() + ".new";
    File made{draft, O_WRONLY | O_CREAT | O_TRUNC};
    if (!made.is_open() || !made.write_all(key.key_) || ::link(draft.c_str(), file.c_str()) != 0) {
        const bool is_lost_race = errno == EEXIST;
        ::unlink(draft.c_str());
        return is_lost_race ? open(file, random) : Result<SecretKey>{unusable(file)};
    }
    ::unlink(draft.c_str());
    return key;
}

Digest SecretKey::hash(std::string_view secret) const {
    Digest digest;
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(),
                       reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                       reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
    return digest;
}

std::string make_token(Random& random) { return domain::to_string(random.id()) + domain::to_string(random.id()); }

std::string make_token(const SecretKey& key, const std::string& code, domain::Id applicant) {
    return domain::to_string(domain::Hash{key.hash("token of " + code + domain::to_string(applicant))});
}

std::string make_code(Random& random) {
    std::array<std::byte, protocol::code_characters> bytes;
    random.fill(bytes);
    std::string code;
    for (const std::byte byte : bytes) code += crockford[std::to_integer<std::size_t>(byte) % crockford.size()];
    return code;
}

std::optional<std::string> read_code(std::string_view typed) {
    std::string code;
    for (const char character : typed) {
        if (character == ' ' || character == '-') continue;
        code += canonical(character);
        if (code.size() > protocol::code_characters || crockford.find(code.back()) == std::string_view::npos) return std::nullopt;
    }
    if (code.size() != protocol::code_characters) return std::nullopt;
    return code;
}

bool are_equal(const Digest& left, const Digest& right) { return sodium_memcmp(left.data(), right.data(), left.size()) == 0; }

} // namespace foothold::server
