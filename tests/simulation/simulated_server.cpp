#include "tests/simulation/simulated_server.hpp"

#include "sync/protocol/difference.hpp"
#include "sync/server/record_reader.hpp"
#include "tests/simulation/every_record.hpp"
#include "tests/simulation/must.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace foothold::simulation {

namespace {

using domain::Id;

// The days that a mentor sees, as the privacy rules give them.
constexpr int days_before = 14;
constexpr int days_after = 42;

std::string content_of(domain::SharedAppointment shown) {
    shown.id = {};
    return protocol::encode_record(shown).body;
}

bool is_same(const domain::Records& left, const domain::Records& right) {
    bool is_same = left.size() == right.size();
    for_each(left, [&]<class Entity>(const Entity& entity) {
        const auto* other = right.find<Entity>(entity.id);
        is_same = is_same && other && *other == entity;
    });
    return is_same;
}

} // namespace

SimulatedServer::SimulatedServer(const Timeline& timeline, FileSystem& file_system, Dice& dice, const Prepared& prepared,
                                 std::size_t chunk_bytes) :
    dice_(dice),
    key_(prepared.key), chunk_bytes_(chunk_bytes), clock_(timeline), random_(dice) {
    file_system.plug_in("server", disk_);
    disk_.put_image(prepared.server);
    open();
}

void SimulatedServer::open() {
    auto storage = must(server::SqliteStorage::open("/server/server.db", random_));
    auto ledger = must(server::ErasureLedger::open("/server/erasures.db"));
    running_ = std::make_unique<Running>(std::move(storage), std::move(ledger), clock_, random_, key_, chunk_bytes_);
    must(running_->service.carry_out_erasures(running_->ledger));
}

bool SimulatedServer::is_power_cut() {
    if (disk_.has_power()) return false;
    running_.reset();
    return true;
}

void SimulatedServer::start() {
    disk_.restart(dice_);
    open();
    settle_unanswered();
    begin_stored_day();
    check_records();
}

void SimulatedServer::settle_unanswered() {
    if (!unanswered_) return;
    Unanswered unanswered = std::move(*std::exchange(unanswered_, std::nullopt));
    auto transaction = must(running_->storage->begin_read());
    const bool is_decided = !unanswered.action.is_nil() && must(transaction->find_action(unanswered.action)).has_value();
    transaction.reset();
    for (const auto& entry : must(running_->ledger.entries()))
        if (entry.person == unanswered.erased) return note_erasure(entry.person);
    if (!unanswered.erased.is_nil()) return;
    if (unanswered.order) unanswered.oracle.order(unanswered.order->first, unanswered.order->second, stored_moves());
    const bool is_loaded = unanswered.action.is_nil() && is_same(stored_records(), unanswered.oracle.records());
    if (is_decided || is_loaded) oracle_ = std::move(unanswered.oracle);
    known_rightful_.clear();
}

void SimulatedServer::restore() {
    running_.reset();
    disk_.restart(dice_);
    disk_.put_image(backup_with_ledger());
    oracle_ = backup_->oracle;
    receipts_.restore(backup_->receipts);
    known_rightful_.clear();
    was_restored_ = true;
    open();
    for (const auto& [person, name] : std::map(erased_)) note_erasure(person);
    begin_stored_day();
    check_records();
}

void SimulatedServer::load(const std::vector<domain::Record>& records) {
    const auto loaded = running_->service.load(records);
    if (is_power_cut()) {
        unanswered_ = Unanswered{oracle_, {}};
        static_cast<void>(unanswered_->oracle.begin_day(domain::danish_time(now()).date));
        return unanswered_->oracle.load(records, now());
    }
    if (!loaded) throw Violation("staff cannot load: " + loaded.error().code);
    begin_day(domain::danish_time(now()).date);
    oracle_.load(records, now());
}

SimulatedServer::Enrolled SimulatedServer::enrol(Id person) {
    const std::string code = must(running_->service.invite(person, std::chrono::minutes(10)));
    const auto response = must(running_->service.enrol({{}, code, "Tablet"}));
    receipts_.add_device(response.device, person);
    return {must(running_->service.authenticate(response.token)), response.token};
}

std::optional<SimulatedServer::Answered> SimulatedServer::answer(const server::Device& device,
                                                                 const server::HttpRequest& request) {
    const auto message = read<protocol::SyncRequest>(request.body, request.content_encoding);
    Answered answered{running_->routes.answer(request), nullptr};
    note_receipt(device, message);
    if (is_power_cut()) {
        note_unanswered(device, message);
        return std::nullopt;
    }
    if (oracle_.is_erased(device.person)) return check_farewell(std::move(answered), device);
    if (answered.http.status == 429 || answered.http.status == 409) return answered;
    if (answered.http.status == 503) { // a large answer has to wait for its turn; what was pushed is decided
        decide(oracle_, device, message, nullptr);
        return answered;
    }
    if (answered.http.status != 200)
        throw Violation(fmt::format("the server answers {}: {}", answered.http.status, answered.http.body));
    const auto response = read_response(answered.http, device.person);
    if (response.is_erased) throw Violation("somebody is called erased who is not");
    decide(oracle_, device, message, &response);
    if (response.purge) receipts_.ask(device.id, *response.purge);
    if (receipts_.is_owed(device.id) && !is_listed(device.id)) throw Violation("a receipt is noted that nobody gave");
    // Healing is for what comes from outside: a sound server and a sound cache never go apart.
    if (!was_restored_ && !response.restarted.empty()) throw Violation("a scope had to begin anew for no reason");
    if (!response.has_more && !response.forgotten_after) answered.rightful = rightful_of(device.person);
    return answered;
}

