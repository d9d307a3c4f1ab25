#include "app/screens/support_view.hpp"

#include "app/screens/about_records.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/unsent_words.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::SupportRequest;
using domain::SupportStatus;
using ui::Icon;

namespace {

std::string state_of(const SupportRequest& request, const Scene& scene) {
    if (std::string unsent = unsent_words(request.id, scene); !unsent.empty()) return unsent;
    const auto on = [&](domain::Instant moment) {
        return i18n::phrase("date", day_words(domain::danish_time(moment).date, scene));
    };
    const i18n::Argument name{"name", request.owner};
    switch (request.status) {
    case SupportStatus::answered:
        return request.owner.empty() ? scene.text("Answered, {date}", {on(request.at)})
                                     : scene.text("{name} answered, {date}", {name, on(request.at)});
    case SupportStatus::taken_back:
        return scene.text("You took it back, {date}", {on(request.at)});
    case SupportStatus::open:
        break;
    }
    if (!request.owner.empty()) return scene.text("{name} has it. No answer yet", {name});
    return scene.text("Sent, {date}. No answer yet", {on(request.asked_at)});
}

RequestMark mark_of(SupportStatus status) {
    if (status == SupportStatus::answered) return RequestMark::done;
    return status == SupportStatus::taken_back ? RequestMark::taken_back : RequestMark::waiting;
}

std::string title_about(domain::Id about, const Scene& scene) {
    const ui::Words what = support_about(about, scene);
    if (scene.records().find<domain::Match>(about)) return what.text; // is a sentence
    return what.empty() ? std::string{} : scene.text("It is about: {what}", {{"what", inside_sentence(what)}});
}

RequestView view_of(const SupportRequest& request, const Scene& scene) {
    const bool is_open = request.status == SupportStatus::open;
    RequestView view{.id = request.id, .mark = mark_of(request.status), .title = title_about(request.about, scene)};
    if (view.title.empty()) view.title = scene.text("You asked for help");
    view.text = written_words(request.text, request.language, scene);
    view.state = state_of(request, scene);
    view.answer = scene.reader.content(request.answer);
    if (is_open && request.is_acute) view.further = scene.text("You said that it cannot wait.");
    if (is_open) view.take_back = domain::TakeBackSupport{request.id};
    return view;
}

} // namespace

ui::Words support_about(domain::Id about, const Scene& scene) {
    const domain::Records& records = scene.records();
    if (const auto* internship = records.find<domain::Internship>(about)) {
        const auto* company = records.find<domain::Organisation>(internship->company);
        return company ? name_words(company->name, scene.reader) : scene.reader.content(internship->title);
    }
    if (const auto* course = records.find<domain::Course>(about)) return scene.reader.content(course->title);
    const auto* match = records.find<domain::Match>(about);
    if (!match) return {};
    const bool is_mentor = match->mentor == scene.me();
    return Reader::own(is_mentor ? scene.text("You are the mentor of {name}", {{"name", match->participant_name}})
                                 : scene.text("{name} is your mentor", {{"name", match->mentor_name}}));
}

std::vector<RequestView> make_support_requests(const Scene& scene, std::optional<domain::Id> about) {
    std::vector<RequestView> views;
    for (const SupportRequest* request : own_requests<SupportRequest>(scene, about)) views.push_back(view_of(*request, scene));
    return views;
}

std::string support_state(domain::Id about, const Scene& scene) {
    const auto requests = own_requests<SupportRequest>(scene, about);
    const auto waiting = std::ranges::find(requests, SupportStatus::open, &SupportRequest::status);
    return waiting == requests.end() ? std::string{} : state_of(**waiting, scene);
}

std::optional<SupportPage> make_support(domain::Id about, const Scene& scene) {
    if (!about.is_nil() && !scene.records().find_any(about)) return std::nullopt;
    SupportPage page{.about = title_about(about, scene), .requests = make_support_requests(scene)};
    page.cannot_wait = scene.place.cannot_wait.contains(scene.place.written_on());
    page.lifeline = make_lifeline(scene);
    page.ask.asked.about = about;
    page.ask.asked.is_acute = page.cannot_wait;
    page.ask.said = scene.text("Kept on this tablet. It goes when there is internet.");
    return page;
}

std::optional<SupportRequestPage> make_support_request(domain::Id id, const Scene& scene) {
    const auto* request = scene.records().find<SupportRequest>(id);
    if (!request || request->person != scene.me()) return std::nullopt;
    const bool waits = request->status == SupportStatus::open;
    const bool is_known = scene.records().find_any(request->about).has_value();
    return SupportRequestPage{view_of(*request, scene), is_known ? request->about : domain::Id{}, waits && request->is_acute,
                              make_lifeline(scene)};
}

AboutEntry entry_of(const SupportRequest& request, const Scene& scene) {
    AboutEntry entry{.about = request.id, .group = AboutGroup::asked, .icon = Icon::support_agent};
    entry.title = Reader::own(scene.text("You asked for help"));
    entry.at = request.asked_at;
    entry.say(title_about(request.about, scene));
    if (request.is_acute) entry.say(scene.text("It cannot wait"));
    entry.say(written_words(request.text, request.language, scene));
    entry.say(scene.text("Asked {when}", {i18n::phrase("when", moment_words(request.asked_at, scene))}));
    entry.say(state_of(request, scene));
    entry.say(scene.reader.content(request.answer));
    return entry;
}

} // namespace foothold::screens
