#include "sync/client/attachments.hpp"

#include "sync/client/read_answer.hpp"
#include "sync/protocol/limits.hpp"

#include <algorithm>
#include <utility>

namespace foothold::client {

using domain::Hash;
using std::chrono::milliseconds;

namespace {

/// So that news and pictures share a slow link, and a quick one is used.
constexpr std::uint64_t piece_bytes_min = 16 << 10;
constexpr std::uint64_t piece_bytes_first = 64 << 10;
constexpr milliseconds piece_time_short{1000};
constexpr milliseconds piece_time_long{8000};

bool is_damage(const Error& error) { return error.code == "cache.damaged"; }

} // namespace

Attachments::Attachments(AttachmentStore& store, Transport& transport, const Clock& clock, Random& random, Enrolment enrolment,
                         AttachmentRules rules) :
    store_(store),
    transport_(transport), clock_(clock), random_(random), enrolment_(std::move(enrolment)), rules_(rules),
    piece_bytes_(piece_bytes_first), next_at_(clock.elapsed()) {}

Attachments::~Attachments() {
    if (request_) transport_.cancel(request_->id);
}

Result<void> Attachments::follow(std::vector<domain::LessonMaterial> material) {
    material_ = std::move(material);
    refused_.clear();
    auto planned = or_anew(plan());
    if (!planned) fail(planned.error());
    return planned;
}

void Attachments::open(const Hash& hash) {
    opened_.insert(hash);
    refused_.erase(hash);
    plan_again();
    const auto held = held_.find(hash);
    if (held != held_.end() && held->second.is_whole) return deliver(hash);
    next_at_ = std::min(next_at_, clock_.elapsed()); // somebody waits, so the pause after a failure is over
}

void Attachments::set_metered(bool is_metered) {
    if (std::exchange(rules_.is_metered, is_metered) != is_metered) plan_again();
}

void Attachments::allow(bool is_allowed) { is_allowed_ = is_allowed; }

void Attachments::give_up() {
    if (request_) transport_.cancel(std::exchange(request_, std::nullopt)->id);
    answer_.reset();
}

Result<void> Attachments::read_held() {
    const auto held = store_.held();
    if (!held) return held.error();
    held_.clear();
    for (const HeldAttachment& each : *held) held_.emplace(each.hash, each);
    return {};
}

Result<void> Attachments::plan() {
    if (auto read = read_held(); !read) return read;
    std::vector<HeldAttachment> held;
    for (const auto& [hash, each] : held_) held.push_back(each);
    AttachmentPlan plan = plan_attachments(material_, held, opened_, rules_);
    std::vector<Hash> dropped = std::move(plan.orphaned);
    dropped.insert(dropped.end(), plan.evicted.begin(), plan.evicted.end());
    if (auto gone = store_.drop(dropped); !gone) return gone;
    for (const Hash& hash : dropped) held_.erase(hash);
    std::erase_if(plan.fetched, [&](const auto& attachment) { return refused_.contains(attachment.hash); });
    queue_.assign(plan.fetched.begin(), plan.fetched.end());
    const bool is_unwanted =
        request_ && std::ranges::find(queue_, request_->attachment.hash, &domain::Attachment::hash) == queue_.end();
    if (is_unwanted) transport_.cancel(std::exchange(request_, std::nullopt)->id);
    report();
    return {};
}

void Attachments::plan_again() {
    if (auto planned = or_anew(plan()); !planned) fail(planned.error());
}

/// What was in a damaged file comes again.
Result<void> Attachments::or_anew(Result<void> done) {
    if (done || !is_damage(done.error())) return done;
    if (auto begun = store_.begin_anew(); !begun) return begun;
    return plan();
}

void Attachments::report() {
    reports_.clear();
    for (const domain::LessonMaterial& each : material_) {
        AttachmentReport& report = reports_[each.attachment.hash];
        report.bytes = each.attachment.bytes;
        const auto held = held_.find(each.attachment.hash);
        if (held == held_.end()) continue;
        report.bytes_here = held->second.bytes_here;
        if (held->second.is_whole) report.state = AttachmentState::here;
    }
    for (const domain::Attachment& coming : queue_) reports_[coming.hash].state = AttachmentState::coming;
}

void Attachments::step() {
    transport_.poll();
    if (answer_) {
        const auto answer = std::move(*std::exchange(answer_, std::nullopt));
        if (request_) receive(answer);
    }
    if (!request_ && is_allowed_ && !queue_.empty() && clock_.elapsed() >= next_at_) ask();
}

std::optional<milliseconds> Attachments::next_step_in() const {
    if (answer_) return milliseconds(0);
    if (request_ || !is_allowed_ || queue_.empty()) return std::nullopt;
    return std::max(milliseconds(0), next_at_ - clock_.elapsed());
}

void Attachments::ask() {
    UnderWay asked;
    asked.attachment = queue_.front();
    const auto held = held_.find(asked.attachment.hash);
    asked.start = held == held_.end() ? 0 : held->second.bytes_here;
    asked.began_at = clock_.elapsed();
    if (asked.start >= asked.attachment.bytes) { // all of it had come when something ended the program
        if (auto completed = or_anew(complete(asked.attachment)); !completed) fail(completed.error());
        return;
    }
    const std::uint64_t bytes = std::min(piece_bytes_, asked.attachment.bytes - asked.start);
    Request request;
    request.is_get = true;
    request.url = enrolment_.server + std::string(protocol::blob_path) + domain::to_string(asked.attachment.hash);
    request.headers = {{"Authorization", "Bearer " + enrolment_.token},
                       {"Range", "bytes=" + std::to_string(asked.start) + '-' + std::to_string(asked.start + bytes - 1)}};
    request.answer_bytes_max = std::max<std::size_t>(bytes, protocol::compression_floor_bytes); // a refusal has room, too
    asked.id = transport_.send(std::move(request), [this](Result<Answer> answer) { answer_ = std::move(answer); });
    request_ = std::move(asked);
}

void Attachments::receive(const Result<Answer>& result) {
    const UnderWay asked = std::move(*std::exchange(request_, std::nullopt));
    if (!result) return fail(result.error());
    if (result->status != 206) return refuse(asked, *result);
    bytes_down_ += result->body.size();
    const auto taken = or_anew(take_in(asked, *result));
    if (!taken) return fail(taken.error());
    if (result->cut) return fail(*result->cut);
    adapt_piece(asked);
    back_off_.reset();
    error_.reset();
}

/// What is not for this person is not asked for again before the records change.
void Attachments::refuse(const UnderWay& asked, const Answer& answer) {
    const auto message = read_answer(answer);
    Error error = message ? Error{"protocol.malformed", "a piece was asked for, and the whole came"} : message.error();
    if (answer.status == 404 && error.code == "server.not_found") {
        refused_.insert(asked.attachment.hash);
        opened_.erase(asked.attachment.hash);
        return plan_again();
    }
    if (answer.status == 416) static_cast<void>(store_.drop({&asked.attachment.hash, 1}).has_value());
    fail(std::move(error), answer.retry_after);
}

Result<void> Attachments::take_in(const UnderWay& asked, const Answer& answer) {
    const std::uint64_t left = asked.attachment.bytes - asked.start;
    if (answer.body.empty() || answer.body.size() > left) return Error{"protocol.malformed", "another piece than was asked for"};
    if (auto added = store_.append(asked.attachment.hash, asked.attachment.bytes, asked.start, answer.body); !added) return added;
    if (answer.body.size() == left) return complete(asked.attachment);
    HeldAttachment& held = held_[asked.attachment.hash];
    held.hash = asked.attachment.hash;
    held.bytes = asked.attachment.bytes;
    held.bytes_here = asked.start + answer.body.size();
    reports_[held.hash].bytes_here = held.bytes_here;
    return {};
}

/// A wrong one is gone, and waits behind the others for another try.
Result<void> Attachments::complete(const domain::Attachment& attachment) {
    const auto is_right = store_.verify(attachment.hash);
    if (!is_right) return is_right.error();
    const domain::Attachment checked = attachment;
    if (auto planned = plan(); !planned) return planned;
    if (*is_right) return deliver(checked.hash), Result<void>();
    const auto again = std::ranges::find(queue_, checked.hash, &domain::Attachment::hash);
    if (again != queue_.end()) std::rotate(again, again + 1, queue_.end());
    return Error{"attachment.wrong", domain::to_string(checked.hash)};
}

void Attachments::adapt_piece(const UnderWay& asked) {
    const milliseconds took = clock_.elapsed() - asked.began_at;
    if (took < piece_time_short) piece_bytes_ = std::min<std::uint64_t>(2 * piece_bytes_, protocol::blob_answer_bytes_max);
    if (took > piece_time_long) piece_bytes_ = std::max(piece_bytes_ / 2, piece_bytes_min);
}

void Attachments::deliver(const Hash& hash) {
    if (!opened_.contains(hash)) return;
    auto bytes = store_.read(hash);
    if (!bytes) {
        if (is_damage(bytes.error()) && store_.begin_anew()) plan_again();
        return fail(bytes.error());
    }
    if (!*bytes) return;
    delivered_.emplace_back(hash, std::move(**bytes));
    opened_.erase(hash);
}

std::vector<std::pair<Hash, std::string>> Attachments::take_opened() { return std::exchange(delivered_, {}); }

void Attachments::fail(Error error, std::optional<std::chrono::seconds> retry_after) {
    error_ = std::move(error);
    if (auto read = read_held(); read) report();
    next_at_ = clock_.elapsed() + back_off_.next(random_, retry_after);
}

} // namespace foothold::client
