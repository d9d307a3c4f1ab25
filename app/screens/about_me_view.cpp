#include "app/screens/about_me_view.hpp"

#include "app/screens/about_records.hpp"

#include <algorithm>
#include <map>

namespace foothold::screens {

namespace {

std::string heading_of(AboutGroup group, const Scene& scene) {
    switch (group) {
    case AboutGroup::me:
        return scene.text("Who I am");
    case AboutGroup::home:
        return scene.text("Where I live");
    case AboutGroup::courses:
        return scene.text("My courses and my answers");
    case AboutGroup::work:
        return scene.text("My internship and its diary");
    case AboutGroup::talks:
        return scene.text("My talks and meetings");
    case AboutGroup::plan:
        return scene.text("My plan");
    case AboutGroup::skills:
        return scene.text("What I can do");
    case AboutGroup::people:
        return scene.text("People around me");
    case AboutGroup::messages:
        return scene.text("Messages and news");
    case AboutGroup::seen:
        return scene.text("What a mentor sees");
    case AboutGroup::proofs:
        return scene.text("My proofs");
    case AboutGroup::asked:
        break;
    }
    return scene.text("What I have asked");
}

/// Goes through every record of every kind, in the order of the kinds.
class Collection {
public:
    explicit Collection(const Scene& scene) : scene_(scene) {}

    template <class... Entities>
    std::map<AboutGroup, std::vector<AboutEntry>> all(const std::variant<Entities...>*) {
        (add<Entities>(), ...);
        return std::move(groups_);
    }

private:
    template <class Entity>
    void add() {
        std::map<AboutGroup, std::vector<AboutEntry>> of_kind;
        for (const auto& [id, entity] : scene_.records().all<Entity>())
            for (AboutEntry& entry : entries_of(entity, scene_)) of_kind[entry.group].push_back(std::move(entry));
        for (auto& [group, entries] : of_kind) {
            std::ranges::stable_sort(entries, std::ranges::greater{}, &AboutEntry::at);
            std::ranges::move(entries, std::back_inserter(groups_[group]));
        }
    }

    const Scene& scene_;
    std::map<AboutGroup, std::vector<AboutEntry>> groups_;
};

} // namespace

AboutMeView make_about_me(const Scene& scene) {
    AboutMeView view;
    for (auto& [group, entries] : Collection(scene).all(static_cast<const domain::Record*>(nullptr)))
        view.groups.push_back({group, heading_of(group, scene), std::move(entries)});
    return view;
}

} // namespace foothold::screens
