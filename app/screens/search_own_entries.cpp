#include "app/screens/search_own_entries.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/answer_news.hpp"
#include "app/screens/competence_view.hpp"
#include "app/screens/move_words.hpp"
#include "app/screens/plan_routes.hpp"
#include "app/screens/search_further.hpp"
#include "app/screens/support_view.hpp"
#include "app/screens/today_view.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace foothold::screens {

using domain::Activity;
using domain::Competence;
using domain::CompetenceLevel;
using domain::LocalizedText;
using domain::LogDay;
using domain::Notice;
using domain::Plan;
using ui::Icon;

namespace {

SearchEntry own_entry(Icon icon, Activity hue, ui::Words title, ui::Words detail, Route route) {
    return {.group = SearchGroup::path,
            .icon = icon,
            .hue = hue,
            .title = std::move(title),
            .detail = std::move(detail),
            .route = route};
}

class OwnEntries {
public:
    explicit OwnEntries(const Scene& scene) : scene_(scene) {}

    std::vector<SearchEntry> all() {
        for (const auto& [id, plan] : scene_.records().all<Plan>())
            if (plan.person == scene_.me()) add(plan);
        for (const auto& [id, competence] : scene_.records().all<Competence>())
            if (competence.person == scene_.me() && competence.level != CompetenceLevel::not_told) add(competence);
        for (const auto& [id, goal] : scene_.records().all<domain::OwnGoal>())
            if (goal.person == scene_.me() && goal.status != domain::OwnGoalStatus::taken_back) add(goal);
        for (const auto& [id, day] : scene_.records().all<LogDay>())
            if (day.person == scene_.me() && !day.text.empty()) add(day);
        for (const auto& [id, request] : scene_.records().all<domain::SupportRequest>())
            if (request.person == scene_.me() && request.status != domain::SupportStatus::taken_back) add(request);
        if (const auto* move = current_move(scene_)) add(*move);
        return std::move(entries_);
    }

private:
    static constexpr Route path{Screen::path, {}};

    void add(const Plan& plan) {
        const auto add_words = [&](Icon icon, Activity hue, const LocalizedText& title, const LocalizedText& detail,
                                   Route route) {
            if (title.empty()) return;
            const Reader& reader = scene_.reader;
            entries_.push_back(own_entry(icon, hue, reader.content(title), reader.content(detail), route));
            entries_.back().further = Further().add(title).add(detail).take();
        };
        const std::string agreed = scene_.text("Your plan with {name}", {{"name", plan.agreed_with}});
        entries_.push_back(own_entry(Icon::route, Activity::course, Reader::own(agreed), {}, path));
        for (const domain::Goal& goal : plan.goals) add_words(Icon::flag, Activity::work, goal.title, goal.detail, path);
        for (const domain::Step& step : plan.steps) add_words(Icon::route, Activity::course, step.title, {}, path);
        for (const domain::Track& track : plan.tracks)
            add_words(icon_of(track.activity), track.activity, track.title, track.detail, route_of(track, scene_).value_or(path));
        add_words(Icon::route, Activity::course, plan.next_title, plan.next_detail, path);
    }

    void add(const Competence& competence) {
        const Reader& reader = scene_.reader;
        const ui::Words words{competence.text, competence.language};
        entries_.push_back(own_entry(icon_of(competence.kind), Activity::talk, Reader::own(word_of(competence.kind, reader)),
                                     words.empty() ? Reader::own(word_of(competence.level, reader)) : words,
                                     {Screen::competence, competence.id}));
        entries_.back().further = Further().add(competence.evidence).add(scene_.text("What I can do")).take();
    }

    void add(const domain::OwnGoal& goal) {
        entries_.push_back(own_entry(Icon::flag, Activity::work, {goal.text, goal.language},
                                     Reader::own(scene_.text("A goal of your own")), {Screen::own_goal, goal.id}));
    }

    void add(const LogDay& day) {
        entries_.push_back(own_entry(Icon::edit_note, Activity::work, Reader::own(scene_.reader.dates().long_date(day.day)),
                                     {day.text, day.language}, {Screen::log_day, day.id}));
        entries_.back().further = Further().add(scene_.text("Diary")).take();
    }

    void add(const domain::SupportRequest& request) {
        entries_.push_back(own_entry(Icon::support_agent, Activity::talk, Reader::own(scene_.text("You asked for help")),
                                     {request.text, request.language}, {Screen::support_request, request.id}));
        Further further;
        further.add(support_about(request.about, scene_).text).add(request.owner).add(request.answer);
        entries_.back().further = further.take();
    }

    void add(const domain::Move& move) {
        entries_.push_back(own_entry(Icon::cottage, Activity::work, move_title(move, scene_),
                                     Reader::own(scene_.reader.dates().long_date(move.date)), {Screen::move, move.id}));
        Further further;
        further.add(move.reason);
        for (const domain::Id place : {move.from_place, move.to_place}) further.add(scene_.records().find<domain::Place>(place));
        for (const domain::TravelStep& step : move.travel) further.add(step.title).add(step.detail);
        for (const domain::MoveItem& item : move.checklist) further.add(words_of(item, scene_).text);
        entries_.back().further = further.take();
    }

    const Scene& scene_;
    std::vector<SearchEntry> entries_;
};

} // namespace

std::vector<SearchEntry> own_entries(const Scene& scene) { return OwnEntries(scene).all(); }

std::vector<SearchEntry> notice_entries(const Scene& scene) {
    std::vector<const Notice*> notices;
    for (const auto& [id, notice] : scene.records().all<Notice>())
        if (notice.person == scene.me()) notices.push_back(&notice);
    std::ranges::sort(notices, std::greater{}, [](const Notice* notice) { return std::tuple{notice->at.seconds, notice->id}; });
    std::vector<SearchEntry> entries;
    for (const Notice* notice : notices) {
        const auto answer = make_answer_news(*notice, scene);
        entries.push_back({.group = SearchGroup::notices,
                           .icon = answer ? answer->icon : icon_of(notice->activity),
                           .hue = notice->activity,
                           .title = answer ? answer->title : scene.reader.content(notice->title),
                           .detail = scene.reader.content(notice->body),
                           .route = route_to(notice->about, scene),
                           .further = Further().add(notice->title).add(notice->body).take()});
    }
    return entries;
}

} // namespace foothold::screens
