#include "tests/access/people.hpp"

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

std::vector<Somebody> enrol_all() {
    const TemporaryFolder folder;
    sync_tests::RunningServer server(folder.path() / "server");
    const std::vector<Record> samples = value_of(read_samples(morning));
    server.load(samples);
    Records records;
    for (const Record& record : samples) records.put(record);
    std::vector<Somebody> people;
    for (const char* name : {"Samira", "Birgitte", "Mette"}) {
        const client::DataDirectory data{.root = folder.path() / name};
        client::CurlTransport transport;
        value_of(client::enrol(data, server.url(), server.invite(person_called(name, records).id), "Test", transport));
        value_of(client::sync_once(data, transport));
        people.push_back({name, value_of(client::open_offline(data))});
    }
    const Id samira = person_called("Samira", records).id;
    people.push_back({"A newcomer", empty_model(samira)});
    people.push_back({"Somebody who was erased", erased_model(samira)});
    return people;
}

} // namespace

const std::vector<Somebody>& people() {
    static const std::vector<Somebody> all = enrol_all();
    return all;
}

} // namespace foothold::access_tests
