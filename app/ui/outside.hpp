#pragma once

#include "app/text/phone_number.hpp"
#include "app/text/postal_address.hpp"

#include <variant>

namespace foothold::ui {

// What another program can be asked to do. It is told a number or an address that was read, and nothing else, so that no words of
// anybody leave the app.
struct Call {
    text::PhoneNumber number;

    bool operator==(const Call&) const = default;
};
struct WriteSms {
    text::PhoneNumber number;

    bool operator==(const WriteSms&) const = default;
};
struct WriteOnWhatsApp {
    text::PhoneNumber number;

    bool operator==(const WriteOnWhatsApp&) const = default;
};
struct ShowOnMap {
    text::PostalAddress address;

    bool operator==(const ShowOnMap&) const = default;
};
using Outside = std::variant<Call, WriteSms, WriteOnWhatsApp, ShowOnMap>;

} // namespace foothold::ui
