#include "domain/proven.hpp"

#include "domain/progress.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace foothold::domain {

namespace {

struct KindName {
    std::string_view danish;
    std::string_view english;
};
/// By CompetenceKind. Who reads a proof does not choose a language.
constexpr std::array competence_names{
    KindName{"Madlavning", "Cooking"},  KindName{"Rengøring", "Cleaning"}, KindName{"Omsorg", "Caring"},
    KindName{"Byggeri", "Building"},    KindName{"Kørsel", "Driving"},     KindName{"Syning", "Sewing"},
    KindName{"Landbrug", "Farming"},    KindName{"Salg", "Selling"},       KindName{"Reparation", "Repairing"},
    KindName{"Computere", "Computers"}, KindName{"Sprog", "Languages"},    KindName{"Undervisning", "Teaching"}};
static_assert(competence_names.size() == enumeration_names<CompetenceKind>.size());

std::string written(const LocalizedText& text) { return std::string{as_on_paper(text).text}; }

class Things {
public:
    Things(Id person, const Records& records, const std::string& issuer, Date today) :
        person_(person), records_(records), issuer_(issuer), today_(today) {}

    std::vector<ProofItem> collect() {
        for (const auto& [id, enrolment] : records_.all<Enrolment>()) add(enrolment);
        for (const auto& [id, internship] : records_.all<Internship>()) add(internship);
        add_competences();
        std::ranges::stable_sort(things_, {}, [](const ProofItem& item) {
            return std::pair{item.kind, -item.until.value_or(Date{}).days};
        });
        return std::move(things_);
    }

private:
    void add(const Enrolment& enrolment) {
        const auto* course = records_.find<Course>(enrolment.course);
        if (enrolment.person != person_ || enrolment.status != EnrolmentStatus::finished || !course) return;
        const bool is_there = std::ranges::any_of(things_, [&](const ProofItem& item) { return item.about == course->id; });
        if (is_there) return; // enrolled twice, as after a move
        ProofItem item{.kind = ProofKind::course, .about = course->id, .title = course->title};
        add_sessions(item);
        const auto* place = records_.find<Place>(course->place);
        item.confirmed_by = place ? written(place->name) : issuer_;
        things_.push_back(std::move(item));
    }

    /// The course as it was held until today.
    void add_sessions(ProofItem& item) {
        std::int64_t seconds = 0;
        for (const auto& [id, session] : records_.all<Session>()) {
            const Date day = danish_time(session.ends).date;
            if (session.course != item.about || session.is_cancelled || day > today_ || session.ends < session.starts) continue;
            seconds += session.ends - session.starts;
            item.until = std::max(item.until.value_or(day), day);
        }
        item.hours = static_cast<std::uint32_t>(seconds / hour_s);
    }

    void add(const Internship& internship) {
        if (internship.person != person_ || internship.until >= today_ || internship.until < internship.from) return;
        const auto* company = records_.find<Organisation>(internship.company);
        ProofItem item{.kind = ProofKind::internship,
                       .about = internship.id,
                       .title = internship.title,
                       .from = internship.from,
                       .until = internship.until,
                       .hours = internship.weekly_hours * weeks_of(internship, today_).total,
                       .confirmed_by = internship.contact_name};
        if (item.confirmed_by.empty() && company) item.confirmed_by = written(company->name);
        things_.push_back(std::move(item));
    }

    /// In the order in which people are asked about them.
    void add_competences() {
        std::vector<const Competence*> all;
        for (const auto& [id, competence] : records_.all<Competence>()) all.push_back(&competence);
        std::ranges::stable_sort(all, {}, &Competence::kind);
        for (const Competence* competence : all) add(*competence);
    }

    void add(const Competence& competence) {
        if (competence.person != person_ || !competence.is_mapped() || competence.level == CompetenceLevel::not_told) return;
        const KindName& name = competence_names[static_cast<std::size_t>(competence.kind)];
        things_.push_back({.kind = ProofKind::competence,
                           .about = competence.id,
                           .title = {{{"da", with(name.danish, competence.evidence, "da")},
                                      {"en", with(name.english, competence.evidence, "en")}}},
                           .confirmed_by = competence.mapped_by});
    }

    static std::string with(std::string_view name, const LocalizedText& evidence, std::string_view language) {
        const std::string_view own = evidence.find(language);
        const std::string_view detail = own.empty() ? as_on_paper(evidence).text : own;
        return std::string{name} + (detail.empty() ? "" : ": ") + std::string{detail};
    }

    Id person_;
    const Records& records_;
    const std::string& issuer_;
    Date today_;
    std::vector<ProofItem> things_;
};

} // namespace

std::vector<ProofItem> proven_things(Id person, const Records& records, const std::string& issuer, Date today) {
    return Things{person, records, issuer, today}.collect();
}

const Organisation* issuer_for(Id person, const Records& records) {
    std::vector<const Enrolment*> enrolments;
    for (const auto& [id, enrolment] : records.all<Enrolment>())
        if (enrolment.person == person) enrolments.push_back(&enrolment);
    std::ranges::sort(enrolments, {}, [](const Enrolment* enrolment) { return std::tuple{enrolment->since, enrolment->id}; });
    for (const Enrolment* enrolment : enrolments) {
        const auto* programme = records.find<Programme>(enrolment->programme);
        if (!programme) continue;
        for (const Id id : programme->organisations)
            if (const auto* organisation = records.find<Organisation>(id); organisation && !organisation->proof_key.empty())
                return organisation;
    }
    return nullptr;
}

ChosenText as_on_paper(const LocalizedText& text) {
    for (const std::string_view language : {no_language, std::string_view{"da"}, std::string_view{"en"}})
        if (const auto found = text.find(language); !found.empty()) return {found, language, false};
    if (text.empty()) return {};
    return {text.translations.front().text, text.translations.front().language, false};
}

} // namespace foothold::domain
