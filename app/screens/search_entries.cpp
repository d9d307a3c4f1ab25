#include "app/screens/search_entries.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_view.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/counterpart.hpp"
#include "app/screens/glossary_view.hpp"
#include "app/screens/internship_view.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/proof_view.hpp"
#include "app/screens/regular_offer_view.hpp"
#include "app/screens/rights_view.hpp"
#include "app/screens/search_further.hpp"
#include "app/screens/search_own_entries.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

namespace foothold::screens {

using domain::Activity;
using domain::Appointment;
using domain::Contact;
using domain::Course;
using domain::Event;
using domain::Id;
using domain::Internship;
using domain::Lesson;
using domain::LocalizedText;
using domain::Message;
using domain::Organisation;
using domain::Session;
using domain::Talk;
using ui::Icon;

namespace {

class Entries {
public:
    explicit Entries(const Scene& scene) : scene_(scene) {}

    std::vector<SearchEntry> all() {
        people();
        appointments();
        courses();
        internships();
        proofs();
        lessons();
        add(own_entries(scene_));
        rights();
        events();
        regular();
        messages();
        add(notice_entries(scene_));
        danish_words();
        pages();
        return std::move(entries_);
    }

private:
    void add(std::vector<SearchEntry> more) {
        entries_.insert(entries_.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    const domain::Records& records() const { return scene_.records(); }
    const domain::Place* place(Id id) const { return records().find<domain::Place>(id); }

    void people() {
        for (const auto& [id, contact] : records().all<Contact>())
            if (domain::is_valid(contact, records(), scene_.today())) person(contact);
        if (scene_.model.role() != domain::Role::mentor) return;
        for (const domain::Match* match : active_matches(scene_))
            entries_.push_back({.group = SearchGroup::people,
                                .icon = Icon::person,
                                .hue = Activity::mentor,
                                .title = Reader::own(i18n::isolated(match->participant_name)),
                                .route = {Screen::mentee, match->id}});
    }

    void person(const Contact& contact) {
        const ContactWords words = describe(contact, scene_);
        entries_.push_back({.group = SearchGroup::people,
                            .icon = Icon::person,
                            .hue = contact.role,
                            .title = words.name,
                            .detail = Reader::own(words.role_word),
                            .route = {Screen::person, contact.id},
                            .further = Further().add(contact.desk).add(contact.phone).add(words.languages).take()});
    }

    /// What is to come first; what is over follows, the latest first.
    void appointments() {
        std::vector<Appointment> all;
        const auto add = [&](Id id) {
            if (const auto found = find_appointment(id, scene_)) all.push_back(*found);
        };
        for (const auto& [id, session] : records().all<Session>()) add(id);
        for (const auto& [id, talk] : records().all<Talk>()) add(id);
        std::ranges::sort(all, {}, [this](const Appointment& each) {
            const bool is_over = each.ends < scene_.now;
            return std::tuple{is_over, is_over ? -each.starts.seconds : each.starts.seconds, each.source};
        });
        for (const Appointment& each : all) appointment(each);
    }

    void appointment(const Appointment& appointment) {
        const AppointmentWords words = describe(appointment, scene_);
        entries_.push_back({.group = SearchGroup::appointments,
                            .icon = words.icon,
                            .hue = appointment.activity,
                            .title = words.title,
                            .detail = when_and(appointment.starts, words.detail),
                            .route = words.route,
                            .further = further_of(appointment.source)});
    }

    std::string further_of(Id appointment) const {
        Further further;
        if (const auto* session = records().find<Session>(appointment))
            further.add(session->topic).add(session->room).add(place(session->place)).add(session->teacher).add(session->bring);
        if (const auto* talk = records().find<Talk>(appointment))
            further.add(talk->about).add(talk->room).add(place(talk->place)).add(talk->bring).add(talk->interpreter.name);
        return further.take();
    }

    ui::Words when_and(domain::Instant starts, const ui::Words& what) const {
        const std::string when = scene_.reader.dates().date_and_time(starts);
        if (what.empty()) return Reader::own(when);
        return Reader::own(scene_.text("{when}: {what}", {{"when", when}, {"what", inside_sentence(what)}}));
    }

    void courses() {
        for (const auto& [id, course] : records().all<Course>()) {
            Further further;
            further.add(course.title).add(course.summary).add(course.teacher).add(place(course.place));
            for (const LocalizedText& week : course.weeks) further.add(week);
            const Activity activity = domain::activity_of(course.kind);
            entries_.push_back({.group = SearchGroup::learning_and_work,
                                .icon = icon_of(activity),
                                .hue = activity,
                                .title = scene_.reader.content(course.title),
                                .detail = scene_.reader.content(course.rhythm),
                                .route = {Screen::course, id},
                                .further = further.take()});
        }
    }

    void internships() {
        for (const auto& [id, internship] : records().all<Internship>()) {
            if (internship.person != scene_.me()) continue;
            Further further;
            further.add(internship.title).add(internship.contact_name).add(place(internship.place)).add(internship.transport);
            for (const LocalizedText& task : internship.tasks) further.add(task);
            further.add(words_of(internship.kind, scene_.reader));
            const auto* company = records().find<Organisation>(internship.company);
            entries_.push_back({.group = SearchGroup::learning_and_work,
                                .icon = icon_of(Activity::work),
                                .hue = Activity::work,
                                .title = scene_.reader.content(internship.title),
                                .detail = company ? name_words(company->name, scene_.reader) : ui::Words{},
                                .route = {Screen::internship, id},
                                .further = further.take()});
        }
    }

    /// The page itself, and each thing that is signed on it.
    void proofs() {
        if (scene_.model.role() != domain::Role::participant) return;
        const ui::Words page = Reader::own(scene_.text("My proof"));
        proof({.title = page}, Activity::danish,
              Reader::own(scene_.text("Courses, internships and what you can do, to show to others")));
        const ProofView view = make_proof(scene_);
        const auto add = [&](const std::vector<ProofRow>& rows, Activity activity) {
            for (const ProofRow& row : rows)
                if (!row.is_under_way) proof(row, activity, page);
        };
        add(view.courses, Activity::course);
        add(view.internships, Activity::work);
        add(view.competences, Activity::event);
    }

    void proof(const ProofRow& row, Activity activity, const ui::Words& detail) {
        entries_.push_back({.group = SearchGroup::learning_and_work,
                            .icon = Icon::verified,
                            .hue = activity,
                            .title = row.title,
                            .detail = detail,
                            .route = {Screen::proof, {}},
                            .further = Further().add(row.further).add(row.detail.text).add(row.by).take()});
    }

    void lessons() {
        for (const auto& [id, lesson] : records().all<Lesson>()) {
            const auto* course = records().find<Course>(lesson.course);
            if (!course) continue;
            Further further;
            further.add(lesson.title);
            for (const domain::LessonPage& page : lesson.pages) further.add(page.text);
            entries_.push_back({.group = SearchGroup::learning_and_work,
                                .icon = Icon::menu_book,
                                .hue = domain::activity_of(course->kind),
                                .title = scene_.reader.content(lesson.title),
                                .detail = scene_.reader.content(course->title),
                                .route = {Screen::lesson, id},
                                .further = further.take()});
        }
    }

    void events() {
        std::vector<const Event*> events;
        for (const auto& [id, event] : records().all<Event>())
            if (event.ends > scene_.now) events.push_back(&event);
        std::ranges::sort(events, {}, [](const Event* event) { return std::tuple{event->starts.seconds, event->id}; });
        for (const Event* event : events)
            entries_.push_back({.group = SearchGroup::events,
                                .icon = icon_of(event->kind),
                                .hue = Activity::event,
                                .title = scene_.reader.content(event->title),
                                .detail = when_and(event->starts, {}),
                                .route = {Screen::event, event->id},
                                .further = further_of(*event)});
    }

    void regular() {
        for (const RegularOfferRow& row : regular_offers(scene_)) {
            const auto* offer = records().find<domain::Offer>(row.route.about);
            Further further;
            further.add(offer->title).add(offer->detail).add(offer->contact_name).add(place(offer->place));
            entries_.push_back({.group = SearchGroup::events,
                                .icon = icon_of(row.kind),
                                .hue = Activity::event,
                                .title = row.title,
                                .detail = Reader::own(row.rhythm),
                                .route = row.route,
                                .further = further.take()});
        }
    }

    void rights() {
        for (const RightsRow& row : make_rights(scene_).rows) {
            const auto* card = records().find<domain::RightsCard>(row.route.about);
            Further further;
            further.add(card->title).add(card->rule).add(card->why_it_waits).add(card->source);
            for (const LocalizedText& line : card->good_to_know) further.add(line);
            entries_.push_back({.group = SearchGroup::rights,
                                .icon = Icon::verified_user,
                                .hue = Activity::danish,
                                .title = row.title,
                                .detail = Reader::own(row.whom),
                                .route = row.route,
                                .further = further.take()});
        }
    }

    std::string further_of(const Event& event) const {
        Further further;
        further.add(event.title).add(event.purpose).add(event.room).add(place(event.place));
        for (const domain::Speaker& speaker : event.speakers) further.add(speaker.name).add(speaker.role);
        return further.add(event.moderator).add(event.contact_name).take();
    }

    void messages() {
        std::vector<const Message*> messages;
        for (const auto& [id, message] : records().all<Message>()) messages.push_back(&message);
        std::ranges::sort(messages, std::greater{}, [](const Message* message) {
            return std::tuple{message->at.seconds, message->id};
        });
        for (const Message* message : messages) {
            const bool is_mine = message->from == scene_.me();
            entries_.push_back({.group = SearchGroup::messages,
                                .icon = Icon::chat,
                                .hue = Activity::mentor,
                                .title = Reader::own(who_and_when(*message, is_mine)),
                                .detail = {message->text, message->language},
                                .route = conversation_with(is_mine ? message->to : message->from, scene_)});
        }
    }

    std::string who_and_when(const Message& message, bool is_mine) const {
        const std::string when = scene_.reader.dates().date_and_time(message.at);
        if (is_mine) return scene_.text("You, {when}", {{"when", when}});
        return scene_.text("{name}, {when}", {{"name", message.from_name}, {"when", when}});
    }

    void danish_words() {
        for (const TermGroupView& group : make_glossary(scene_))
            for (const TermView& term : group.terms)
                entries_.push_back({.group = SearchGroup::danish_words,
                                    .icon = Icon::translate,
                                    .hue = Activity::danish,
                                    .title = term.danish,
                                    .detail = term.meaning,
                                    .route = {Screen::glossary, {}}});
    }

    void pages() {
        // Translators: further words by which somebody may look for the page "Everything about me"
        const std::string also = scene_.text("data, privacy, erase, delete, correct, rights");
        entries_.push_back({.group = SearchGroup::pages,
                            .icon = Icon::person,
                            .hue = Activity::course,
                            .title = Reader::own(scene_.text("Everything about me")),
                            .detail = Reader::own(scene_.text("Read it, save it, correct it, erase it")),
                            .route = {Screen::about_me, {}},
                            .further = Further().add(also).add("GDPR").take()});
    }

    const Scene& scene_;
    std::vector<SearchEntry> entries_;
};

} // namespace

std::vector<SearchEntry> search_entries(const Scene& scene) { return Entries(scene).all(); }

} // namespace foothold::screens
