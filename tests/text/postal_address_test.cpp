#include "app/text/postal_address.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace foothold::text {

TEST_CASE("addresses as on Danish letters can be looked for") {
    for (const std::string address :
         {"Avnstrupvej 1, 4330 Hvalsø", "H.C. Andersens Boulevard 12, 1. tv., 1553 København V", "Sankt Annæ Plads 3-5",
          "Torvet 1", "9000 Aalborg", "Långgatan 5, Malmö", "Šafaříkova 3/12"})
        CHECK(PostalAddress::read(address).value().line() == address);
}

TEST_CASE("what is no address is none") {
    for (const std::string& written : {std::string{},
                                       std::string{"4000"},
                                       std::string{"., -/"},
                                       std::string{"Torvet 1;rm -rf"},
                                       std::string{"Torvet \"1\""},
                                       std::string{"Torvet '1'"},
                                       std::string{"Torvet `1`"},
                                       std::string{"Torvet $(1)"},
                                       std::string{"Torvet 1&z=2"},
                                       std::string{"Torvet 1?q=x"},
                                       std::string{"Torvet 1#x"},
                                       std::string{"Torvet%201"},
                                       std::string{"Torvet\n1"},
                                       std::string{"Torvet\0", 7},
                                       std::string{"\u202ETorvet 1"},
                                       std::string{"Torvet\u200F1"},
                                       std::string{"\u2066Torvet 1\u2069"},
                                       std::string{"https://example.dk"},
                                       std::string{"Torvet \xFF"},
                                       std::string{"\xC0\xAF Torvet"},
                                       std::string{"Torvet × 1"},
                                       std::string{"شارع 1"},
                                       std::string(10'000, 'a')}) {
        CAPTURE(written.substr(0, 40));
        CHECK_FALSE(PostalAddress::read(written));
    }
}

} // namespace foothold::text