/// Told by how it differs, it needs what the device holds; that is what the server took it for.
protocol::SyncResponse SimulatedServer::read_response(const server::HttpAnswer& answer, Id person) {
    if (answer.content_type != protocol::difference_media_type)
        return read<protocol::SyncResponse>(answer.body, answer.content_encoding);
    const auto transaction = must(running_->storage->begin_read());
    std::map<Id, protocol::HeldRecord> formers;
    for (const domain::Scope& scope : must(transaction->scopes_held_by(person)))
        for (protocol::HeldRecord& former : must(transaction->formers_in(scope, {0, INT64_MAX}, INT64_MAX)))
            formers.emplace(former.id, std::move(former));
    const auto find = [&](const protocol::IdRange& ids) -> Result<std::optional<protocol::HeldRecord>> {
        const auto first = formers.lower_bound(ids.first);
        if (first == formers.end() || !ids.contains(first->first)) return std::optional<protocol::HeldRecord>();
        return std::optional(first->second);
    };
    return must(protocol::decode<protocol::SyncResponse>(must(protocol::decode_difference(answer.body, find))));
}

void SimulatedServer::note_unanswered(const server::Device& device, const protocol::SyncRequest& request) {
    if (oracle_.is_erased(device.person)) return;
    for (const protocol::PushedAction& pushed : request.actions) {
        const auto action = must(protocol::decode<domain::Action>(pushed.action));
        if (oracle_.decided().contains(action.id)) continue;
        unanswered_ = Unanswered{oracle_, action.id};
        return decide(unanswered_->oracle, device, request, nullptr);
    }
}

void SimulatedServer::decide(Oracle& oracle, const server::Device& device, const protocol::SyncRequest& request,
                             const protocol::SyncResponse* response) {
    if (!request.actions.empty()) known_rightful_.clear();
    if (response && response->forgotten_after) {
        if (!was_restored_) throw Violation("the server says that it has forgotten something");
        return;
    }
    const auto movers = oracle.begin_day(domain::danish_time(now()).date);
    if (&oracle == &oracle_)
        for (const Id mover : movers) receipts_.owe(mover);
    if (!movers.empty()) known_rightful_.clear();
    if (response && response->verdicts.size() != request.actions.size()) throw Violation("an action without a verdict");
    for (std::size_t index = 0; index < request.actions.size(); ++index) {
        const auto action = must(protocol::decode<domain::Action>(request.actions[index].action));
        const Oracle::Decision decision = oracle.decide(action, device.person);
        if (!response) continue;
        const protocol::ActionVerdict& verdict = response->verdicts[index];
        if (Oracle::Decision{verdict.verdict, verdict.reason} != decision)
            throw Violation(fmt::format("the verdict on {} is {} ({}), should be {} ({})",
                                        domain::intent_names[action.intent.index()], domain::name_of(verdict.verdict),
                                        domain::name_of(verdict.reason), domain::name_of(decision.verdict),
                                        domain::name_of(decision.reason)));
    }
    if (!request.actions.empty()) oracle.renew_moves();
}

std::vector<domain::SharedAppointment> SimulatedServer::stored_shared() {
    auto transaction = must(running_->storage->begin_read());
    return must(server::read_records_of<domain::SharedAppointment>(*transaction));
}

std::vector<std::string> SimulatedServer::shared_days(const Oracle& oracle, Id match) const {
    const domain::Date today = domain::danish_time(now()).date;
    std::vector<std::string> shown;
    for (const auto& appointment : oracle.shared(match, today - days_before, today + days_after))
        shown.push_back(content_of(appointment));
    std::ranges::sort(shown);
    return shown;
}

void SimulatedServer::check_shared(Id person, const std::vector<domain::SharedAppointment>& stored) const {
    for (const auto& [id, match] : oracle_.records().all<domain::Match>()) {
        if (!oracle_.may_see_match(person, id)) continue;
        std::vector<std::string> shown;
        for (const auto& appointment : stored)
            if (appointment.match == id) shown.push_back(content_of(appointment));
        std::ranges::sort(shown);
        const auto expected = shared_days(oracle_, id);
        if (shown != expected)
            throw Violation(
                fmt::format("a mentor is shown {} appointments, should be {}, or others", shown.size(), expected.size()));
    }
}

std::shared_ptr<const Rightful> SimulatedServer::rightful_of(Id person) {
    const domain::Date today = domain::danish_time(now()).date;
    KnownRightful& known = known_rightful_[person];
    if (!known.rightful || known.disk_changes != disk_.changes() || known.today != today)
        known = {disk_.changes(), today, work_out_rightful(person)};
    return known.rightful;
}

std::shared_ptr<const Rightful> SimulatedServer::work_out_rightful(Id person) {
    const auto shared = stored_shared();
    check_shared(person, shared);
    auto rightful = std::make_shared<Rightful>();
    for (domain::Record& record : oracle_.visible_to(person)) rightful->emplace(domain::id_of(record), std::move(record));
    for (const auto& appointment : shared)
        if (oracle_.may_see_match(person, appointment.match)) rightful->emplace(appointment.id, appointment);
    return rightful;
}

domain::Records SimulatedServer::stored_records() {
    auto transaction = must(running_->storage->begin_read());
    domain::Records records;
    for (std::uint32_t kind = 0; kind < std::variant_size_v<domain::Record>; ++kind)
        for (domain::Record& record : must(server::read_records_of_kind(*transaction, kind)))
            if (!std::holds_alternative<domain::SharedAppointment>(record)) records.put(std::move(record));
    return records;
}

void SimulatedServer::check_records() {
    if (!is_same(stored_records(), oracle_.records())) throw Violation("the server's records are not what they should be");
}

} // namespace foothold::simulation
