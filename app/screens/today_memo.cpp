#include "app/screens/today_memo.hpp"

namespace foothold::screens {

const TodayView& TodayMemo::of(const Scene& scene) {
    const Key key{scene.model.revision(), scene.now.seconds / domain::minute_s, scene.place.day};
    if (key_ != key) {
        view_ = make_today(scene);
        key_ = key;
    }
    return view_;
}

} // namespace foothold::screens
