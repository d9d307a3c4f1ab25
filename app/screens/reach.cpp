#include "app/screens/reach.hpp"

#include "app/screens/whatsapp_consent.hpp"

namespace foothold::screens {

namespace {

bool asks_nothing(const CallSheet& sheet, const Scene& scene) {
    const auto number = text::PhoneNumber::read(sheet.phone);
    if (sheet.by == Reach::whatsapp) return may_open_whatsapp(scene.settings, sheet.contact);
    return sheet.by == Reach::call && number && number->is_emergency();
}

} // namespace

std::optional<ui::Outside> outside_of(const CallSheet& sheet) {
    auto number = text::PhoneNumber::read(sheet.phone);
    if (!number) return std::nullopt;
    switch (sheet.by) {
    case Reach::call:
        return ui::Call{std::move(*number)};
    case Reach::sms:
        return ui::WriteSms{std::move(*number)};
    case Reach::whatsapp:
        break;
    }
    return ui::WriteOnWhatsApp{std::move(*number)};
}

Command reach(const CallSheet& sheet, const Scene& scene) {
    auto what = asks_nothing(sheet, scene) ? outside_of(sheet) : std::nullopt;
    if (!what) return ShowSheet{sheet};
    return OpenOutside{std::move(*what), sheet};
}

std::optional<OpenOutside> agreed(const CallSheet& sheet, const Scene& scene) {
    auto what = outside_of(sheet);
    if (!what) return std::nullopt;
    OpenOutside opening{std::move(*what), sheet};
    if (sheet.by == Reach::whatsapp && !sheet.contact.is_nil())
        opening.agreed_to = with_whatsapp(scene.settings, sheet.contact, true, scene.records());
    return opening;
}

} // namespace foothold::screens
