#include "app/screens/today_view.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/answer_news.hpp"
#include "app/screens/arrival_view.hpp"
#include "app/screens/counterpart.hpp"
#include "app/screens/move_words.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Appointment;
using domain::Date;

namespace {

constexpr std::size_t news_max = 5;
constexpr int days_ahead = 28;

int minute_of_day(const Scene& scene) { return domain::danish_time(scene.now).minute; }

std::string greeting(const Scene& scene) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    if (!me) return scene.text("Today");
    const std::string& name = me->name;
    const int hour = minute_of_day(scene) / 60;
    if (hour >= 5 && hour < 10) return scene.text("Good morning, {name}", {{"name", name}});
    if (hour >= 10 && hour < 18) return scene.text("Hello, {name}", {{"name", name}});
    return scene.text("Good evening, {name}", {{"name", name}});
}

std::vector<DayView> week(const std::vector<Appointment>& schedule, const Scene& scene) {
    const Date selected = scene.place.day.value_or(scene.today());
    const Date monday = domain::monday_of_week(selected);
    std::vector<DayView> days;
    for (int offset = 0; offset < 7; ++offset) {
        const Date date = monday + offset;
        const auto& dates = scene.reader.dates();
        days.push_back({date, dates.day_of_week_strip(date, scene.today()), dates.day_number(date), {}, date == selected});
    }
    for (const Appointment& appointment : schedule) {
        const int offset = domain::danish_time(appointment.starts).date - monday;
        if (offset >= 0 && offset < 7 && !appointment.is_cancelled)
            days[static_cast<std::size_t>(offset)].activities.push_back(appointment.activity);
    }
    return days;
}

AppointmentView next_view(const Appointment& appointment, const Scene& scene) {
    AppointmentView next = make_appointment(appointment, scene);
    if (appointment.starts > scene.now)
        next.when = scene.text("Next up, {when}", {{"when", scene.reader.dates().in(appointment.starts - scene.now)}});
    return next;
}

DayRow row(const Appointment& appointment, const Scene& scene) {
    DayRow row{.appointment = appointment,
               .time = scene.reader.dates().clock(appointment.starts),
               .words = describe(appointment, scene),
               .brief = word_of(appointment.activity, scene.reader),
               .place = place_of(appointment, scene)};
    if (appointment.is_cancelled) row.note = Reader::own(scene.text("Cancelled. You don’t need to come."));
    if (appointment.is_declined) row.note = Reader::own(scene.text("You can’t come. We have told them."));
    return row;
}

/// The days that people are prepared for come before the rest.
bool has_come(Date day, const Scene& scene) {
    const bool is_prepared = day >= scene.today() && day <= scene.today() + domain::prepared_days;
    return is_prepared || arrival_of(scene) == Arrival::everything;
}

void add_rest(TodayView& view, const std::vector<Appointment>& schedule, const Scene& scene) {
    const Date day = scene.place.day.value_or(scene.today());
    const bool is_whole_day = scene.place.day.has_value();
    view.rest_heading = is_whole_day ? scene.reader.dates().day(day, scene.today()) : scene.text("Later today");
    for (const Appointment& appointment : schedule) {
        const bool is_that_day = domain::danish_time(appointment.starts).date == day;
        const bool is_shown_above = view.next && view.next->appointment == appointment;
        if (is_that_day && !is_shown_above && (is_whole_day || appointment.ends > scene.now))
            view.rest.push_back(row(appointment, scene));
        const bool is_next_day = domain::danish_time(appointment.starts).date > day;
        if (!is_next_day || !view.then.empty() || appointment.is_cancelled || appointment.is_declined) continue;
        const std::string when = scene.reader.dates().date_and_time(appointment.starts);
        view.then = Reader::own(
            scene.text("{when}: {what}", {{"when", when}, {"what", inside_sentence(describe(appointment, scene).title)}}));
    }
    view.nothing_more = Reader::own(is_whole_day ? scene.text("Nothing planned") : scene.text("Nothing more today"));
    if (!has_come(day, scene)) view.nothing_more = Reader::own(make_arrival(scene).title);
}

} // namespace

Route route_to(domain::Id about, const Scene& scene) {
    const auto& records = scene.records();
    if (records.find<domain::Event>(about)) return {Screen::event, about};
    if (records.find<domain::Session>(about)) return {Screen::session, about};
    if (records.find<domain::Course>(about)) return {Screen::course, about};
    if (records.find<domain::Talk>(about)) return {Screen::talk, about};
    if (records.find<domain::Internship>(about)) return {Screen::internship, about};
    if (records.find<domain::Contact>(about)) return {Screen::person, about};
    if (records.find<domain::Plan>(about)) return {Screen::path, {}};
    if (records.find<domain::Move>(about)) return {Screen::move, about};
    if (records.find<domain::SupportRequest>(about)) return {Screen::support_request, about};
    if (records.find<domain::DataRequest>(about)) return {Screen::about_me, {}};
    return {Screen::today, {}};
}

