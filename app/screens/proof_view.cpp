#include "app/screens/proof_view.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/competence_view.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/progress_words.hpp"
#include "domain/progress.hpp"
#include "domain/schedule.hpp"
#include "sync/credential/proof_statement.hpp"
#include "sync/credential/qr_digits.hpp"

#include <algorithm>
#include <optional>

namespace foothold::screens {

using domain::Proof;
using domain::ProofItem;
using domain::ProofKind;
using ui::Icon;
using ui::Palette;

namespace {

ui::Tone Palette::*tone_of(domain::Activity activity) {
    return activity == domain::Activity::danish ? &Palette::danish
           : activity == domain::Activity::work ? &Palette::work
                                                : &Palette::course;
}

/// Signed is a name in one language; the records may have it in the reader's.
template <class Named>
std::optional<std::string> known_as(const std::string& signed_name, const Scene& scene) {
    for (const auto& [id, named] : scene.records().all<Named>())
        if (std::ranges::find(named.name.translations, signed_name, &domain::Translation::text) != named.name.translations.end())
            return name_words(named.name, scene.reader).text;
    return std::nullopt;
}

std::string confirmed_by(const ProofItem& item, const Scene& scene) {
    if (auto organisation = known_as<domain::Organisation>(item.confirmed_by, scene)) return *std::move(organisation);
    return known_as<domain::Place>(item.confirmed_by, scene).value_or(item.confirmed_by);
}

class Rows {
public:
    Rows(ProofView& view, const Scene& scene, Years years) : view_(view), scene_(scene), years_(years) {}

    void add(const Proof& proof) {
        const credential::Statement statement = credential::statement_of(proof);
        for (std::size_t place = 0; place < statement.achievements.size(); ++place)
            add(proof.items[place], statement.achievements[place]);
    }

    /// What the reader is busy with: it is not signed yet.
    void add_under_way() {
        for (const auto& [id, enrolment] : scene_.records().all<domain::Enrolment>()) {
            const auto* course = scene_.records().find<domain::Course>(enrolment.course);
            const bool is_mine = enrolment.person == scene_.me() && enrolment.status == domain::EnrolmentStatus::active;
            if (course && is_mine && course->from <= scene_.today()) add(*course);
        }
        for (const auto& [id, internship] : scene_.records().all<domain::Internship>())
            if (internship.person == scene_.me() && internship.from <= scene_.today() && internship.until >= scene_.today())
                add(internship);
    }

private:
    void add(const ProofItem& item, const credential::Achievement& signed_as) {
        const std::string when = when_and_how_long(signed_as, scene_.reader, years_, scene_.today());
        ProofRow row{.title = scene_.reader.content(item.title), .detail = Reader::own(when), .further = item.title};
        if (!item.confirmed_by.empty()) row.by = i18n::isolated(confirmed_by(item, scene_));
        switch (item.kind) {
        case ProofKind::course: {
            const auto* course = scene_.records().find<domain::Course>(item.about);
            const auto activity = course ? domain::activity_of(course->kind) : domain::Activity::course;
            row.icon = icon_of(activity);
            row.tone = tone_of(activity);
            return view_.courses.push_back(std::move(row));
        }
        case ProofKind::internship:
            row.icon = icon_of(domain::Activity::work);
            row.tone = &Palette::work;
            return view_.internships.push_back(std::move(row));
        case ProofKind::competence:
            return add_competence(std::move(row), item);
        }
    }

    /// In the reader's words where the record is here that was signed.
    void add_competence(ProofRow row, const ProofItem& item) {
        row.icon = Icon::psychology;
        row.tone = &Palette::event;
        if (const auto* competence = scene_.records().find<domain::Competence>(item.about)) {
            row.icon = icon_of(competence->kind);
            row.tone = hue_of(competence->kind);
            row.title = Reader::own(word_of(competence->kind, scene_.reader));
            row.detail = scene_.reader.content(competence->evidence);
        }
        view_.competences.push_back(std::move(row));
    }

    void add(const domain::Course& course) {
        const auto progress = domain::weeks_of(course, scene_.records(), scene_.now);
        const auto activity = domain::activity_of(course.kind);
        const ui::Words how_far = progress.total > 0 ? Reader::own(words_of(progress, domain::TrackUnit::week, scene_.reader))
                                                     : scene_.reader.content(course.rhythm);
        view_.courses.push_back(under_way(scene_.reader.content(course.title), how_far, activity));
    }

    void add(const domain::Internship& internship) {
        const auto progress = domain::weeks_of(internship, scene_.today());
        const ui::Words how_far = Reader::own(words_of(progress, domain::TrackUnit::week, scene_.reader));
        view_.internships.push_back(under_way(scene_.reader.content(internship.title), how_far, domain::Activity::work));
    }

    ProofRow under_way(ui::Words title, ui::Words how_far, domain::Activity activity) const {
        return {icon_of(activity), tone_of(activity), std::move(title), std::move(how_far), scene_.text("Under way"), true};
    }

    ProofView& view_;
    const Scene& scene_;
    Years years_;
};

const Proof* my_proof(const Scene& scene) {
    const Proof* newest = nullptr;
    for (const auto& [id, proof] : scene.records().all<Proof>())
        if (proof.person == scene.me() && (!newest || proof.issued_on > newest->issued_on)) newest = &proof;
    return newest;
}

ProofCode code_of(const Proof& proof, const Scene& scene) {
    ProofCode code{credential::to_digits(proof.credential), proof.credential + '\n'};
    const auto* issuer = scene.records().find<domain::Organisation>(proof.issuer);
    code.is_unchanged = issuer && credential::is_as_signed(proof, issuer->proof_key);
    const auto now = domain::danish_time(scene.now);
    const std::vector<std::string> when{scene.reader.dates().short_date(now.date), scene.reader.dates().clock(now)};
    code.checked_at = i18n::list(scene.reader.words(), when);
    code.issuer = proof.issuer_name;
    code.proof = proof.id;
    code.signed_on = proof.issued_on;
    return code;
}

} // namespace

std::vector<ui::Words> ProofRow::spoken() const { return {title, detail, Reader::own(by)}; }

ProofView make_proof(const Scene& scene, Years years) {
    ProofView view;
    if (const auto* me = scene.records().find<domain::Person>(scene.me()))
        view.name = i18n::isolated(me->initial.empty() ? me->name : me->name + " " + me->initial + ".");
    Rows rows{view, scene, years};
    if (const Proof* proof = my_proof(scene)) {
        view.code = code_of(*proof, scene);
        rows.add(*proof);
    }
    rows.add_under_way();
    return view;
}

} // namespace foothold::screens
