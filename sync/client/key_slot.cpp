#include "sync/client/key_slot.hpp"

#include "sync/client/file.hpp"
#include "sync/client/seal.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace foothold::client {

namespace {

/// The file: the header in clear, which the seal covers, and the sealed key.
///     magic 8 | version 1 | derivation 1 | derivation's rounds 4 | memory in KiB 4 | salt 16 | profile 16 | generation 8 | holds
///     data 1
/// Derivation 0 seals with the device secret alone. Numbers are big-endian.
constexpr std::string_view magic = "FHKEYSL\n";
constexpr char version = 1;
constexpr std::size_t profile_at = 34;
constexpr std::size_t generation_at = profile_at + 16;
constexpr std::size_t holds_data_at = generation_at + 8;
constexpr std::size_t header_bytes = holds_data_at + 1;
constexpr std::size_t file_bytes_max = 4096;

void put_number(std::string& text, std::size_t at, std::uint64_t value) {
    for (std::size_t place = 0; place < 8; ++place) text[at + place] = static_cast<char>(value >> (56 - 8 * place));
}

std::uint64_t number_at(std::string_view text, std::size_t at) {
    std::uint64_t value = 0;
    for (const char octet : text.substr(at, 8)) value = (value << 8) | static_cast<unsigned char>(octet);
    return value;
}

std::string header_of(const KeySlot& slot) {
    std::string header(header_bytes, '\0');
    header.replace(0, magic.size(), magic);
    header[magic.size()] = version;
    put_number(header, profile_at, slot.profile.high);
    put_number(header, profile_at + 8, slot.profile.low);
    put_number(header, generation_at, slot.generation);
    header[holds_data_at] = slot.holds_data ? 1 : 0;
    return header;
}

std::string_view octets(const Key& key) { return {reinterpret_cast<const char*>(key.bytes().data()), Key::size}; }

std::optional<Key> key_from(std::string_view octets) {
    if (octets.size() != Key::size) return std::nullopt;
    Key::Bytes bytes;
    std::transform(octets.begin(), octets.end(), bytes.begin(), [](char octet) { return static_cast<std::byte>(octet); });
    return Key(bytes);
}

Key sealing_key(const Key& device_secret) { return device_secret.derive("key slot"); }

std::optional<KeySlot> open_slot(std::string_view file, const Key& device_secret) {
    if (file.size() < header_bytes || !file.starts_with(magic) || file[magic.size()] != version) return std::nullopt;
    const std::string_view header = file.substr(0, header_bytes);
    const auto content = unseal(sealing_key(device_secret), file.substr(header_bytes), header);
    const auto key = content ? key_from(*content) : std::nullopt;
    if (!key) return std::nullopt;
    const domain::Id profile{number_at(header, profile_at), number_at(header, profile_at + 8)};
    return KeySlot{*key, profile, number_at(header, generation_at), header[holds_data_at] != 0};
}

Result<std::optional<Key>> read_secret(const DataDirectory& directory) {
    Key::prepare();
    const auto file = read_file(directory.secret(), file_bytes_max);
    if (!file) return file.error();
    if (!file->has_value()) return std::optional<Key>();
    auto secret = key_from(**file);
    if (!secret) return Error{"cache.key_lost", fmt::format("{} is damaged", directory.secret().string())};
    return std::optional(*secret);
}

Result<Key> read_or_make_secret(const DataDirectory& directory) {
    const auto known = read_secret(directory);
    if (!known) return known.error();
    if (known->has_value()) return **known;
    if (auto made = make_directory(directory.secrets); !made) return made.error();
    const Key secret = Key::random();
    if (auto written = write_file(directory.secret(), octets(secret)); !written) return written.error();
    return secret;
}

} // namespace

Result<std::optional<KeySlot>> load_key_slot(const DataDirectory& directory) {
    const auto secret = read_secret(directory);
    if (!secret) return secret.error();
    std::optional<KeySlot> newest;
    bool was_there = false;
    for (const std::uint64_t turn : {0, 1}) {
        const auto file = read_file(directory.key_slot(turn), file_bytes_max);
        if (!file) return file.error();
        if (!file->has_value()) continue;
        was_there = true;
        const auto slot = *secret ? open_slot(**file, **secret) : std::nullopt;
        if (slot && (!newest || slot->generation > newest->generation)) newest = slot;
    }
    if (was_there && !newest) return Error{"cache.key_lost", fmt::format("no key in {} opens", directory.root.string())};
    return newest;
}

Result<KeySlot> save_key_slot(const DataDirectory& directory, KeySlot slot) {
    const auto secret = read_or_make_secret(directory);
    if (!secret) return secret.error();
    ++slot.generation;
    const std::string header = header_of(slot);
    const std::string file = header + seal(sealing_key(*secret), octets(slot.key), header);
    if (auto written = write_file(directory.key_slot(slot.generation), file); !written) return written.error();
    return slot;
}

} // namespace foothold::client
