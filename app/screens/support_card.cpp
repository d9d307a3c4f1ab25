#include "app/screens/support_card.hpp"

#include "app/screens/frame.hpp"
#include "app/screens/reach.hpp"
#include "app/screens/support_view.hpp"

#include <utility>

namespace foothold::screens {

using ui::ButtonKind;
using ui::Icon;
using ui::Words;

namespace {

constexpr auto semibold = text::Weight::semibold;
constexpr std::size_t shown_max = 3;

std::vector<RequestView> latest(const Scene& scene) {
    std::vector<RequestView> requests = make_support_requests(scene);
    std::erase_if(requests, [](const RequestView& view) { return view.mark == RequestMark::taken_back; });
    if (requests.size() > shown_max) requests.resize(shown_max);
    return requests;
}

void add_spoken(std::vector<Words>& lines, const std::vector<RequestView>& requests) {
    for (const RequestView& view : requests) lines.insert(lines.end(), {Reader::own(view.title), Reader::own(view.state)});
}

void request_row(Build& build, const RequestView& view, bool is_first = false) {
    const ui::Palette& colors = build.theme().colors();
    const bool is_done = view.mark == RequestMark::done;
    ui::list_row(build.tree, {.tone = is_done ? colors.ok : colors.quiet,
                              .icon = is_done ? Icon::check_circle : Icon::schedule,
                              .title = Reader::own(view.title),
                              .detail = Reader::own(view.state),
                              .tap = build.on(Open{{Screen::support_request, view.id}}),
                              .is_first = is_first});
}

std::vector<std::string> warnings(const Build& build, const std::optional<LifelineView>& lifeline) {
    std::vector<std::string> sentences{build.text("What you write is no alarm. It can take time until somebody reads it.")};
    if (lifeline) sentences.push_back(lifeline->sentence);
    if (!lifeline || !lifeline->is_emergency) sentences.push_back(build.text("If somebody is in danger, call 112."));
    return sentences;
}

void call_buttons(Build& build, const std::optional<LifelineView>& lifeline) {
    ui::button_row(build.tree, 12, [&] {
        if (lifeline && !lifeline->is_emergency && lifeline->who.call)
            ui::button(build.tree, {.icon = Icon::call,
                                    .word = build.text("Call {name}", {{"name", lifeline->who.called}}),
                                    .tap = build.on(ShowSheet{*lifeline->who.call}),
                                    .is_small = true,
                                    .grow = 1});
        ui::button(build.tree, {.kind = ButtonKind::line,
                                .icon = Icon::call,
                                .word = "112",
                                .tap = build.on(reach(CallSheet{"112", "112"}, build.scene)),
                                .is_small = true,
                                .grow = 1});
    });
}

} // namespace

std::string support_title(const Build& build) {
    const bool is_mentor = build.scene.model.role() == domain::Role::mentor;
    return is_mentor ? build.text("Help with your match") : build.text("Help with your course or internship");
}

std::string somebody_answers(const Build& build) {
    return build.text("Write what you need. Somebody answers, and you read who.");
}

bool has_asked_for_help(const Scene& scene) { return !latest(scene).empty(); }

void support_card(Build& build) {
    const std::string what = somebody_answers(build);
    const std::vector<RequestView> requests = latest(build.scene);
    std::vector<Words> spoken{Reader::own(what)};
    add_spoken(spoken, requests);
    ui::card(build.tree, [&] {
        card_head(build, support_title(build), std::move(spoken));
        build.tree.text(what, {.color = build.theme().colors().ink_soft, .margin = {0, 0, 8, 0}});
        for (const RequestView& view : requests) request_row(build, view);
        build.tree.row({.margin = {10, 0, 8, 0}, .wraps = true}, [&] {
            ui::button(build.tree, {.kind = ButtonKind::tint,
                                    .icon = Icon::edit_note,
                                    .word = build.text("Ask for help"),
                                    .tap = build.on(Open{{Screen::support, {}}}),
                                    .grow = build.theme().is_phone() ? 1.0f : 0.0f});
        });
    });
}

void asked_card(Build& build) {
    const std::vector<RequestView> requests = latest(build.scene);
    if (requests.empty()) return;
    std::vector<Words> spoken;
    add_spoken(spoken, requests);
    ui::card(build.tree, [&] {
        card_head(build, build.text("What I have asked"), std::move(spoken));
        for (const RequestView& view : requests) request_row(build, view, &view == &requests.front());
    });
}

void support_row(Build& build, const std::string& title) {
    if (build.scene.model.role() == domain::Role::coordinator) return;
    const domain::Id about = build.scene.place.route().about;
    std::string detail = support_state(about, build.scene);
    if (detail.empty()) detail = somebody_answers(build);
    listening_row(build, {.tone = build.theme().colors().course,
                          .icon = Icon::support_agent,
                          .title = Reader::own(title),
                          .detail = Reader::own(std::move(detail)),
                          .tap = build.on(Open{{Screen::support, about}}),
                          .is_first = true});
}

void no_alarm(Build& build, const std::optional<LifelineView>& lifeline) {
    const ui::Tone& care = build.theme().colors().care;
    ui::Box box{.padding = ui::symmetric(14, 16), .gap = 8, .radius = 16};
    box.fill = care.tint;
    build.tree.column(box, [&] {
        bool is_first = true;
        for (const std::string& sentence : warnings(build, lifeline))
            build.tree.text(sentence,
                            {.weight = std::exchange(is_first, false) ? semibold : text::Weight::regular, .color = care.ink});
        build.tree.column({.margin = {4, 0, 0, 0}}, [&] { call_buttons(build, lifeline); });
    });
}

std::vector<Words> spoken_no_alarm(const Build& build, const std::optional<LifelineView>& lifeline) {
    std::vector<Words> lines;
    for (std::string& sentence : warnings(build, lifeline)) lines.push_back(Reader::own(std::move(sentence)));
    return lines;
}

} // namespace foothold::screens
