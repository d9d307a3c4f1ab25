#include "app/screens/contact_words.hpp"
#include "app/screens/whatsapp_consent.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

domain::Contact contact(const std::string& phone, std::uint64_t number = 1) {
    domain::Contact contact;
    contact.id = {3, number};
    contact.person = person;
    contact.name = "Birgitte";
    contact.phone = phone;
    return contact;
}

} // namespace

TEST_CASE("SMS and WhatsApp are offered for what may be a mobile telephone, and WhatsApp for people alone") {
    const Stage stage({});
    const ContactWords mobile = describe(contact("20 00 00 31"), stage.scene());
    CHECK(mobile.call);
    CHECK(mobile.sms);
    CHECK(mobile.whatsapp);
    const ContactWords on_a_desk = describe(contact("70 00 00 31"), stage.scene());
    CHECK(on_a_desk.call);
    CHECK_FALSE(on_a_desk.sms);
    CHECK_FALSE(on_a_desk.whatsapp);
    domain::Contact reception = contact("20 00 00 31");
    reception.desk = in("en", "The reception");
    CHECK(describe(reception, stage.scene()).sms);
    CHECK_FALSE(describe(reception, stage.scene()).whatsapp);
    CHECK_FALSE(describe(contact(""), stage.scene()).call);
}

TEST_CASE("a consent for a contact who is gone goes with the next one, and no more are kept than can be") {
    std::vector<domain::Record> records;
    for (std::uint64_t number = 1; number <= whatsapp_max + 1; ++number) records.push_back(contact("20 00 00 31", number));
    const Stage stage(std::move(records));
    Settings settings;
    settings.whatsapp = {{9, 9}};
    for (std::uint64_t number = 1; number <= whatsapp_max + 1; ++number)
        settings = with_whatsapp(settings, {3, number}, true, stage.model.records());
    CHECK(settings.whatsapp.size() == whatsapp_max);
    CHECK_FALSE(may_open_whatsapp(settings, {9, 9}));
    CHECK_FALSE(may_open_whatsapp(settings, {3, 1}));
    CHECK(may_open_whatsapp(settings, {3, whatsapp_max + 1}));
    settings = with_whatsapp(settings, {3, 2}, false, stage.model.records());
    CHECK_FALSE(may_open_whatsapp(settings, {3, 2}));
}

} // namespace foothold::screens
