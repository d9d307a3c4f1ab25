#include "sync/client/headless.hpp"

#include "domain/lesson_material.hpp"
#include "sync/client/applicant_file.hpp"
#include "sync/client/attachments.hpp"
#include "sync/client/device.hpp"
#include "sync/client/farewell.hpp"
#include "sync/client/file.hpp"
#include "sync/client/memory.hpp"
#include "sync/client/read_answer.hpp"
#include "sync/client/replica.hpp"
#include "sync/client/server_address.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/limits.hpp"

#include <fmt/format.h>
#include <functional>
#include <optional>
#include <utility>

namespace foothold::client {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds step_budget{20};

std::string without_slash_at_end(std::string server) {
    while (server.ends_with('/')) server.pop_back();
    return server;
}

Request enrol_request(const std::string& server, const std::string& code, const std::string& device_name, domain::Id applicant) {
    const protocol::EnrolRequest message{{}, code, device_name.substr(0, protocol::device_name_bytes_max), applicant};
    Request request;
    request.url = server + std::string(protocol::enrol_path);
    request.headers = {{"Content-Type", std::string(protocol::media_type)}};
    request.body = protocol::encode(message);
    return request;
}

Result<Answer> exchange(Transport& transport, Request request) {
    std::optional<Result<Answer>> answer;
    transport.send(std::move(request), [&](Result<Answer> arrived) { answer = std::move(arrived); });
    for (transport.poll(); !answer; transport.poll()) transport.wait(milliseconds(1000));
    return std::move(*answer);
}

Model model_of(const Device& device, Changes changes) {
    Model model(device.enrolment().person, device.enrolment().role);
    model.take(std::move(changes));
    return model;
}

void count(const AttachmentReports& reports, SyncSummary& summary) {
    for (const auto& [hash, report] : reports)
        ++(report.state == AttachmentState::here ? summary.attachments_here : summary.attachments_absent);
}

/// By the lessons that are here. Most people have none, and then there is no file either.
Result<void> follow_lessons(const DataDirectory& directory, Device& device, Transport& transport, const AttachmentRules& rules,
                            const std::function<void(Attachments&)>& go_on) {
    const SystemClock clock;
    const auto lessons = device.store().lessons();
    if (!lessons) return lessons.error();
    const auto kept = size_of(directory.attachments());
    if (!kept) return kept.error();
    if (lessons->size() == 0 && !kept->has_value()) return {};
    auto store = device.open_attachments();
    if (!store) return store.error();
    SystemRandom random;
    Attachments attachments(*store, transport, clock, random, device.enrolment(), rules);
    auto followed = attachments.follow(domain::material_of_lessons(*lessons, domain::danish_time(clock.now()).date));
    if (followed) go_on(attachments);
    return followed;
}

/// What is here of them, without asking anybody.
Result<AttachmentReports> kept_attachments(const DataDirectory& directory, Device& device) {
    const SystemClock clock;
    AttachmentReports reports;
    const auto kept = size_of(directory.attachments());
    if (!kept) return kept.error();
    if (!kept->has_value()) return reports;
    const auto lessons = device.store().lessons();
    if (!lessons) return lessons.error();
    auto store = device.open_attachments();
    if (!store) return store.error();
    const auto held = store->held();
    if (!held) return held.error();
    for (const auto& each : domain::material_of_lessons(*lessons, domain::danish_time(clock.now()).date))
        reports[each.attachment.hash].bytes = each.attachment.bytes;
    for (const HeldAttachment& each : *held) {
        const auto report = reports.find(each.hash);
        if (report == reports.end()) continue;
        report->second.bytes_here = each.bytes_here;
        if (each.is_whole) report->second.state = AttachmentState::here;
    }
    return reports;
}

void fetch(Attachments& attachments, Transport& transport, SyncSummary& summary) {
    while (attachments.is_busy() && !attachments.error()) {
        attachments.step();
        if (attachments.is_busy() && !attachments.error())
            transport.wait(attachments.next_step_in().value_or(milliseconds(1000)));
    }
    count(attachments.reports(), summary);
    summary.attachment_bytes = attachments.bytes_down();
}

Result<SyncSummary> sync(const DataDirectory& directory, Device& device, Transport& transport, bool is_metered,
                         std::optional<domain::Id>& receipt) {
    const SystemClock clock;
    SystemRandom random;
    Replica replica(device.store(), transport, clock, random, device.enrolment(), {});
    replica.set_metered(is_metered);
    replica.purge_also([&] { return follow_lessons(directory, device, transport, {}, [](Attachments&) {}); });
    replica.start_sync();
    while (replica.syncs_ended() == 0) {
        replica.step(step_budget);
        if (replica.is_syncing()) transport.wait(replica.next_step_in());
    }
    if (replica.farewell()) receipt = replica.farewell();
    if (replica.status().error) return *replica.status().error;
    SyncSummary summary = replica.summary();
    summary.bytes_coming = replica.status().bytes_coming;
    replica.step(milliseconds(0)); // tidies up
    return summary;
}

Result<SyncSummary> open_and_sync(const DataDirectory& directory, Transport& transport, bool is_metered) {
    const SystemClock clock;
    std::optional<domain::Id> receipt;
    auto device = Device::open(directory, clock.now());
    if (!device) return device.error();
    auto summary = sync(directory, *device, transport, is_metered, receipt);
    if (!summary && summary.error().code == "cache.damaged") {
        if (auto replaced = device->replace_cache(summary.error(), clock.now()); !replaced) return replaced.error();
        summary = sync(directory, *device, transport, is_metered, receipt);
    }
    if (summary) summary->damage = device->damage();
    if (receipt)
        if (auto erased = Device::erase(std::move(*device), *receipt); !erased) return erased.error();
    if (!summary) return summary;
    const auto followed = follow_lessons(directory, *device, transport, {.is_metered = is_metered},
                                         [&](Attachments& attachments) { fetch(attachments, transport, *summary); });
    if (!followed) return followed.error();
    return summary;
}

} // namespace

