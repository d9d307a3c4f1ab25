#include "tests/server/service_fixture.hpp"

namespace foothold::server {

TEST_CASE_METHOD(ServiceFixture, "staff answer what somebody asks about their data, and cannot change what was asked") {
    Replica replica{*service, enrol(samira)};
    const domain::Id request{0xDA7A, 1};
    replica.sync({replica.make(domain::AskAboutData{request, domain::DataRequestKind::correction, {}, "My name", "en"})});
    domain::DataRequest answer{.id = request, .person = id_of(samira), .text = "Nothing", .at = moment(0, 1)};
    load({answer}); // still open: what she asked counts
    replica.sync();
    CHECK(replica.records().find<domain::DataRequest>(request)->text == "My name");
    answer.status = domain::DataRequestStatus::done;
    answer.answer = domain::untranslated("We have mended it");
    load({answer});
    replica.sync();
    const domain::DataRequest answered = *replica.records().find<domain::DataRequest>(request);
    CHECK(answered.status == domain::DataRequestStatus::done);
    CHECK(answered.answer == answer.answer);
    CHECK(answered.text == "My name");
    const domain::Id regretted{0xDA7A, 2};
    replica.sync({replica.make(domain::AskAboutData{regretted, domain::DataRequestKind::erasure, {}, {}, "en"})});
    replica.sync({replica.make(domain::TakeBackRequest{regretted})});
    answer.id = regretted;
    load({answer});
    replica.sync();
    CHECK(replica.records().find<domain::DataRequest>(regretted)->status == domain::DataRequestStatus::taken_back);
}

} // namespace foothold::server
