#include "sync/server/record_reader.hpp"
#include "sync/server/service.hpp"
#include "sync/server/text_check.hpp"

namespace foothold::server {

namespace {

/// The part of a code that finds its invitation; the rest, 30 bits, has to be guessed in five tries.
constexpr std::size_t locator_characters = 4;
constexpr std::uint32_t wrong_tries_max = 5;

/// A tablet may have no network for long just after its code was used.
constexpr std::int64_t answered_again_s = domain::day_s;

Error code_wrong() { return {"enrol.code_wrong", {}}; }

bool is_open(const Invitation& invitation, Instant now) {
    return !invitation.is_used && invitation.wrong_tries < wrong_tries_max && now < invitation.expires;
}

bool may_be_answered_again(const Invitation& invitation, Instant now) {
    return invitation.is_used && now < invitation.expires + answered_again_s;
}

/// A wrong code is an answer like any other; what else went wrong ends the transaction.
Result<void> passed_on(const Result<protocol::EnrolResponse>& enrolled) {
    return enrolled || enrolled.error() == code_wrong() ? Result<void>{} : enrolled.error();
}

Result<void> check(const protocol::EnrolRequest& request) {
    if (!request.versions.overlaps({})) return Error{"sync.version_unsupported", {}};
    if (request.device_name.size() > protocol::device_name_bytes_max || !is_text(request.device_name))
        return Error{"sync.request_invalid", "device name"};
    return {};
}

} // namespace

Result<std::string> Service::invite(Id person, std::chrono::minutes valid) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    if (const auto known = read_person(**transaction, person); !known) return known.error();
    for (;;) {
        const std::string code = make_code(random_);
        const std::string locator = code.substr(0, locator_characters);
        const auto taken = (*transaction)->find_invitation(locator);
        if (!taken) return taken.error();
        if (*taken && is_open(**taken, clock_.now())) continue;
        const Instant expires = clock_.now() + std::chrono::seconds{valid}.count();
        auto kept = (*transaction)->put_invitation({locator, key_.hash(code), person, expires, 0, false});
        if (kept) kept = (*transaction)->commit();
        if (!kept) return kept.error();
        return code;
    }
}

Result<void> Service::enrol(StorageTransaction& transaction, const protocol::EnrolRequest& request,
                            Result<protocol::EnrolResponse>& enrolled) {
    const auto checked = check(request);
    enrolled = checked ? code_wrong() : checked.error();
    if (!checked) return {};
    const auto code = read_code(request.code);
    if (!code) return {};
    auto found = transaction.find_invitation(code->substr(0, locator_characters));
    if (!found) return found.error();
    if (!*found) return {};
    Invitation& invitation = **found;
    const bool is_right = are_equal(key_.hash(*code), invitation.code_hash);
    if (is_right && may_be_answered_again(invitation, clock_.now())) {
        enrolled = answer_again(transaction, *code, request.applicant);
        return passed_on(enrolled);
    }
    if (!is_open(invitation, clock_.now())) return {};
    invitation.is_used = is_right;
    if (!is_right) ++invitation.wrong_tries;
    if (auto kept = transaction.put_invitation(invitation); !kept) return kept;
    if (!is_right) return {};
    enrolled = add_device(transaction, invitation.person, request.device_name, token_for(*code, request.applicant));
    return passed_on(enrolled);
}

Result<protocol::EnrolResponse> Service::enrol(const protocol::EnrolRequest& request) {
    Result<protocol::EnrolResponse> enrolled = code_wrong();
    const auto written = write([&](auto& transaction) { return enrol(transaction, request, enrolled); });
    return written ? std::move(enrolled) : written.error();
}

std::string Service::token_for(const std::string& code, Id applicant) {
    return applicant.is_nil() ? make_token(random_) : make_token(key_, code, applicant);
}

Result<protocol::EnrolResponse> Service::add_device(StorageTransaction& transaction, Id person, const std::string& name,
                                                    const std::string& token) {
    const Device device{random_.id(), person, name, key_.hash(token), clock_.now()};
    auto answer = answer_to(transaction, device, token);
    if (!answer) return answer;
    if (auto added = transaction.add_device(device); !added) return added.error();
    return answer;
}

Result<protocol::EnrolResponse> Service::answer_again(StorageTransaction& transaction, const std::string& code, Id applicant) {
    if (applicant.is_nil()) return code_wrong();
    const std::string token = token_for(code, applicant);
    const auto device = transaction.find_device(key_.hash(token));
    if (!device) return device.error();
    if (!*device) return code_wrong();
    return answer_to(transaction, **device, token);
}

Result<protocol::EnrolResponse> Service::answer_to(StorageTransaction& transaction, const Device& device,
                                                   const std::string& token) {
    const auto record = read_record(transaction, device.person);
    const auto epoch = transaction.epoch();
    if (!record) return record.error();
    if (!epoch) return epoch.error();
    const auto* owner = *record ? std::get_if<domain::Person>(&**record) : nullptr;
    if (!owner) return code_wrong();
    return protocol::EnrolResponse{{}, device.id, token, device.person, owner->role, *epoch, clock_.now()};
}

Result<Device> Service::authenticate(std::string_view token) {
    const Error unknown{"sync.not_enrolled", {}};
    if (token.size() != protocol::token_characters) return unknown;
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const Digest hash = key_.hash(token);
    auto device = (*transaction)->find_device(hash);
    if (!device) return device.error();
    if (!*device || !are_equal((*device)->token_hash, hash)) return unknown;
    return std::move(**device);
}

} // namespace foothold::server
