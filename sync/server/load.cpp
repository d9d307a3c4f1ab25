#include "domain/erasure.hpp"
#include "domain/relocate.hpp"
#include "sync/server/move_writer.hpp"
#include "sync/server/mover.hpp"
#include "sync/server/news_writer.hpp"
#include "sync/server/record_reader.hpp"
#include "sync/server/record_writer.hpp"
#include "sync/server/service.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace foothold::server {

namespace {

/// Keeps of a stored record what its person did with the app, where the loaded one would undo it.
struct KeepOwn {
    const domain::Record& stored;

    void operator()(domain::Person& loaded) const { loaded.languages = std::get<domain::Person>(stored).languages; }
    /// What this mentor may see is for the participant to say; another mentor is another question.
    void operator()(domain::Match& loaded) const {
        const auto& match = std::get<domain::Match>(stored);
        if (match.mentor == loaded.mentor && match.participant == loaded.participant) loaded.shares = match.shares;
    }
    /// Staff say what they have seen, not what somebody says of themselves.
    void operator()(domain::Competence& loaded) const {
        const auto& competence = std::get<domain::Competence>(stored);
        if (competence.at <= loaded.at) return;
        loaded.level = competence.level;
        loaded.text = competence.text;
        loaded.language = competence.language;
        loaded.at = competence.at;
    }
    void operator()(domain::LogDay& loaded) const { keep_later(loaded); }
    void operator()(domain::Proposal& loaded) const { keep_later(loaded); }
    /// What is asked for is hers to say, and the answer is for staff, unless she has taken it back. No clock decides.
    void operator()(domain::DataRequest& loaded) const {
        domain::DataRequest kept = std::get<domain::DataRequest>(stored);
        if (loaded.status != domain::DataRequestStatus::open && kept.status != domain::DataRequestStatus::taken_back) {
            kept.status = loaded.status;
            kept.answer = std::move(loaded.answer);
            kept.at = loaded.at;
        }
        loaded = std::move(kept);
    }
    /// The question is of who asked; who takes it and what they answer is for staff, unless it was taken back.
    void operator()(domain::SupportRequest& loaded) const {
        domain::SupportRequest kept = std::get<domain::SupportRequest>(stored);
        if (kept.status != domain::SupportStatus::taken_back) {
            if (!loaded.owner.empty()) kept.owner = loaded.owner;
            if (loaded.status != domain::SupportStatus::open) {
                kept.status = loaded.status;
                kept.answer = std::move(loaded.answer);
                kept.answered_at = loaded.answered_at;
                kept.at = loaded.at;
            }
        }
        loaded = std::move(kept);
    }
    void operator()(domain::OwnGoal& loaded) const { keep_later(loaded); }
    void operator()(domain::TaskMark& loaded) const { keep_later(loaded); }
    void operator()(domain::BusyTime& loaded) const { keep_later(loaded); }
    /// What was seen was seen.
    void operator()(domain::Viewing& loaded) const {
        const auto& viewing = std::get<domain::Viewing>(stored);
        std::set<domain::Activity> seen(loaded.activities.begin(), loaded.activities.end());
        seen.insert(viewing.activities.begin(), viewing.activities.end());
        loaded.activities.assign(seen.begin(), seen.end());
    }
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

/// Whose moves may have changed a record.
struct PeopleOf {
    std::vector<Id> operator()(const domain::Person& person) const { return {person.id}; }
    std::vector<Id> operator()(const domain::Enrolment& enrolment) const { return {enrolment.person}; }
    std::vector<Id> operator()(const domain::Contact& contact) const { return {contact.person}; }
    std::vector<Id> operator()(const domain::Internship& internship) const { return {internship.person}; }
    std::vector<Id> operator()(const domain::Talk& talk) const { return {talk.person, talk.with_user}; }
    template <class Other>
    std::vector<Id> operator()(const Other&) const {
        return {};
    }
};

/// Files say how things were before somebody moved: these moves, each person's in order, go on from there.
class Moves {
public:
    static Result<Moves> read(StorageTransaction& transaction) {
        auto all = read_records_of<domain::Move>(transaction);
        if (!all) return all.error();
        std::ranges::sort(*all, {}, &domain::Move::date);
        Moves moves;
        for (domain::Move& move : *all) moves.by_person_[move.person].push_back(std::move(move));
        return moves;
    }

