#include "app/screens/glossary_view.hpp"

#include <array>
#include <span>

namespace foothold::screens {

using i18n::translatable;
using ui::Icon;

namespace {

struct Term {
    std::string_view danish;
    std::string_view meaning; ///< in English, the catalogue's key
};

constexpr std::array work_terms{
    Term{"praktik, virksomhedspraktik",
         translatable("Some weeks in a company, to learn the work and meet the people. You are not employed.")},
    Term{"løntilskud",
         translatable("A job for some months. The company pays your wage, and the municipality pays a part of it back.")},
    Term{"praktik med lønnede timer", translatable("An internship where some of the hours are paid work.")},
    Term{"virksomhedsbesøg", translatable("You visit a company together with others and see how people work there.")},
    Term{"kortlægning af kompetencer", translatable("A talk about what you can already do, from work, school and daily life.")},
    Term{"opkvalificerende kursus", translatable("A course that teaches you something you need for a certain kind of work.")},
};

constexpr std::array school_terms{
    Term{"danskuddannelse", translatable("Danish classes with a teacher, in three levels and with tests on the way.")},
    Term{"hverdagsmestring", translatable("To manage everyday life in Denmark: time, money, home, post and appointments.")},
    Term{"medborgerskab", translatable("To be part of society: to know your rights and duties, and to have a say.")},
    Term{"FVU, AVU", translatable("Classes for grown-ups in reading, mathematics, English and other subjects.")},
};

constexpr std::array help_terms{
    Term{"livline", translatable("The person you can always turn to first when something is difficult.")},
    Term{"mentor", translatable("A volunteer who meets you alone, answers questions and shows you around.")},
    Term{"sparring", translatable("A talk where mentors get advice from staff. Your name is not needed for it.")},
    Term{"samtale med tolk",
         translatable("A talk where an interpreter translates everything that is said. It costs you nothing.")},
    Term{"frivillige tilbud",
         translatable("Things that volunteers arrange: eating together, language practice, tours, legal help.")},
    Term{"afbud", translatable("To say in good time that you cannot come. You do not have to say why.")},
    Term{"ordstyrer", translatable("The person who leads a meeting and says whose turn it is to speak.")},
    Term{"lyttemøde", translatable("A meeting where the organisers listen to what the participants think.")},
};

constexpr std::array authority_terms{
    Term{"fase 1, fase 2, fase 3",
         translatable(
             "The steps of an application for asylum. In phase 1 it is decided where the application belongs. In phase 2 it is "
             "looked at, and an internship or a job is possible. Phase 3 comes after a no.")},
    Term{"Udlændingestyrelsen",
         translatable("The Danish Immigration Service. It looks at applications for asylum and decides which "
                      "centre somebody lives in.")},
    Term{"asylcenter", translatable("The place where people live while their application is looked at.")},
    Term{"kommune", translatable("The municipality: the town or area that you live in, with its own office, schools and help.")},
    Term{"kontaktperson, sagsbehandler",
         translatable("The person at the centre or in the municipality who knows about your plan and answers your questions.")},
    Term{"opholdstilladelse", translatable("The permission to stay in Denmark, often for a certain time.")},
    Term{"familiesammenføring", translatable("When close family gets permission to come and live with somebody in Denmark.")},
};

TermGroupView group(Icon icon, std::string heading, std::span<const Term> terms, const Scene& scene) {
    TermGroupView group{icon, std::move(heading), {}};
    for (const Term& term : terms) {
        const i18n::TranslatedText meaning = scene.reader.words().text_with_language(term.meaning);
        group.terms.push_back({.danish = {std::string{term.danish}, "da"},
                               .meaning = {meaning.text, std::string{meaning.language}, meaning.is_fallback}});
    }
    return group;
}

} // namespace

std::vector<TermGroupView> make_glossary(const Scene& scene) {
    return {group(Icon::work, scene.text("Work and internship"), work_terms, scene),
            group(Icon::school, scene.text("School and everyday life"), school_terms, scene),
            group(Icon::people, scene.text("People and meetings"), help_terms, scene),
            group(Icon::apartment, scene.text("Authorities and permits"), authority_terms, scene)};
}

} // namespace foothold::screens
