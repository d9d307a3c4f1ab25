#include "app/screens/request_view.hpp"

#include "app/screens/about_records.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/unsent_words.hpp"

namespace foothold::screens {

using domain::DataRequest;
using domain::DataRequestKind;
using domain::DataRequestStatus;

namespace {

constexpr int days_for_an_answer = 30;

/// What the record is called that a request is about.
std::string name_of(domain::Id about, const Scene& scene) {
    const auto record = scene.records().find_any(about);
    const bool is_request = record && std::holds_alternative<DataRequest>(*record); // of a request about it, and so on
    const auto entries = record && !is_request ? entries_of(*record, scene) : std::vector<AboutEntry>{};
    return entries.empty() ? scene.text("something that is no longer on this tablet") : inside_sentence(entries.front().title);
}

std::string title_of(const DataRequest& request, const Scene& scene) {
    const bool is_erasure = request.kind == DataRequestKind::erasure;
    if (request.about.is_nil())
        return is_erasure ? scene.text("Erase everything about me, everywhere") : scene.text("Something about me is wrong");
    const i18n::Argument what{"what", name_of(request.about, scene)};
    return is_erasure ? scene.text("Erase this everywhere: {what}", {what}) : scene.text("This is wrong: {what}", {what});
}

std::string state_of(const DataRequest& request, const Scene& scene) {
    if (std::string unsent = unsent_words(request.id, scene); !unsent.empty()) return unsent;
    const i18n::Argument date = i18n::phrase("date", day_words(domain::danish_time(request.at).date, scene));
    switch (request.status) {
    case DataRequestStatus::done:
        return scene.text("Done, {date}", {date});
    case DataRequestStatus::refused:
        return scene.text("They did not do it, {date}", {date});
    case DataRequestStatus::taken_back:
        return scene.text("You took it back, {date}", {date});
    case DataRequestStatus::open:
        break;
    }
    return scene.text("Sent, {date}. No answer yet", {date});
}

std::string further_of(const DataRequest& request, const Scene& scene) {
    if (request.status == DataRequestStatus::refused)
        return scene.text("If you do not agree, you can complain to Datatilsynet: 33 19 32 00, dt@datatilsynet.dk. It costs "
                          "nothing, and nobody may treat you worse for it.");
    if (request.status != DataRequestStatus::open) return {};
    const domain::Date last = domain::danish_time(request.asked_at).date + days_for_an_answer;
    return scene.text("{who} answers by {date}", {{"who", who_answers(scene)}, i18n::phrase("date", day_words(last, scene))});
}

RequestMark mark_of(DataRequestStatus status) {
    switch (status) {
    case DataRequestStatus::done:
        return RequestMark::done;
    case DataRequestStatus::refused:
        return RequestMark::not_done;
    case DataRequestStatus::taken_back:
        return RequestMark::taken_back;
    case DataRequestStatus::open:
        break;
    }
    return RequestMark::waiting;
}

} // namespace

RequestView make_request(const DataRequest& request, const Scene& scene) {
    RequestView view{.id = request.id, .mark = mark_of(request.status)};
    view.title = title_of(request, scene);
    view.text = written_words(request.text, request.language, scene);
    view.state = state_of(request, scene);
    view.further = further_of(request, scene);
    view.answer = scene.reader.content(request.answer);
    if (request.status == DataRequestStatus::open) view.take_back = domain::TakeBackRequest{request.id};
    return view;
}

std::vector<RequestView> make_requests(const Scene& scene, std::optional<domain::Id> about) {
    std::vector<RequestView> views;
    for (const DataRequest* request : own_requests<DataRequest>(scene, about)) views.push_back(make_request(*request, scene));
    return views;
}

const DataRequest* open_erasure(const Scene& scene) {
    for (const auto& [id, request] : scene.records().all<DataRequest>()) {
        const bool is_open = request.person == scene.me() && request.status == DataRequestStatus::open;
        if (is_open && request.kind == DataRequestKind::erasure && request.about.is_nil()) return &request;
    }
    return nullptr;
}

std::string who_answers(const Scene& scene) {
    for (const auto& [id, enrolment] : scene.records().all<domain::Enrolment>()) {
        const auto* programme = scene.records().find<domain::Programme>(enrolment.programme);
        if (enrolment.person != scene.me() || !programme) continue;
        for (const domain::Id organisation : programme->organisations)
            if (const auto* found = scene.records().find<domain::Organisation>(organisation))
                return inside_sentence(name_words(found->name, scene.reader));
    }
    return scene.text("The office of your programme");
}

AboutEntry entry_of(const DataRequest& request, const Scene& scene) {
    const RequestView view = make_request(request, scene);
    AboutEntry entry{.about = request.id, .group = AboutGroup::asked, .title = Reader::own(view.title)};
    entry.icon = request.kind == DataRequestKind::erasure ? ui::Icon::close : ui::Icon::edit_note;
    entry.at = request.asked_at;
    entry.say(view.text);
    entry.say(scene.text("Asked {when}", {i18n::phrase("when", moment_words(request.asked_at, scene))}));
    entry.say(view.state);
    entry.say(view.answer);
    return entry;
}

} // namespace foothold::screens