namespace {

bool is_open_offer(domain::Id about, const Scene& scene) {
    const auto* event = scene.records().find<domain::Event>(about);
    if (!event || event->is_cancelled || event->is_full() || event->ends < scene.now) return false;
    const auto* answer = scene.records().find<domain::Rsvp>(domain::combine(about, scene.me()));
    return !answer;
}

ui::Words event_detail(const domain::Event& event, const Scene& scene) {
    const std::string when = scene.reader.dates().date_and_time(event.starts);
    if (event.capacity == 0) return Reader::own(when);
    const std::string places = event.is_full()
                                   ? scene.text("Full")
                                   : scene.reader.plural("{count} place left", "{count} places left", event.places_left());
    return Reader::own(scene.text("{when}. {places}", {{"when", when}, {"places", places}}));
}

void say_move(NewsView& news, const domain::Move& move, const Scene& scene) {
    news.icon = ui::Icon::place;
    news.title = move_title(move, scene);
    const std::string when = scene.reader.dates().long_date(move.date);
    news.detail = Reader::own(when);
    if (move.reason.empty()) return;
    const ui::Words reason = scene.reader.content(move.reason);
    news.detail = Reader::own(scene.text("{when}: {what}", {{"when", when}, {"what", inside_sentence(reason)}}));
}

void say_difference(NewsView& news, const domain::Notice& notice, const Scene& scene) {
    news.detail = {};
    news.changes = changed_terms(*notice.difference, scene);
    if (const auto appointment = find_appointment(notice.about, scene)) news.title = describe(*appointment, scene).title;
}

NewsView news_of(const domain::Notice& notice, const Scene& scene) {
    NewsView news{.at = notice.at, .activity = notice.activity, .icon = icon_of(notice.activity)};
    news.title = scene.reader.content(notice.title);
    news.detail = scene.reader.content(notice.body);
    if (const auto* event = scene.records().find<domain::Event>(notice.about)) {
        news.icon = icon_of(event->kind);
        if (!event->change) news.detail = event_detail(*event, scene);
    }
    if (const auto* move = scene.records().find<domain::Move>(notice.about)) say_move(news, *move, scene);
    if (notice.difference) say_difference(news, notice, scene);
    news.mark = domain::MarkNoticeRead{notice.id};
    news.route = route_to(notice.about, scene);
    if (auto answer = make_answer_news(notice, scene)) {
        news.icon = answer->icon;
        news.title = std::move(answer->title);
        news.detail = std::move(answer->detail);
    }
    if (is_open_offer(notice.about, scene)) news.offer = notice.about;
    return news;
}

NewsView news_of(const domain::Message& message, const Scene& scene) {
    NewsView news{.at = message.at, .activity = domain::Activity::mentor, .icon = ui::Icon::chat};
    news.title = Reader::own(scene.text("Message from {name}", {{"name", message.from_name}}));
    news.detail = {scene.text("“{message}”", {{"message", message.text}}), message.language};
    news.mark = domain::MarkMessageRead{message.id};
    news.route = conversation_with(message.from, scene);
    return news;
}

std::string news_heading(const std::vector<NewsView>& news, const Scene& scene) {
    const Date oldest = domain::danish_time(news.back().at).date;
    const int days = scene.today() - oldest;
    if (days <= 0) return scene.text("New today");
    const auto& dates = scene.reader.dates();
    const std::string since = days < 7 ? dates.weekday(oldest, i18n::Position::inside) : dates.short_date(oldest);
    return scene.text("New since {day}", {{"day", since}});
}

} // namespace

NewsListView make_news(const Scene& scene) {
    NewsListView list;
    for (const auto& [id, notice] : scene.records().all<domain::Notice>())
        if (notice.person == scene.me() && !notice.read_at) list.rows.push_back(news_of(notice, scene));
    for (const auto& [id, message] : scene.records().all<domain::Message>())
        if (message.to == scene.me() && !message.read_at) list.rows.push_back(news_of(message, scene));
    std::ranges::sort(list.rows, std::ranges::greater{}, &NewsView::at);
    if (list.rows.size() > news_max) list.rows.resize(news_max);
    if (!list.rows.empty()) list.heading = news_heading(list.rows, scene);
    return list;
}

TodayView make_today(const Scene& scene) {
    const Date selected = scene.place.day.value_or(scene.today());
    const Date first = std::min(domain::monday_of_week(selected), scene.today());
    const auto schedule = domain::schedule_of(scene.me(), scene.records(), first, scene.today() + days_ahead);
    TodayView view{.greeting = greeting(scene)};
    view.is_evening = minute_of_day(scene) / 60 >= 18 || minute_of_day(scene) / 60 < 5;
    view.date = scene.reader.dates().long_date(scene.today());
    view.second_date = scene.reader.second_date(scene.today());
    view.week = week(schedule, scene);
    if (!scene.place.day)
        if (const Appointment* next = domain::next_of(schedule, scene.now)) view.next = next_view(*next, scene);
    if (!scene.place.day) view.proposals = make_proposals(scene);
    add_rest(view, schedule, scene);
    NewsListView news = make_news(scene);
    view.news_heading = std::move(news.heading);
    view.news = std::move(news.rows);
    return view;
}

} // namespace foothold::screens
