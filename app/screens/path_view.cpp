#include "app/screens/path_view.hpp"

#include "app/screens/activity_words.hpp"
#include "app/screens/invitation_view.hpp"
#include "app/screens/move_words.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/plan_routes.hpp"
#include "app/screens/progress_words.hpp"
#include "domain/schedule.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Course;
using domain::Enrolment;
using domain::EnrolmentStatus;
using domain::Id;
using domain::Internship;
using domain::Plan;
using domain::Progress;
using domain::Step;
using domain::StepKind;
using domain::StepStatus;
using domain::Track;
using domain::TrackUnit;
using ui::Icon;

namespace {

// --- what is counted

/// Weeks that follow from sessions or dates are never taken from the plan, which may be older than they are.
Progress progress_of(const Track& track, const Scene& scene) {
    const auto* course = scene.records().find<Course>(track.about);
    if (course && track.unit == TrackUnit::week && !course->weeks.empty())
        return domain::weeks_of(*course, scene.records(), scene.now);
    const auto* internship = scene.records().find<Internship>(track.about);
    if (internship && track.unit == TrackUnit::week) return domain::weeks_of(*internship, scene.today());
    const bool is_in_a_row = track.unit == TrackUnit::week || track.unit == TrackUnit::module;
    return {track.done, track.total, is_in_a_row && track.has_started && track.done < track.total};
}

std::string from_date(domain::Date date, const Scene& scene) {
    return scene.text("From {date}", {i18n::phrase("date", scene.reader.dates().short_date(date))});
}

std::string track_words(const Track& track, const Progress& progress, const Scene& scene) {
    const bool is_ahead = progress.done == 0 && !progress.has_now;
    if (is_ahead && track.from && *track.from > scene.today()) return from_date(*track.from, scene);
    return words_of(progress, track.unit, scene.reader);
}

Icon icon_for(const Track& track) {
    if (is_mapping(track)) return Icon::psychology;
    if (track.unit == TrackUnit::visit) return Icon::storefront;
    return icon_of(track.activity);
}

StepRow step_row(const Track& track, const Scene& scene) {
    const Progress progress = progress_of(track, scene);
    return {track.activity,
            icon_for(track),
            scene.reader.content(track.title),
            scene.reader.content(track.detail),
            track_words(track, progress, scene),
            stones_of(progress),
            route_of(track, scene)};
}

// --- courses and internships that no plan names

StepRow step_row(const Course& course, EnrolmentStatus status, const Scene& scene) {
    const auto activity = domain::activity_of(course.kind);
    const Progress progress = domain::weeks_of(course, scene.records(), scene.now);
    StepRow row{.activity = activity, .icon = icon_of(activity), .route = Route{Screen::course, course.id}};
    row.title = scene.reader.content(course.title);
    row.detail = scene.reader.content(course.rhythm);
    if (status == EnrolmentStatus::invited)
        row.progress = scene.text("You are invited");
    else if (course.from > scene.today())
        row.progress = from_date(course.from, scene);
    else if (progress.total > 0)
        row.progress = words_of(progress, TrackUnit::week, scene.reader);
    row.stones = stones_of(progress);
    return row;
}

StepRow step_row(const Internship& internship, const Scene& scene) {
    const Progress progress = domain::weeks_of(internship, scene.today());
    const auto* company = scene.records().find<domain::Organisation>(internship.company);
    const auto work = domain::Activity::work;
    StepRow row{.activity = work, .icon = icon_of(work), .route = Route{Screen::internship, internship.id}};
    row.title = scene.reader.content(internship.title);
    if (company) row.detail = name_words(company->name, scene.reader);
    row.progress =
        internship.from > scene.today() ? from_date(internship.from, scene) : words_of(progress, TrackUnit::week, scene.reader);
    row.stones = stones_of(progress);
    return row;
}

bool is_named(const std::vector<StepRow>& steps, Id about) {
    return std::ranges::any_of(steps, [about](const StepRow& step) { return step.route && step.route->about == about; });
}

void add_unnamed(PathView& view, const Scene& scene) {
    for (const auto& [id, enrolment] : scene.records().all<Enrolment>()) {
        const auto* course = scene.records().find<Course>(enrolment.course);
        const bool is_running = enrolment.status == EnrolmentStatus::active || enrolment.status == EnrolmentStatus::invited;
        if (!course || enrolment.person != scene.me() || !is_running || is_named(view.steps, course->id)) continue;
        view.steps.push_back(step_row(*course, enrolment.status, scene));
    }
    for (const auto& [id, internship] : scene.records().all<Internship>())
        if (internship.person == scene.me() && internship.until >= scene.today() && !is_named(view.steps, id))
            view.steps.push_back(step_row(internship, scene));
}

// --- the way

Icon icon_for(StepKind kind) {
    switch (kind) {
    case StepKind::welcome:
        return Icon::handshake;
    case StepKind::plan:
        return Icon::edit_note;
    case StepKind::course:
        return Icon::school;
    case StepKind::visit:
        return Icon::storefront;
    case StepKind::internship:
        return Icon::work;
    case StepKind::goal:
        break;
    }
    return Icon::flag;
}

ui::WayState state_of(const Step& step) {
    if (step.status == StepStatus::done) return ui::WayState::done;
    if (step.status == StepStatus::now) return ui::WayState::now;
    return step.kind == StepKind::goal ? ui::WayState::goal : ui::WayState::next;
}

/// The track that says how far the step of today has come: the first one of its kind with weeks and one of them now.
const Track* track_of(const Step& step, const Plan& plan, const Scene& scene) {
    const bool is_course = step.kind == StepKind::course;
    if (!is_course && step.kind != StepKind::internship) return nullptr;
    const auto activity = is_course ? domain::Activity::course : domain::Activity::work;
    const auto found = std::ranges::find_if(plan.tracks, [&](const Track& track) {
        return track.activity == activity && track.unit == TrackUnit::week && progress_of(track, scene).has_now;
    });
    return found == plan.tracks.end() ? nullptr : &*found;
}

std::string note_of(const Step& step, const Plan& plan, const Scene& scene) {
    if (step.status == StepStatus::now) {
        const Track* track = track_of(step, plan, scene);
        if (!track) return scene.text("Now");
        const std::string week = words_of(progress_of(*track, scene), track->unit, scene.reader);
        return scene.text("{week}, now", {i18n::phrase("week", week)});
    }
    if (step.status == StepStatus::next && step.kind == StepKind::goal) return scene.text("My goal");
    if (!step.date) return step.status == StepStatus::done ? scene.text("Done") : std::string{};
    const bool lasts = step.kind == StepKind::internship || step.kind == StepKind::course;
    if (step.status == StepStatus::next && lasts) return from_date(*step.date, scene);
    return scene.reader.dates().short_date(*step.date);
}

std::string here(const Plan& plan, const Scene& scene) {
    const auto now = std::ranges::find(plan.steps, StepStatus::now, &Step::status);
    if (now == plan.steps.end()) return scene.text("Your way");
    if (const Track* track = track_of(*now, plan, scene)) {
        const std::string week = scene.reader.number(progress_of(*track, scene).done + 1);
        return now->kind == StepKind::course
                   ? scene.text("You are here: week {week} of the course", {i18n::phrase("week", week)})
                   : scene.text("You are here: week {week} of the internship", {i18n::phrase("week", week)});
    }
    return scene.text("You are here: {step}", {{"step", scene.reader.content(now->title).text}});
}

// --- goals and what comes next

std::optional<NextStepView> next_step(const Plan& plan, const Scene& scene) {
    if (plan.next_title.empty()) return std::nullopt;
    NextStepView next{.title = scene.reader.content(plan.next_title), .detail = scene.reader.content(plan.next_detail)};
    next.route = route_of_next_step(plan, scene);
    if (plan.next_date) {
        const std::string day = scene.reader.dates().day(*plan.next_date, scene.today());
        next.when = scene.text("{day}, with {name}", {i18n::phrase("day", day), {"name", plan.agreed_with}});
    }
    return next;
}

void add_plan(PathView& view, const Plan& plan, const Scene& scene) {
    view.has_plan = true;
    view.agreed = Reader::own(scene.text("Your plan with {name}", {{"name", plan.agreed_with}}));
    view.here = here(plan, scene);
    for (const Step& step : plan.steps)
        view.way.push_back({state_of(step), icon_for(step.kind), scene.reader.content(step.title), note_of(step, plan, scene)});
    for (const domain::Goal& goal : plan.goals)
        view.goals.push_back(
            {goal.kind, icon_of(goal.kind), scene.reader.content(goal.title), scene.reader.content(goal.detail)});
    for (const Track& track : plan.tracks) view.steps.push_back(step_row(track, scene));
    view.next = next_step(plan, scene);
}

bool takes_part_in(Id programme, const Scene& scene) {
    return std::ranges::any_of(scene.records().all<Enrolment>(), [&](const auto& entry) {
        const Enrolment& enrolment = entry.second;
        return enrolment.person == scene.me() && enrolment.programme == programme && enrolment.status != EnrolmentStatus::ended;
    });
}

std::optional<MoveLink> move_link(const Scene& scene) {
    const domain::Move* move = current_move(scene);
    if (!move) return std::nullopt;
    std::string when = how_soon(*move, scene);
    if (stage_of(*move, scene) == MoveStage::ahead)
        when = scene.text("{day}, {duration}", {{"day", scene.reader.dates().long_date(move->date)},
                                                {"duration", how_soon(*move, scene, i18n::Position::inside)}});
    return MoveLink{move_title(*move, scene), Reader::own(std::move(when)), {Screen::move, move->id}};
}

} // namespace

PathView make_path(const Scene& scene) {
    PathView view;
    if (const Plan* plan = current_plan(scene)) add_plan(view, *plan, scene);
    for (GoalView& goal : make_own_goals(scene)) view.goals.push_back(std::move(goal));
    add_unnamed(view, scene);
    view.move = move_link(scene);
    for (const auto& [id, course] : scene.records().all<Course>())
        if (auto invitation = invitation_note(course, scene)) view.notes.push_back(std::move(*invitation));
    view.notes.push_back(work_note(scene));
    for (const auto& [id, programme] : scene.records().all<domain::Programme>())
        if (!programme.good_to_know.empty() && takes_part_in(id, scene)) view.notes.push_back(good_to_know(programme, scene));
    return view;
}

} // namespace foothold::screens
