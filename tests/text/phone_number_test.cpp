#include "app/text/phone_number.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace foothold::text {

namespace {

std::string dialled(std::string_view written) {
    const auto number = PhoneNumber::read(written);
    return number ? number->dialled() : "";
}

bool may_be_mobile(std::string_view written) { return PhoneNumber::read(written).value().may_be_mobile(); }

} // namespace

TEST_CASE("a number is dialled without its spaces, a Danish one with its country") {
    CHECK(dialled("70 00 00 31") == "+4570000031");
    CHECK(dialled("7000 0031") == "+4570000031");
    CHECK(dialled("70\u00A000\u00A000\u00A031") == "+4570000031");
    CHECK(dialled("+45 70 00 00 31") == "+4570000031");
    CHECK(dialled("0045 70000031") == "+4570000031");
    CHECK(dialled("+46 70-174 06 31") == "+46701740631");
    CHECK(PhoneNumber::read("70 00 00 31")->with_country() == "4570000031");
}

TEST_CASE("112 and the other short numbers are dialled as they are, and belong to no country") {
    for (const char* number : {"112", "114", "1813", "116111"}) {
        CHECK(dialled(number) == number);
        CHECK(PhoneNumber::read(number)->with_country().empty());
        CHECK_FALSE(may_be_mobile(number));
    }
    CHECK(dialled("116 111") == "116111");
    CHECK(PhoneNumber::read("112")->is_emergency());
    CHECK_FALSE(PhoneNumber::read("114")->is_emergency());
    CHECK_FALSE(PhoneNumber::read("+45 11 20 00 00")->is_emergency());
}

TEST_CASE("an SMS goes to the Danish series of mobile telephones, and to other countries") {
    for (const char* number : {"20 00 00 00", "31 00 00 00", "42 00 00 00", "+45 53 00 00 00", "71 00 00 00", "+46 70 174 06 31"})
        CHECK(may_be_mobile(number));
    for (const char* number : {"32 00 00 00", "46 00 00 00", "70 00 00 31", "+45 80 00 00 00", "99 00 00 00"})
        CHECK_FALSE(may_be_mobile(number));
}

TEST_CASE("what is no number is none, however it begins") {
    const std::string long_one(10'000, '7');
    for (const std::string& written : {std::string{},
                                       std::string{"+"},
                                       std::string{"ring til Birgitte"},
                                       std::string{"70 00 00 3"},
                                       std::string{"70 00 00 311"},
                                       std::string{"+45 70 00 00 3"},
                                       std::string{"+45 70 00 00 311"},
                                       std::string{"++4570000031"},
                                       std::string{"70+000031"},
                                       std::string{"70000031;phone-context=x"},
                                       std::string{"70000031,,1"},
                                       std::string{"70000031\" --help"},
                                       std::string{"70000031'"},
                                       std::string{"*21*70000031#"},
                                       std::string{"70000031?text=x"},
                                       std::string{"70000031/../112"},
                                       std::string{"70000031&app=x"},
                                       std::string{"70000031%20"},
                                       std::string{"\u202E70000031"},
                                       std::string{"70 00\u200F00 31"},
                                       std::string{"\u206670000031\u2069"},
                                       std::string{"٧٠٠٠٠٠٣١"},
                                       std::string{"70000031\n"},
                                       std::string{"70000031\0", 9},
                                       std::string{"\xFF\xFE"},
                                       std::string{"tel:70000031"},
                                       std::string{"+0045700000"},
                                       std::string{"+1234567890123456"},
                                       std::string{"12"},
                                       std::string{"1"},
                                       std::string{"212"},
                                       long_one,
                                       '+' + long_one}) {
        CAPTURE(written.substr(0, 40));
        CHECK_FALSE(PhoneNumber::read(written));
    }
}

} // namespace foothold::text