EnrolAttempt try_to_enrol(const DataDirectory& directory, const std::string& server, const std::string& code,
                          const std::string& device_name, Transport& transport) {
    std::optional<std::chrono::seconds> retry_after;
    auto enrolled = within_memory([&]() -> Result<Enrolment> {
        const std::string address = without_slash_at_end(server);
        if (const auto checked = check_address(address); !checked) return checked.error();
        SystemRandom random;
        const auto applicant = applicant_of(directory, random); // before a code is used that could not be kept here
        if (!applicant) return applicant.error();
        const auto answer = exchange(transport, enrol_request(address, code, device_name, *applicant));
        if (!answer) return answer.error();
        retry_after = answer->retry_after;
        const auto message = read_answer(*answer);
        if (!message) return message.error();
        auto given = protocol::decode<protocol::EnrolResponse>(*message);
        if (!given) return given.error();
        if (!protocol::VersionRange().overlaps(given->versions)) return Error{"protocol.too_new", "no version in common"};
        const Enrolment enrolment{address, given->device, std::move(given->token), given->person, given->role};
        const auto device = Device::enrol(directory, enrolment, SystemClock().now());
        if (!device) return device.error();
        if (auto forgotten = forget_applicant(directory); !forgotten) return forgotten.error();
        return enrolment;
    });
    return {std::move(enrolled), retry_after};
}

Result<Enrolment> enrol(const DataDirectory& directory, const std::string& server, const std::string& code,
                        const std::string& device_name, Transport& transport) {
    return try_to_enrol(directory, server, code, device_name, transport).enrolment;
}

Result<SyncSummary> sync_once(const DataDirectory& directory, Transport& transport, bool is_metered) {
    return within_memory([&]() -> Result<SyncSummary> {
        auto summary = open_and_sync(directory, transport, is_metered);
        if (!summary && summary.error().code == "device.erased") {
            // Not to have told it is for the next time: nothing is left here in any case.
            static_cast<void>(confirm_erasure(directory, transport).has_value());
        }
        return summary;
    });
}

Result<void> leave(const DataDirectory& directory) {
    return within_memory([&] { return Device::leave(directory); });
}

Result<void> confirm_erasure(const DataDirectory& directory, Transport& transport) {
    const auto farewell = read_farewell(directory);
    if (!farewell) return farewell.error();
    if (!farewell->has_value()) return {};
    const auto answer = exchange(transport, confirmation_of(**farewell));
    if (!answer) return answer.error();
    if (!is_heard(*answer)) return Error{"server.busy", fmt::format("the server answered {}", answer->status)};
    return remove_file(directory.farewell());
}

Result<std::optional<std::string>> read_attachment(const DataDirectory& directory, const domain::Hash& hash) {
    return within_memory([&]() -> Result<std::optional<std::string>> {
        auto device = Device::open(directory, SystemClock().now());
        if (!device) return device.error();
        auto store = device->open_attachments();
        if (!store) return store.error();
        return store->read(hash);
    });
}

Result<Model> open_offline(const DataDirectory& directory) {
    return within_memory([&]() -> Result<Model> {
        const SystemClock clock;
        auto device = Device::open(directory, clock.now());
        if (!device) return device.error();
        auto changes = device->load(clock.now());
        if (!changes) return changes.error();
        // Without them everything else can be shown.
        if (auto attachments = kept_attachments(directory, *device)) changes->attachments = std::move(*attachments);
        return model_of(*device, std::move(*changes));
    });
}

Result<domain::Id> perform_and_keep(const DataDirectory& directory, domain::Intent intent) {
    return within_memory([&]() -> Result<domain::Id> {
        const SystemClock clock;
        auto device = Device::open(directory, clock.now());
        if (!device) return device.error();
        auto changes = device->load(clock.now());
        if (!changes) return changes.error();
        if (device->damage()) return *device->damage();
        Model model = model_of(*device, std::move(*changes));
        const domain::Action action{SystemRandom().id(), model.person(), clock.now(), std::move(intent)};
        const domain::Outcome outcome = domain::apply(action, model.records());
        const std::string reason(domain::name_of(outcome.reason));
        if (outcome.verdict == domain::Verdict::merged) return Error{"action.already_so", reason};
        if (outcome.verdict == domain::Verdict::out_of_scope) return Error{"action.out_of_scope", reason};
        if (outcome.verdict == domain::Verdict::rejected) return Error{"action.rejected", reason};
        if (auto kept = device->store().keep(action, clock.now()); !kept) return kept.error();
        return action.id;
    });
}

} // namespace foothold::client