    domain::Record settled(domain::Record record) const {
        for (const Id person : std::visit(PeopleOf{}, record))
            if (const auto moves = by_person_.find(person); moves != by_person_.end())
                for (const domain::Move& move : moves->second) record = domain::settled(std::move(record), move);
        return record;
    }

    /// Staff themselves call this talk off: no move is to bring it back. The moves that change.
    std::vector<domain::Move> let_go(const domain::Talk& talk) {
        std::vector<domain::Move> changed;
        for (const Id person : {talk.person, talk.with_user}) {
            const auto moves = by_person_.find(person);
            if (moves == by_person_.end()) continue;
            for (domain::Move& move : moves->second) {
                const auto names_it = [&](const domain::MoveEntry& entry) { return entry.about == talk.id; };
                if (!move.has_happened && std::erase_if(move.entries, names_it) > 0) changed.push_back(move);
            }
        }
        return changed;
    }

private:
    std::map<Id, std::vector<domain::Move>> by_person_;
};

class Loader {
public:
    Loader(StorageTransaction& transaction, RecordWriter& writer, Moves& moves, Random& random, Instant now,
           const ProofKeys* proof_keys) :
        transaction_(transaction),
        writer_(writer), moves_(moves), random_(random), now_(now), proof_keys_(proof_keys) {}

    Result<LoadReport> load(std::vector<domain::Record> records) {
        LoadReport report{records.size(), 0, 0, 0};
        if (auto left_out = leave_out_erased(records, report); !left_out) return left_out.error();
        for (const domain::Record& record : records)
            if (const auto* notice = std::get_if<domain::Notice>(&record))
                if (auto noted = news_writer_.note(*notice); !noted) return noted.error();
        std::vector<domain::Event> events;
        std::vector<domain::Move> told;
        for (domain::Record& record : records) {
            if (auto* event = std::get_if<domain::Event>(&record))
                events.push_back(std::move(*event));
            else if (auto* move = std::get_if<domain::Move>(&record))
                told.push_back(std::move(*move));
            else if (auto put = load(report, std::move(record)); !put)
                return put.error();
        }
        for (const domain::Move& move : told)
            if (auto announced = announce(report, move); !announced) return announced.error();
        const auto answers = read_records_of<domain::Rsvp>(transaction_);
        if (!answers) return answers.error();
        for (domain::Event& event : events) {
            event.coming += static_cast<std::uint32_t>(std::ranges::count_if(
                *answers, [&](const domain::Rsvp& answer) { return answer.event == event.id && answer.is_coming; }));
            if (auto put = count(report, std::move(event)); !put) return put.error();
        }
        return report;
    }

    /// Once all that follows from the load is written: a move may call a talk off at its new time, or no more. How many were
    /// told.
    Result<std::size_t> tell() {
        for (const domain::Record& before : replaced_) {
            const auto after = read_record(transaction_, domain::id_of(before));
            if (!after) return after.error();
            if (!*after) continue;
            if (auto told = news_writer_.tell(before, **after); !told) return told.error();
        }
        return news_writer_.told();
    }

private:
    /// Files do not bring back who was erased.
    Result<void> leave_out_erased(std::vector<domain::Record>& records, LoadReport& report) {
        const auto people = transaction_.erased_people();
        if (!people) return people.error();
        report.erased = std::erase_if(records, [&](const domain::Record& record) {
            return std::ranges::any_of(*people, [&](Id person) { return domain::is_about(record, person); });
        });
        return {};
    }

    Result<void> load(LoadReport& report, domain::Record record) {
        fill_in_key(record);
        if (auto kept = keep_own(record); !kept) return kept.error();
        if (auto let_go = let_go_of(record); !let_go) return let_go.error();
        return count(report, moves_.settled(std::move(record)));
    }

