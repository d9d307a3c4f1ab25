#include "sync/client/headless.hpp"
#include "sync/protocol/json_archive.hpp"

#include <boost/json/serialize.hpp>

namespace foothold::client {

namespace {

namespace json = boost::json;

struct AddRecords {
    json::array& records;

    template <class Entity>
    void operator()(const domain::Records& all) const {
        for (const auto& [id, entity] : all.all<Entity>()) records.push_back(protocol::json_of(domain::Record(entity)));
    }
};

template <class... Entities>
json::array json_of_records(const domain::Records& all, const std::variant<Entities...>*) {
    json::array records;
    (AddRecords{records}.template operator()<Entities>(all), ...);
    return records;
}

json::object json_of_action(const ActionReport& report) {
    json::object object = protocol::JsonArchive::object_of(report.action);
    object["kind_of_action"] = json::string(domain::intent_names[report.action.intent.index()]);
    object["state"] = json::string(domain::name_of(report.state));
    object["verdict"] = json::string(domain::name_of(report.verdict));
    object["reason"] = json::string(domain::name_of(report.reason));
    object["ask"] = report.ask;
    return object;
}

} // namespace

std::string export_json(const Model& model) {
    json::array actions;
    for (const ActionReport& report : model.actions()) actions.push_back(json_of_action(report));
    const auto& confirmed = model.status().confirmed_through;
    const json::object document{{"person", to_string(model.person())},
                                {"role", json::string(domain::name_of(model.role()))},
                                {"confirmed_through_s", confirmed ? json::value(confirmed->seconds) : json::value(nullptr)},
                                {"unsent", model.unsent()},
                                {"actions", std::move(actions)},
                                {"records", json_of_records(model.records(), static_cast<const domain::Record*>(nullptr))}};
    return json::serialize(document);
}

} // namespace foothold::client
