#include "app/screens/difference_words.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"

namespace foothold::screens {

using domain::LocalizedText;
using domain::Terms;

namespace {

class Parts {
public:
    Parts(const domain::Difference& difference, const Scene& scene) :
        before_(difference.before), after_(difference.after), scene_(scene) {}

    std::vector<std::string> all() {
        if (before_.is_cancelled && !after_.is_cancelled) parts_.push_back(scene_.text("It takes place after all"));
        add_time();
        if (before_.place != after_.place)
            add(name(before_.place), name(after_.place));
        else
            add(content(before_.room), content(after_.room));
        add(before_.who, after_.who);
        add(before_.phone, after_.phone);
        add_interpreter();
        return std::move(parts_);
    }

private:
    /// What is not told any more has no words of its own: the page says what there is.
    void add(const std::string& before, const std::string& after) {
        if (before == after || after.empty()) return;
        parts_.push_back(before.empty() ? after : scene_.text("{now} (before: {before})", {{"now", after}, {"before", before}}));
    }

    void add_time() {
        if (!before_.starts || !after_.starts || !before_.ends || !after_.ends) return;
        const auto& dates = scene_.reader.dates();
        if (before_.starts != after_.starts)
            return add(dates.date_and_time(*before_.starts), dates.date_and_time(*after_.starts));
        add(dates.range(*before_.starts, *before_.ends), dates.range(*after_.starts, *after_.ends));
    }

    void add_interpreter() {
        if (before_.interpreter == after_.interpreter) return;
        const std::string after = interpreter_words(after_.interpreter, scene_);
        add(interpreter_words(before_.interpreter, scene_), after.empty() ? scene_.text("No interpreter any more") : after);
    }

    std::string name(const LocalizedText& place) const { return inside_sentence(name_words(place, scene_.reader)); }
    std::string content(const LocalizedText& text) const { return inside_sentence(scene_.reader.content(text)); }

    const Terms& before_;
    const Terms& after_;
    const Scene& scene_;
    std::vector<std::string> parts_;
};

} // namespace

ui::Words words_of(const domain::Difference& difference, const Scene& scene) {
    if (difference.after.is_cancelled) return Reader::own(scene.text("Cancelled. You don’t need to come."));
    return Reader::own(i18n::list(scene.reader.words(), Parts{difference, scene}.all()));
}

} // namespace foothold::screens
