#include "tests/access/people.hpp"

#include "domain/lesson_material.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/headless.hpp"
#include "tests/samples/sample_records.hpp"
#include "tests/sync/running_server.hpp"
#include "tests/temporary_folder.hpp"

#include <array>

namespace foothold::access_tests {

namespace {

template <class T>
T value_of(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().detail);
    return std::move(*result);
}

/// A tablet that has fetched nothing yet, and whose internet costs.
client::Model empty_model(Id person) {
    client::Changes nothing;
    nothing.is_everything = true;
    nothing.status.phase = client::SyncStatus::Phase::asking;
    nothing.status.bytes_coming = 3'200'000;
    client::Model model(person, domain::Role::participant);
    model.take(std::move(nothing));
    return model;
}

/// A tablet on which everything about its person was erased.
client::Model erased_model(Id person) {
    client::Changes nothing_left;
    nothing_left.is_erased = true;
    nothing_left.status.phase = client::SyncStatus::Phase::offline;
    nothing_left.status.error = Error{"device.erased", {}};
    client::Model model(person, domain::Role::participant);
    model.take(std::move(nothing_left));
    return model;
}

client::Model enrol(sync_tests::RunningServer& server, const std::filesystem::path& folder, Id person) {
    const client::DataDirectory data{.root = folder};
    client::CurlTransport transport;
    value_of(client::enrol(data, server.url(), server.invite(person), "Test", transport));
    value_of(client::sync_once(data, transport));
    return value_of(client::open_offline(data));
}

/// Every other picture of the lessons is on the tablet, and another one is on its way.
void bring_some_pictures(client::Model& model) {
    client::Changes changes;
    changes.status = model.status();
    changes.attachments.emplace();
    std::size_t number = 0;
    for (const auto& material : domain::material_of_lessons(model.records(), domain::danish_time(morning).date)) {
        const bool is_here = number++ % 2 == 0;
        const auto state = is_here ? client::AttachmentState::here : client::AttachmentState::coming;
        changes.attachments->emplace(material.attachment.hash, client::AttachmentReport{state, 0, material.attachment.bytes});
    }
    model.take(std::move(changes));
}

/// Help that was asked for with what this person has under way: some is answered, some cannot wait.
void ask_for_help(client::Model& model) {
    const Records& records = model.records();
    const bool has_internship = !records.all<Internship>().empty();
    SupportRequest answered{.id = {0x5077, 1}, .person = model.person(), .text = "Who opens the door at six?", .language = "en"};
    answered.status = SupportStatus::answered;
    answered.owner = "Line";
    answered.answer = {{{"en", "Ask Jens. He is there from half past five."}, {"da", "Spørg Jens. Han er der fra halv seks."}}};
    answered.asked_at = morning - day_s;
    answered.answered_at = answered.at = morning - hour_s;
    if (has_internship) answered.about = records.all<Internship>().begin()->first;
    client::Changes changes;
    changes.status = model.status();
    SupportRequest acute{.id = {0x5077, 2}, .person = model.person(), .text = "The key does not fit", .language = "en"};
    acute.is_acute = true;
    acute.owner = "Line";
    acute.asked_at = acute.at = morning;
    changes.put = {answered, acute};
    model.take(std::move(changes));
}

/// A message that has not gone to the server yet, or that somebody has to look at.
void write_message(client::Model& model, client::ActionState state) {
    const bool needs_a_look = state == client::ActionState::needs_a_look;
    client::ActionReport report{.action = {.id = {0xac7, 1}, .actor = model.person(), .at = morning}, .state = state};
    report.action.intent = SendMessage{{0x3e5, 1}, {}, "I am on the train and come ten minutes later", "en"};
    report.verdict = needs_a_look ? Verdict::rejected : Verdict::applied;
    report.reason = needs_a_look ? Reason::match_ended : Reason::none;
    report.ask = "Line Holm";
    client::Changes changes;
    changes.status = model.status();
    changes.actions = {report};
    model.take(std::move(changes));
}

std::vector<Somebody> enrol_all() {
    const TemporaryFolder folder;
    const std::vector<Record> samples = value_of(read_samples(morning));
    sync_tests::RunningServer server(folder.path() / "server");
    server.load(samples);
    // A move is announced before its day alone.
    sync_tests::RunningServer on_that_morning(folder.path() / "server of that morning");
    on_that_morning.go_to(danish_time(morning));
    on_that_morning.load(samples);
    Records records;
    for (const Record& record : samples) records.put(record);
    const auto id_of = [&](const char* name) { return person_called(name, records).id; };
    std::vector<Somebody> people;
    for (const char* name : {"Samira", "Birgitte", "Mette"}) {
        people.push_back({name, enrol(server, folder.path() / name, id_of(name))});
        bring_some_pictures(people.back().model);
        if (people.back().model.role() != Role::coordinator) ask_for_help(people.back().model);
    }
    write_message(people[1].model, client::ActionState::kept);
    write_message(people[2].model, client::ActionState::needs_a_look);
    people.push_back({"Oksana", enrol(on_that_morning, folder.path() / "Oksana", id_of("Oksana")), "move"});
    people.push_back({"A newcomer", empty_model(id_of("Samira"))});
    people.push_back({"Somebody who was erased", erased_model(id_of("Samira"))});
    return people;
}

} // namespace

const std::vector<Somebody>& people() {
    static const std::vector<Somebody> all = enrol_all();
    return all;
}

} // namespace foothold::access_tests
