#include "domain/apply.hpp"
#include "domain/checklist.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

namespace {

constexpr Id samira{1, 1};
constexpr Id birgitte{1, 2};
constexpr Id stranger{1, 3};
constexpr Id lesson{2, 1};
constexpr Id talk_with_mette{2, 2};
constexpr Id visit{3, 1};
constexpr Id contact{4, 1};
constexpr Id match{5, 1};
constexpr Id notice{6, 1};
constexpr Id letter{7, 1};
constexpr Id move{8, 1};
constexpr Id item{0, 3};

constexpr Instant now{1'773'300'000};

Records town() {
    Records records;
    records.put(Person{.id = samira, .name = "Samira", .languages = {"ar", "en"}});
    records.put(Session{.id = lesson, .starts = now, .ends = now + hour_s});
    records.put(Talk{.id = talk_with_mette, .person = samira, .starts = now, .ends = now + hour_s});
    records.put(Event{.id = visit, .starts = now + day_s, .ends = now + day_s + hour_s, .capacity = 2, .coming = 1});
    records.put(Contact{.id = contact, .person = samira, .user = birgitte});
    records.put(Match{.id = match, .mentor = birgitte, .participant = samira, .status = MatchStatus::matched});
    records.put(Notice{.id = notice, .person = samira});
    return records;
}

Action action(Intent intent, Id actor = samira, Instant at = now) { return {{9, 9}, actor, at, std::move(intent)}; }

template <class Entity>
const Entity& changed(const Outcome& outcome) {
    for (const Record& record : outcome.changed)
        if (const auto* entity = std::get_if<Entity>(&record)) return *entity;
    FAIL("no such record has changed");
    throw std::logic_error("unreachable");
}

void put_all(Records& records, const Outcome& outcome) {
    for (const Record& record : outcome.changed) records.put(record);
}

} // namespace

TEST_CASE("an answer to a session becomes one attendance, whichever device gives it") {
    Records records = town();
    const auto outcome =
        apply(action(AnswerAppointment{lesson, AttendanceAnswer::cannot_come, AbsenceReason::no_transport}), records);
    REQUIRE(outcome.verdict == Verdict::applied);
    const auto& attendance = changed<Attendance>(outcome);
    CHECK(attendance.id == combine(lesson, samira));
    CHECK(attendance.reason == AbsenceReason::no_transport);
    put_all(records, outcome);
    CHECK(apply(action(AnswerAppointment{lesson, AttendanceAnswer::cannot_come, AbsenceReason::no_transport}), records).verdict ==
          Verdict::merged);
    CHECK(apply(action(AnswerAppointment{lesson, AttendanceAnswer::coming, {}}), records).verdict == Verdict::applied);
}

TEST_CASE("that somebody was there is for staff to say") {
    const AnswerAppointment claim{lesson, AttendanceAnswer::attended, {}};
    const Outcome outcome = apply(action(claim), town());
    CHECK(outcome.verdict == Verdict::rejected);
    CHECK(outcome.changed.empty());
}

TEST_CASE("what is cancelled or over cannot be answered, with the reason") {
    Records records = town();
    const AnswerAppointment answer{lesson, AttendanceAnswer::cannot_come, {}};
    CHECK(apply(action(answer, samira, now + 2 * hour_s), records).reason == Reason::already_over);
    records.put(Session{.id = lesson, .starts = now, .ends = now + hour_s, .is_cancelled = true});
    CHECK(apply(action(answer), records).reason == Reason::cancelled);
}

TEST_CASE("a talk is only for the one whose talk it is, and what is not there looks the same") {
    const Records records = town();
    const AnswerAppointment answer{talk_with_mette, AttendanceAnswer::cannot_come, {}};
    CHECK(apply(action(answer), records).verdict == Verdict::applied);
    const auto foreign = apply(action(answer, stranger), records);
    const auto missing = apply(action(AnswerAppointment{{8, 8}, AttendanceAnswer::cannot_come, {}}), records);
    CHECK(foreign.verdict == Verdict::out_of_scope);
    CHECK(foreign == missing);
}

TEST_CASE("the head count follows the answers to an event") {
    Records records = town();
    const auto yes = apply(action(AnswerEvent{visit, true}), records);
    CHECK(changed<Event>(yes).coming == 2);
    put_all(records, yes);
    CHECK(apply(action(AnswerEvent{visit, true}), records).verdict == Verdict::merged);
    const auto no = apply(action(AnswerEvent{visit, false}), records);
    CHECK(changed<Event>(no).coming == 1);
    CHECK_FALSE(changed<Rsvp>(no).is_coming);
    put_all(records, no);
    CHECK(apply(action(AnswerEvent{visit, false}), records).verdict == Verdict::merged);
}

TEST_CASE("the last place goes to the first who comes") {
    Records records = town();
    put_all(records, apply(action(AnswerEvent{visit, true}), records));
    CHECK(apply(action(AnswerEvent{visit, true}, stranger), records).reason == Reason::full);
    CHECK(apply(action(AnswerEvent{visit, false}), records).verdict == Verdict::applied);
}

TEST_CASE("a message goes to the person behind a contact or a match") {
    const Records records = town();
    const auto through_contact = apply(action(SendMessage{letter, contact, "مرحبا", "ar"}), records);
    CHECK(changed<Message>(through_contact).to == birgitte);
    CHECK(changed<Message>(through_contact).from_name == "Samira");
    CHECK(changed<Message>(apply(action(SendMessage{letter, match, "Hi", "en"}), records)).to == birgitte);
    CHECK(apply(action(SendMessage{letter, match, "Hi", "en"}, stranger), records).verdict == Verdict::out_of_scope);
}

TEST_CASE("a message takes the place of nothing that is there") {
    const Records records = town();
    CHECK(apply(action(SendMessage{visit, contact, "Hi", "en"}), records).verdict == Verdict::out_of_scope);
    CHECK(apply(action(SendMessage{samira, contact, "Hi", "en"}), records).verdict == Verdict::out_of_scope);
}

TEST_CASE("a message has words, but not too many, and no way to somebody who is not matched yet") {
    Records records = town();
    CHECK(apply(action(SendMessage{letter, contact, "", "en"}), records).reason == Reason::text_empty);
    CHECK(apply(action(SendMessage{letter, contact, std::string(message_bytes_max + 1, 'a'), "en"}), records).reason ==
          Reason::text_too_long);
    records.put(Match{.id = match, .mentor = birgitte, .participant = samira, .status = MatchStatus::trained});
    CHECK(apply(action(SendMessage{letter, match, "Hi", "en"}), records).reason == Reason::match_ended);
}

TEST_CASE("who still holds a match that has ended may say goodbye") {
    Records records = town();
    records.put(Match{.id = match, .mentor = birgitte, .participant = samira, .status = MatchStatus::ended});
    CHECK(changed<Message>(apply(action(SendMessage{letter, match, "Goodbye", "en"}), records)).to == birgitte);
}

TEST_CASE("a notice is read once, by the one to whom it is addressed") {
    Records records = town();
    CHECK(apply(action(MarkNoticeRead{notice}, stranger), records).verdict == Verdict::out_of_scope);
    const auto outcome = apply(action(MarkNoticeRead{notice}), records);
    CHECK(changed<Notice>(outcome).read_at == now);
    put_all(records, outcome);
    CHECK(apply(action(MarkNoticeRead{notice}, samira, now + hour_s), records).verdict == Verdict::merged);
}

TEST_CASE("languages are the person's own and never none") {
    const Records records = town();
    CHECK(changed<Person>(apply(action(SetLanguages{{"da"}}), records)).languages == std::vector<std::string>{"da"});
    CHECK(apply(action(SetLanguages{{"ar", "en"}}), records).verdict == Verdict::merged);
    CHECK(apply(action(SetLanguages{}), records).reason == Reason::language_missing);
}

TEST_CASE("apply looks at nothing but its subjects") {
    const Records all = town();
    for (const Intent& intent :
         std::vector<Intent>{AnswerAppointment{lesson, AttendanceAnswer::cannot_come, {}}, AnswerEvent{visit, true},
                             SendMessage{letter, contact, "Hi", "en"}, SendMessage{letter, match, "Hi", "en"},
                             MarkNoticeRead{notice}, SetLanguages{{"da"}}}) {
        const Action whole = action(intent);
        Records subjects;
        for (const Id id : subjects_of(whole))
            if (auto record = all.find_any(id)) subjects.put(*record);
        CHECK(apply(whole, subjects) == apply(whole, all));
    }
}

TEST_CASE("something before a move is ticked, and taken back, by the one who moves") {
    Records records = town();
    records.put(Move{.id = move, .person = samira, .checklist = standard_checklist()});
    const auto tick = [&](bool is_done, Id actor = samira, Id what = item) {
        return apply(action(TickMoveItem{move, what, is_done}, actor), records);
    };
    const auto outcome = tick(true);
    REQUIRE(outcome.verdict == Verdict::applied);
    put_all(records, outcome);
    const auto done_at = [&](Id of) {
        const auto& list = records.find<Move>(move)->checklist;
        return std::ranges::find(list, of, &MoveItem::id)->done_at;
    };
    CHECK(done_at(item) == now);
    CHECK_FALSE(done_at({0, 4}));
    CHECK(tick(true).verdict == Verdict::merged);
    CHECK(tick(false, birgitte).verdict == Verdict::out_of_scope);
    CHECK(tick(true, samira, {0, 99}).verdict == Verdict::out_of_scope);
    CHECK(apply(action(TickMoveItem{{8, 2}, item, true}), records).verdict == Verdict::out_of_scope);
    Move happened = *records.find<Move>(move);
    happened.has_happened = true;
    records.put(happened);
    const auto back = tick(false);
    REQUIRE(back.verdict == Verdict::applied);
    put_all(records, back);
    CHECK_FALSE(done_at(item));
    CHECK(tick(false).verdict == Verdict::merged);
}

TEST_CASE("a list that is told again keeps what was ticked of it") {
    auto before = standard_checklist();
    for (MoveItem& item : before)
        if (item.kind == MoveItemKind::pack || item.kind == MoveItemKind::return_key) item.done_at = now;
    const auto after = with_ticks({standard_item(MoveItemKind::say_goodbye), standard_item(MoveItemKind::pack)}, before);
    REQUIRE(after.size() == 2);
    CHECK_FALSE(after[0].done_at);
    CHECK(after[1].done_at == now);
}

} // namespace foothold::domain
