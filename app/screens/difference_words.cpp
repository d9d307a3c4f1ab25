#include "app/screens/difference_words.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"

namespace foothold::screens {

using domain::Terms;
using ui::Icon;
using ui::Words;

namespace {

/// A number is read in one piece.
std::string unbroken(std::string_view number) {
    std::string whole;
    for (const char byte : number) byte == ' ' ? whole += "\u00A0" : whole += byte;
    return whole;
}

class ChangedTerms {
public:
    ChangedTerms(const domain::Difference& difference, const Scene& scene) :
        before_(difference.before), after_(difference.after), scene_(scene) {}

    std::vector<ChangedTerm> all() {
        if (before_.is_cancelled && !after_.is_cancelled)
            terms_.push_back({Icon::event_available, Reader::own(scene_.text("It takes place after all")), {}});
        add_time();
        if (before_.place != after_.place)
            add(Icon::place, name(before_.place), name(after_.place));
        else
            add(Icon::meeting_room, scene_.reader.content(before_.room), scene_.reader.content(after_.room));
        add(Icon::person, Reader::own(before_.who), Reader::own(after_.who));
        add(Icon::call, number(before_.phone), number(after_.phone));
        add_interpreter();
        return std::move(terms_);
    }

private:
    /// What is not told any more has no words of its own: the page says what there is.
    void add(Icon icon, const Words& before, const Words& after) {
        if (before == after || after.empty()) return;
        const Words was =
            before.empty() ? Words{} : Reader::own(scene_.text("Before: {what}", {{"what", inside_sentence(before)}}));
        terms_.push_back({icon, after, was});
    }

    void add_time() {
        if (!before_.starts || !after_.starts || !before_.ends || !after_.ends) return;
        const auto& dates = scene_.reader.dates();
        const bool is_moved = before_.starts != after_.starts;
        const auto said = [&](const Terms& terms, i18n::Position position) {
            return Reader::own(is_moved ? dates.date_and_time(*terms.starts, position) : dates.range(*terms.starts, *terms.ends));
        };
        if (is_moved || before_.ends != after_.ends)
            add(Icon::schedule, said(before_, i18n::Position::inside), said(after_, i18n::Position::start));
    }

    void add_interpreter() {
        if (before_.interpreter == after_.interpreter) return;
        const std::string after = interpreter_words(after_.interpreter, scene_);
        add(Icon::record_voice_over, Reader::own(interpreter_words(before_.interpreter, scene_)),
            Reader::own(after.empty() ? scene_.text("No interpreter any more") : after));
    }

    Words name(const domain::LocalizedText& place) const { return name_words(place, scene_.reader); }
    static Words number(const std::string& phone) { return phone.empty() ? Words{} : Words{unbroken(phone), "da"}; }

    const Terms& before_;
    const Terms& after_;
    const Scene& scene_;
    std::vector<ChangedTerm> terms_;
};

} // namespace

std::vector<ChangedTerm> changed_terms(const domain::Difference& difference, const Scene& scene) {
    if (difference.after.is_cancelled)
        return {{Icon::event_busy, Reader::own(scene.text("Cancelled. You don’t need to come.")), {}}};
    return ChangedTerms{difference, scene}.all();
}

} // namespace foothold::screens
