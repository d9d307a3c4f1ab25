#include "sync/server/record_reader.hpp"
#include "sync/server/record_writer.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <map>

namespace foothold::server {

namespace {

/// Keeps of a stored record what its person did with the app, where the loaded one would undo it.
struct KeepOwn {
    const domain::Record& stored;

    void operator()(domain::Person& loaded) const { loaded.languages = std::get<domain::Person>(stored).languages; }
    void operator()(domain::Notice& loaded) const { keep_read_at(loaded); }
    void operator()(domain::Message& loaded) const { keep_read_at(loaded); }
    void operator()(domain::Attendance& loaded) const { keep_later(loaded); }
    void operator()(domain::Rsvp& loaded) const { keep_later(loaded); }
    template <class Other>
    void operator()(Other&) const {}

private:
    template <class Readable>
    void keep_read_at(Readable& loaded) const {
        if (!loaded.read_at) loaded.read_at = std::get<Readable>(stored).read_at;
    }
    template <class Answer>
    void keep_later(Answer& loaded) const {
        const auto& answer = std::get<Answer>(stored);
        if (answer.at > loaded.at) loaded = answer;
    }
};

class Loader {
public:
    Loader(StorageTransaction& transaction, RecordWriter& writer) : transaction_(transaction), writer_(writer) {}

    Result<LoadReport> load(std::vector<domain::Record> records) {
        LoadReport report{records.size(), 0};
        std::vector<domain::Event> events;
        for (domain::Record& record : records) {
            if (auto* event = std::get_if<domain::Event>(&record)) {
                events.push_back(std::move(*event));
                continue;
            }
            if (auto kept = keep_own(record); !kept) return kept.error();
            if (auto put = count(report, record); !put) return put.error();
        }
        const auto answers = read_records_of<domain::Rsvp>(transaction_);
        if (!answers) return answers.error();
        for (domain::Event& event : events) {
            event.coming += static_cast<std::uint32_t>(std::ranges::count_if(
                *answers, [&](const domain::Rsvp& answer) { return answer.event == event.id && answer.is_coming; }));
            if (auto put = count(report, std::move(event)); !put) return put.error();
        }
        return report;
    }

private:
    Result<void> keep_own(domain::Record& record) {
        const auto stored = read_record(transaction_, domain::id_of(record));
        if (!stored) return stored.error();
        if (*stored && (*stored)->index() == record.index()) std::visit(KeepOwn{**stored}, record);
        return {};
    }

    Result<void> count(LoadReport& report, const domain::Record& record) {
        const auto is_changed = writer_.put(record);
        if (!is_changed) return is_changed.error();
        if (*is_changed) ++report.changed;
        return {};
    }

    StorageTransaction& transaction_;
    RecordWriter& writer_;
};

} // namespace

Result<LoadReport> Service::load(std::vector<domain::Record> records) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    RecordWriter writer{**transaction, domain::danish_time(clock_.now()).date};
    auto report = Loader{**transaction, writer}.load(std::move(records));
    if (!report) return report;
    if (auto finished = writer.finish(); !finished) return finished.error();
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    return report;
}

} // namespace foothold::server
