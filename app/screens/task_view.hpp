#pragma once

#include "app/screens/scene.hpp"
#include "domain/competence.hpp"
#include "domain/internship.hpp"
#include "domain/task_mark.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A task of an internship, and how far somebody says that they are with it.
struct TaskRow {
    ui::Words words;
    std::optional<domain::CompetenceKind> kind; ///< what kind of work it is, where that is told
    domain::TaskState state = domain::TaskState::not_told;
    std::string state_words;    ///< "Learned"; "Not told yet"
    std::string unsent;         ///< where what is told is on its way
    std::optional<Route> route; ///< where it is told; none for somebody else
};

struct TaskStateRow {
    std::string words; ///< "I have learned it"
    bool is_chosen = false;
    Perform choose;
};

/// One of them, to be told.
struct TaskView {
    ui::Words title;
    ui::Words internship; ///< the company's name, else what the internship is called
    std::vector<TaskStateRow> states;
    std::string unsent;
};

std::vector<TaskRow> make_tasks(const domain::Internship& internship, const Scene& scene);
/// By domain::task_id. Nothing for another id, or when staff have taken the task out.
std::optional<TaskView> make_task(domain::Id id, const Scene& scene);

} // namespace foothold::screens
