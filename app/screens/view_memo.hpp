#pragma once

#include "app/screens/about_me_view.hpp"
#include "app/screens/conversation_view.hpp"
#include "app/screens/offers_view.hpp"
#include "app/screens/scene.hpp"
#include "app/screens/today_view.hpp"

#include <cstdint>
#include <optional>

namespace foothold::screens {

/// What a view goes by: as long as this stays, nothing that it says can have changed. Views that say more than this lets through,
/// such as what is being written, are made for every frame.
struct ViewKey {
    std::uint64_t revision = 0;
    std::int64_t minute = 0;
    domain::Id about;
    std::optional<domain::Date> day;

    static ViewKey of(const Scene& scene) {
        return {scene.model.revision(), scene.now.seconds / domain::minute_s, scene.place.route().about, scene.place.day};
    }
    bool operator==(const ViewKey&) const = default;
};

/// The view of the last frame that showed it.
template <class View>
class ViewMemo {
public:
    const View& of(const Scene& scene, View (*make)(const Scene&)) {
        const ViewKey key = ViewKey::of(scene);
        if (key_ != key) {
            view_ = make(scene);
            key_ = key;
        }
        return view_;
    }

private:
    std::optional<ViewKey> key_;
    View view_{};
};

/// Of one reader: another reader needs others.
struct ViewMemos {
    ViewMemo<TodayView> today;
    ViewMemo<OffersView> offers;
    ViewMemo<std::optional<ConversationView>> conversation;
    ViewMemo<AboutMeView> about_me;
};

} // namespace foothold::screens
