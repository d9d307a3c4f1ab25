#include "app/screens/task_view.hpp"

#include "app/screens/name_words.hpp"
#include "app/screens/unsent_words.hpp"

namespace foothold::screens {

using domain::Internship;
using domain::MarkTask;
using domain::TaskMark;
using domain::TaskState;

namespace {

TaskState state_of(domain::Id task, const Scene& scene) {
    const auto* mark = scene.records().find<TaskMark>(task);
    return mark ? mark->state : TaskState::not_told;
}

std::string unsent_of(domain::Id task, const Scene& scene) {
    return unsent_words<MarkTask>(scene, [&](const MarkTask& mark) { return mark.task == task; });
}

std::string word_of(TaskState state, const Scene& scene) {
    switch (state) {
    case TaskState::learning:
        return scene.reader.text_in("task", "Still learning");
    case TaskState::learned:
        return scene.reader.text_in("task", "Learned");
    case TaskState::not_told:
        break;
    }
    return scene.reader.text_in("skill", "Not told yet");
}

std::string told_word(TaskState state, const Scene& scene) {
    switch (state) {
    case TaskState::learning:
        return scene.text("I am learning it");
    case TaskState::learned:
        return scene.text("I have learned it");
    case TaskState::not_told:
        break;
    }
    return scene.text("Not yet, or I would rather not tell");
}

ui::Words name_of(const Internship& internship, const Scene& scene) {
    const auto* company = scene.records().find<domain::Organisation>(internship.company);
    return company ? name_words(company->name, scene.reader) : scene.reader.content(internship.title);
}

TaskView view_of(const Internship& internship, const domain::LocalizedText& task, const Scene& scene) {
    const domain::Id id = domain::task_id(internship.id, task);
    TaskView view{.title = scene.reader.content(task), .internship = name_of(internship, scene), .unsent = unsent_of(id, scene)};
    const TaskState chosen = state_of(id, scene);
    for (const TaskState state : {TaskState::learning, TaskState::learned, TaskState::not_told}) {
        const Perform choose{MarkTask{internship.id, id, state}, scene.text("Kept on this tablet."),
                             MarkTask{internship.id, id, chosen}};
        view.states.push_back({told_word(state, scene), state == chosen, choose});
    }
    return view;
}

} // namespace

std::vector<TaskRow> make_tasks(const Internship& internship, const Scene& scene) {
    std::vector<TaskRow> rows;
    for (const domain::LocalizedText& task : internship.tasks) {
        TaskRow row{.words = scene.reader.content(task)};
        if (rows.size() < internship.task_kinds.size()) row.kind = internship.task_kinds[rows.size()];
        if (internship.person == scene.me()) {
            const domain::Id id = domain::task_id(internship.id, task);
            row.state = state_of(id, scene);
            row.state_words = word_of(row.state, scene);
            row.unsent = unsent_of(id, scene);
            row.route = Route{Screen::task, id};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<TaskView> make_task(domain::Id id, const Scene& scene) {
    for (const auto& [key, internship] : scene.records().all<Internship>()) {
        if (internship.person != scene.me()) continue;
        for (const domain::LocalizedText& task : internship.tasks)
            if (domain::task_id(internship.id, task) == id) return view_of(internship, task, scene);
    }
    return std::nullopt;
}

} // namespace foothold::screens
