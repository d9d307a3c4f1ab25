#include "domain/apply.hpp"
#include "domain/proven.hpp"
#include "sync/server/name_of_person.hpp"
#include "sync/server/request_change.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::server {

namespace {

using domain::SupportFrom;
using domain::SupportRequest;
using domain::SupportStatus;

Result<std::string> name_of_company(StorageTransaction& transaction, Id company) {
    const auto record = read_record(transaction, company);
    if (!record) return record.error();
    const auto* known = *record ? std::get_if<domain::Organisation>(&**record) : nullptr;
    return known ? std::string{domain::as_on_paper(known->name).text} : std::string{};
}

Result<OpenSupport> describe(StorageTransaction& transaction, SupportRequest request, Date today) {
    const bool is_company = request.from == SupportFrom::company;
    const auto name = is_company ? name_of_company(transaction, request.company) : name_of_person(transaction, request.person);
    auto about = read_record(transaction, request.about);
    if (!name) return name.error();
    if (!about) return about.error();
    const Date asked_on = domain::danish_time(request.asked_at).date;
    return OpenSupport{std::move(request), *name, std::move(*about), std::max(0, today - asked_on)};
}

Result<void> answer_with(SupportRequest& request, const SupportAnswer& answer, Instant now) {
    const std::string id = domain::to_string(request.id);
    if (request.status == SupportStatus::taken_back) return Error{"support.taken_back", id};
    if (request.status == SupportStatus::answered) return Error{"support.answered_already", id};
    if (answer.owner.find_first_not_of(' ') == std::string::npos) return Error{"support.owner_missing", id};
    request.owner = answer.owner;
    if (answer.text.empty()) return {};
    request.status = SupportStatus::answered;
    request.answer = answer.text;
    request.answered_at = now;
    return {};
}

/// Whether `id` is nil, or a record of this kind that fits.
template <class Entity, class Fits>
Result<bool> is_there(StorageTransaction& transaction, Id id, Fits&& fits) {
    const auto record = read_record(transaction, id);
    if (!record) return record.error();
    const auto* entity = *record ? std::get_if<Entity>(&**record) : nullptr;
    return entity && fits(*entity);
}

Result<void> check(StorageTransaction& transaction, const CompanyQuestion& question) {
    const auto is_company = is_there<domain::Organisation>(
        transaction, question.company, [](const auto& one) { return one.kind == domain::OrganisationKind::company; });
    if (!is_company) return is_company.error();
    if (!*is_company) return Error{"support.company_unknown", domain::to_string(question.company)};
    const auto is_programme = is_there<domain::Programme>(transaction, question.programme, [](const auto&) { return true; });
    if (!is_programme) return is_programme.error();
    if (!*is_programme) return Error{"support.programme_unknown", domain::to_string(question.programme)};
    if (!question.about.is_nil()) {
        const auto about = read_record(transaction, question.about);
        if (!about) return about.error();
        if (!*about) return Error{"support.about_unknown", domain::to_string(question.about)};
        const auto* internship = std::get_if<domain::Internship>(&**about);
        if (internship && internship->company != question.company)
            return Error{"support.about_elsewhere", domain::to_string(question.about)};
    }
    if (question.text.empty()) return Error{"support.text_missing", {}};
    if (question.text.size() > domain::message_bytes_max) return Error{"support.text_too_long", {}};
    return {};
}

} // namespace

Result<std::vector<OpenSupport>> Service::open_support() {
    auto transaction = storage_.begin_read();
    if (!transaction) return transaction.error();
    const Date today = domain::danish_time(clock_.now()).date;
    auto requests = read_records_of<SupportRequest>(**transaction);
    if (!requests) return requests.error();
    std::vector<OpenSupport> open;
    for (SupportRequest& request : *requests) {
        if (request.status != SupportStatus::open) continue;
        auto described = describe(**transaction, std::move(request), today);
        if (!described) return described.error();
        open.push_back(std::move(*described));
    }
    std::ranges::sort(open, {}, [](const OpenSupport& each) {
        return std::tuple{!each.request.is_acute, each.request.asked_at.seconds, each.request.id};
    });
    return open;
}

Result<SupportRequest> Service::answer(const SupportAnswer& answer) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    const Instant now = clock_.now();
    RecordWriter writer{**transaction, now, proof_keys()};
    return change_request<SupportRequest>(**transaction, writer, now, answer.request, "support.unknown",
                                          [&](SupportRequest& request) { return answer_with(request, answer, now); });
}

Result<SupportRequest> Service::ask_for_company(const CompanyQuestion& question) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    const Instant now = clock_.now();
    RecordWriter writer{**transaction, now, proof_keys()};
    if (auto caught_up = writer.finish(); !caught_up) return caught_up.error();
    if (auto checked = check(**transaction, question); !checked) return checked.error();
    SupportRequest request{.id = random_.id(), .from = SupportFrom::company, .company = question.company};
    request.programme = question.programme;
    request.about = question.about;
    request.is_acute = question.is_acute;
    request.text = question.text;
    request.language = question.language;
    request.asked_at = request.at = now;
    if (auto written = writer.put(request); !written) return written.error();
    if (auto finished = writer.finish(); !finished) return finished.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    return request;
}

} // namespace foothold::server
