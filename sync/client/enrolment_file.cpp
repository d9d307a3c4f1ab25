#include "sync/client/enrolment_file.hpp"

#include "sync/client/file.hpp"
#include "sync/client/seal.hpp"
#include "sync/protocol/codec.hpp"

namespace foothold::client {

namespace {

constexpr std::string_view context = "foothold enrolment 1";
constexpr std::size_t file_bytes_max = 64 << 10;

Key sealing_key(const Key& key) { return key.derive("enrolmnt"); }

} // namespace

std::string encode_enrolment(const Enrolment& enrolment) {
    protocol::EnrolResponse given;
    given.device = enrolment.device;
    given.token = enrolment.token;
    given.person = enrolment.person;
    given.role = enrolment.role;
    return enrolment.server + '\n' + protocol::encode(given);
}

std::optional<Enrolment> decode_enrolment(std::string_view bytes) {
    const std::size_t end_of_server = bytes.find('\n');
    if (end_of_server == bytes.npos) return std::nullopt;
    auto given = protocol::decode<protocol::EnrolResponse>(bytes.substr(end_of_server + 1));
    if (!given) return std::nullopt;
    return Enrolment{std::string(bytes.substr(0, end_of_server)), given->device, std::move(given->token), given->person,
                     given->role};
}

Result<void> write_enrolment(const DataDirectory& directory, const Key& key, const Enrolment& enrolment) {
    return write_file(directory.enrolment(), seal(sealing_key(key), encode_enrolment(enrolment), context));
}

Result<std::optional<Enrolment>> read_enrolment(const DataDirectory& directory, const Key& key) {
    const auto file = read_file(directory.enrolment(), file_bytes_max);
    if (!file) return file.error();
    const auto content = file->has_value() ? unseal(sealing_key(key), **file, context) : std::nullopt;
    return content ? decode_enrolment(*content) : std::nullopt;
}

} // namespace foothold::client
