#include "sync/server/name_of_person.hpp"
#include "sync/server/request_change.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::server {

namespace {

using domain::DataRequest;
using domain::DataRequestKind;
using domain::DataRequestStatus;

constexpr int days_for_an_answer = 30; ///< the law says one month, and no month is sure to have more

Result<OpenRequest> describe(StorageTransaction& transaction, DataRequest request, Date today) {
    const auto name = name_of_person(transaction, request.person);
    auto about = read_record(transaction, request.about);
    if (!name) return name.error();
    if (!about) return about.error();
    const Date asked_on = domain::danish_time(request.asked_at).date;
    OpenRequest open{.request = std::move(request), .person_name = *name, .about = std::move(*about)};
    open.days_waiting = std::max(0, today - asked_on);
    open.answer_by = asked_on + days_for_an_answer;
    return open;
}

Result<void> check(const DataRequest& request, const RequestAnswer& answer) {
    const std::string id = domain::to_string(request.id);
    if (request.status == DataRequestStatus::taken_back) return Error{"request.taken_back", id};
    if (request.status != DataRequestStatus::open) return Error{"request.answered_already", id};
    if (!answer.is_done && answer.text.empty()) return Error{"request.reason_missing", id};
    // With who was erased their request is gone too: as long as it is there, it is not done.
    const bool is_everything = request.kind == DataRequestKind::erasure && request.about.is_nil();
    if (answer.is_done && is_everything) return Error{"request.needs_erasure", domain::to_string(request.person)};
    return {};
}

} // namespace

Result<std::vector<OpenRequest>> Service::open_requests() {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const Date today = domain::danish_time(clock_.now()).date;
    auto requests = read_records_of<DataRequest>(**transaction);
    if (!requests) return requests.error();
    std::vector<OpenRequest> open;
    for (DataRequest& request : *requests) {
        if (request.status != DataRequestStatus::open) continue;
        auto described = describe(**transaction, std::move(request), today);
        if (!described) return described.error();
        open.push_back(std::move(*described));
    }
    std::ranges::sort(open, {}, [](const OpenRequest& each) { return std::tuple{each.answer_by, each.request.id}; });
    return open;
}

Result<DataRequest> Service::answer(const RequestAnswer& answer) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    const Instant now = clock_.now();
    RecordWriter writer{**transaction, now, proof_keys()};
    return change_request<DataRequest>(**transaction, writer, now, answer.request, "request.unknown",
                                       [&](DataRequest& request) -> Result<void> {
                                           if (auto checked = check(request, answer); !checked) return checked;
                                           request.status = answer.is_done ? DataRequestStatus::done : DataRequestStatus::refused;
                                           request.answer = answer.text;
                                           return {};
                                       });
}

} // namespace foothold::server