    void fill_in_key(domain::Record& record) const {
        auto* organisation = std::get_if<domain::Organisation>(&record);
        if (!organisation || organisation->proof_key != own_proof_key) return;
        organisation->proof_key = proof_keys_ ? proof_keys_->key_of(organisation->id).public_key().text() : std::string{};
    }

    /// As staff would with an order. A file does not tell once more what has happened, nor overrule an order.
    Result<void> announce(LoadReport& report, const domain::Move& told) {
        const auto before = read_record(transaction_, told.id);
        const auto announced = announced_move_of(transaction_, told.person);
        const auto person = read_record(transaction_, told.person);
        if (!before) return before.error();
        if (!announced) return announced.error();
        if (!person) return person.error();
        const auto* known = *before ? std::get_if<domain::Move>(&**before) : nullptr;
        const auto* mover = *person ? std::get_if<domain::Person>(&**person) : nullptr;
        const bool is_over = told.date < domain::danish_time(now_).date || (known && known->has_happened);
        const bool is_overruled = *announced && (*announced)->id != told.id;
        if (is_over || is_overruled || (mover && mover->residence == told.to_place)) return {};
        MoveOrder order{{told.person}, {}, {{told.to_place}}, told.date, told.authority, told.reason, {}, {}, told.id};
        if (!told.travel.empty()) order.travel = told.travel;
        if (!told.checklist.empty()) order.checklist = told.checklist;
        if (auto ordered = Mover{transaction_, writer_, random_, order, now_}.announce(); !ordered) return ordered;
        const auto after = read_record(transaction_, told.id);
        if (!after) return after.error();
        if (*after != *before) ++report.changed;
        return {};
    }

    Result<void> keep_own(domain::Record& record) {
        const auto stored = read_record(transaction_, domain::id_of(record));
        if (!stored) return stored.error();
        if (*stored && (*stored)->index() == record.index()) std::visit(KeepOwn{**stored}, record);
        return {};
    }

    Result<void> let_go_of(const domain::Record& record) {
        const auto* talk = std::get_if<domain::Talk>(&record);
        if (!talk || !talk->is_cancelled) return {};
        for (const domain::Move& move : moves_.let_go(*talk))
            if (auto written = writer_.put(move); !written) return written.error();
        return {};
    }

    Result<void> count(LoadReport& report, const domain::Record& record) {
        auto before = read_record(transaction_, domain::id_of(record));
        if (!before) return before.error();
        const auto is_changed = writer_.put(record);
        if (!is_changed) return is_changed.error();
        if (!*is_changed) return {};
        ++report.changed;
        if (*before && replaced_ids_.insert(domain::id_of(record)).second) replaced_.push_back(std::move(**before));
        return {};
    }

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    Moves& moves_;
    Random& random_;
    Instant now_;
    const ProofKeys* proof_keys_;
    NewsWriter news_writer_{transaction_, writer_, now_};
    std::vector<domain::Record> replaced_; ///< in order, as they were before all this
    std::set<Id> replaced_ids_;
};

} // namespace

Result<LoadReport> Service::load(std::vector<domain::Record> records, const std::vector<Blob>& blobs, News news) {
    auto transaction = storage_.begin_write();
    if (!transaction) return transaction.error();
    const Instant now = clock_.now();
    RecordWriter writer{**transaction, now, proof_keys()};
    if (auto caught_up = writer.finish(); !caught_up) return caught_up.error(); // the day begins with what was known before
    auto moves = Moves::read(**transaction);
    if (!moves) return moves.error();
    for (const Blob& blob : blobs)
        if (auto put = (*transaction)->put_blob(blob); !put) return put.error();
    Loader loader{**transaction, writer, *moves, random_, now, proof_keys()};
    auto report = loader.load(std::move(records));
    if (!report) return report;
    if (auto finished = writer.finish(); !finished) return finished.error();
    const auto told = news == News::told ? loader.tell() : Result<std::size_t>{0};
    if (!told) return told.error();
    report->told = *told;
    if (auto committed = (*transaction)->commit(); !committed) return committed.error();
    return report;
}

} // namespace foothold::server
