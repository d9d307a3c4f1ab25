#include "app/screens/frame.hpp"
#include "app/screens/needs_a_look.hpp"
#include "app/screens/request_view.hpp"
#include "app/screens/sheets.hpp"

namespace foothold::screens {

using client::ActionState;
using ui::Icon;
using ui::TextRole;

namespace {

struct Point {
    Icon icon;
    std::string sentence;
};

void head(Build& build, const std::string& heading, const std::vector<Point>& points) {
    std::vector<ui::Words> spoken;
    for (const Point& point : points) spoken.push_back(Reader::own(point.sentence));
    card_head(build, heading, std::move(spoken));
    for (const Point& point : points)
        build.tree.row({.padding = ui::symmetric(4, 0), .gap = 12, .cross = ui::Cross::start}, [&] {
            build.tree.icon({.icon = point.icon, .size = build.theme().icon(24), .color = build.theme().colors().ink_soft});
            build.tree.text(point.sentence, {.grow = 1});
        });
}

/// What would be lost, by name.
void unsent(Build& build) {
    const auto count = static_cast<std::int64_t>(build.scene.model.unsent());
    const ui::Palette& colors = build.theme().colors();
    ui::Box box{.padding = ui::symmetric(14, 18), .gap = 4};
    box.radius = 20;
    box.fill = colors.care.tint;
    build.tree.column(box, [&] {
        build.tree.text(build.scene.reader.plural("{count} thing has not been sent, and would be lost",
                                                  "{count} things have not been sent, and would be lost", count),
                        {.weight = text::Weight::semibold, .color = colors.care.ink});
        for (const client::ActionReport& report : build.scene.model.actions())
            if (report.state == ActionState::keeping || report.state == ActionState::kept)
                build.tree.text(name_of(report.action.intent, build.scene.reader), {.role = TextRole::label});
    });
    ui::button(build.tree, {.icon = Icon::replay, .word = build.text("Send it first"), .tap = build.on(SyncNow{})});
}

void back(Build& build) {
    ui::button(build.tree,
               {.kind = ui::ButtonKind::plain, .icon = Icon::close, .word = build.text("Back"), .tap = build.on(CloseSheet{})});
}

} // namespace

void draw_sheet(Build& build, const LeaveSheet&) {
    head(build, build.text("Erase from this tablet?"),
         {{Icon::tablet, build.text("Everything about you goes from this tablet at once. It is nobody's then and begins anew.")},
          {Icon::cloud_done,
           build.text("What the server has stays there. With a new code from your contact person you have it again.")},
          {Icon::save, build.text("Files that you have saved yourself stay where you saved them.")}});
    const bool has_unsent = build.scene.model.unsent() > 0;
    if (has_unsent) unsent(build);
    ui::button(build.tree, {.kind = has_unsent ? ui::ButtonKind::line : ui::ButtonKind::primary,
                            .icon = Icon::close,
                            .word = build.text("Erase from this tablet"),
                            .tap = build.on(LeaveDevice{})});
    back(build);
}

void draw_sheet(Build& build, const EraseSheet&) {
    const std::string who = who_answers(build.scene);
    head(build, build.text("Ask to be erased everywhere?"),
         {{Icon::support_agent, build.text("{who} answers within a month.", {{"who", who}})},
          {Icon::cloud_done,
           build.text("Then everything about you goes from the server and from every device: messages, diary and "
                      "proofs too. Nobody can bring it back.")},
          {Icon::lock,
           build.text("What the municipality and the Immigration Service have about you is theirs by law. It is not in "
                      "this app, and it stays with them.")},
          {Icon::undo, build.text("You can take it back until it is done. You do not have to say why.")}});
    AskStaff ask;
    ask.asked.kind = domain::DataRequestKind::erasure;
    ask.said = build.text("Kept on this tablet. It goes when there is internet.");
    ui::button(build.tree,
               {.icon = Icon::send, .word = build.text("Ask to be erased"), .tap = build.on(ask), .is_icon_mirrored = true});
    back(build);
}

} // namespace foothold::screens
