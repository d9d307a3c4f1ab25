#include "app/screens/frame.hpp"
#include "app/screens/reach.hpp"
#include "app/screens/sheets.hpp"
#include "app/screens/sketch_view.hpp"
#include "app/ui/sheet.hpp"

namespace foothold::screens {

using ui::ButtonKind;
using ui::Icon;
using ui::TextRole;

namespace {

/// A sheet about another program: what will happen, one yes, and what to do when nothing opens.
struct OutsideSheet {
    std::string heading;
    std::string told; ///< to the other program: a number, an address
    TextRole told_role = TextRole::display;
    std::vector<std::string> what_happens;
    Icon icon = Icon::none;
    std::string yes;
    std::optional<OpenOutside> opening; ///< none: nothing can be opened with it
    std::string asked;
    std::string refused;
    std::optional<ui::SketchDrawing> instead; ///< of what may not have opened
    Command back = CloseSheet{};
};

std::vector<std::string> sentences(const OutsideSheet& sheet, const Place& place) {
    if (!sheet.opening || place.opening == Opening::refused) return {sheet.refused};
    if (place.opening == Opening::asked) return {sheet.asked};
    return sheet.what_happens;
}

void draw(Build& build, const OutsideSheet& sheet) {
    const std::vector<std::string> said = sentences(sheet, build.scene.place);
    std::vector<ui::Words> lines{{sheet.told, "da"}};
    for (const std::string& sentence : said) lines.push_back(Reader::own(sentence));
    const bool shows_instead = sheet.instead && (!sheet.opening || build.scene.place.opening != Opening::not_asked);
    if (shows_instead) lines.push_back(Reader::own(sheet.instead->description));
    card_head(build, sheet.heading, std::move(lines));
    build.tree.text(sheet.told, {.role = sheet.told_role,
                                 .weight = text::Weight::semibold,
                                 .align = text::Align::center,
                                 .language = "da",
                                 .is_left_to_right = true,
                                 .margin = {4, 0, 12, 0}});
    for (const std::string& sentence : said)
        build.tree.text(sentence, {.color = build.theme().colors().ink_soft, .margin = {0, 0, 8, 0}});
    if (shows_instead) draw_sketch(build, *sheet.instead, ui::sheet_room(build.scene.viewport));
    if (sheet.opening && build.scene.place.opening == Opening::not_asked)
        ui::button(build.tree, {.icon = sheet.icon, .word = sheet.yes, .tap = build.on(*sheet.opening)});
    const ui::Tap back = build.on(sheet.back);
    ui::button(build.tree, {.kind = ButtonKind::plain, .icon = Icon::close, .word = build.text("Back"), .tap = back});
}

void say_call(const Build& build, const CallSheet& call, OutsideSheet& sheet) {
    sheet.heading = build.text("Call {name}", {{"name", call.name}});
    sheet.what_happens = {build.text("The telephone of this device opens with this number, and you leave Foothold.")};
    sheet.icon = Icon::call;
    sheet.yes = build.text("Call");
}

void say_sms(const Build& build, const CallSheet& call, OutsideSheet& sheet) {
    sheet.heading = build.text("SMS to {name}", {{"name", call.name}});
    sheet.what_happens = {build.text("The SMS program of this device opens with this number, and you leave Foothold.")};
    sheet.icon = Icon::sms;
    sheet.yes = build.text("Write an SMS");
}

void say_whatsapp(const Build& build, const CallSheet& call, OutsideSheet& sheet) {
    sheet.heading = build.text("WhatsApp with {name}", {{"name", call.name}});
    sheet.what_happens = {
        build.text("WhatsApp opens with this number, and you leave Foothold."),
        build.text("WhatsApp belongs to Meta. Meta learns that you and {name} talk to each other.", {{"name", call.name}}),
        build.text("You can say no. A yes is remembered here, and you can take it back in Me.")};
    sheet.icon = Icon::forum;
    sheet.yes = build.text("Yes, open WhatsApp");
}

} // namespace

void draw_sheet(Build& build, const CallSheet& call) {
    OutsideSheet sheet{.told = call.phone, .opening = agreed(call, build.scene)};
    sheet.asked = build.text("It opens now. If nothing comes, show this number to someone who has a telephone.");
    sheet.refused = build.text("Nothing on this device can do that. Show this number to someone who has a telephone.");
    switch (call.by) {
    case Reach::call:
        say_call(build, call, sheet);
        break;
    case Reach::sms:
        say_sms(build, call, sheet);
        break;
    case Reach::whatsapp:
        say_whatsapp(build, call, sheet);
        break;
    }
    draw(build, sheet);
}

void draw_sheet(Build& build, const MapSheet& map) {
    const auto* place = build.scene.records().find<domain::Place>(map.directions.place);
    const std::string address = place ? place->address : std::string{};
    OutsideSheet sheet{.heading = build.text("Open in the map"), .told = address, .told_role = TextRole::title};
    if (auto read = text::PostalAddress::read(address)) sheet.opening = OpenOutside{ui::ShowOnMap{std::move(*read)}, map};
    sheet.what_happens = {
        build.text("The map of this device opens or, where it has none, openstreetmap.org in the browser. You leave Foothold."),
        build.text("Foothold tells it this address and nothing else. The map may need the internet.")};
    sheet.icon = Icon::place;
    sheet.yes = build.text("Yes, open the map");
    sheet.asked = build.text("It opens now. If nothing comes, the address and the way are here.");
    sheet.refused = build.text("Nothing on this device opens a map. The address and the way are here.");
    if (place) sheet.instead = make_sketch(*place, build.scene.reader);
    sheet.back = ShowSheet{map.directions};
    draw(build, sheet);
}

} // namespace foothold::screens
