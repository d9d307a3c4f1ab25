#include "app/screens/reader.hpp"

#include "app/screens/me_view.hpp"
#include "app/screens/name_words.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

i18n::Catalogues danish_and_arabic() {
    i18n::Catalogues catalogues;
    catalogues.add(catalogue_of("da", "msgid \"Later\"\nmsgstr \"Senere\"\n", "checked"));
    catalogues.add(catalogue_of("ar", "msgid \"Later\"\nmsgstr \"لاحقًا\"\n"));
    return catalogues;
}

domain::LocalizedText dinner() { return {{{"da", "Middag"}, {"en", "Dinner"}, {"fa", "شام"}}}; }

} // namespace

TEST_CASE("the interface speaks the first of the person's languages that it has words in") {
    const i18n::Catalogues catalogues = danish_and_arabic();
    const Reader reader(catalogues, {"fa", "da", "ar"});
    CHECK(reader.language() == "da");
    CHECK(reader.text("Later") == "Senere");
    CHECK_FALSE(reader.words().is_right_to_left());
    CHECK(Reader(catalogues, {"ti"}).language() == "en");
    CHECK(Reader(catalogues, {}).language() == "en");
    CHECK(Reader(catalogues, {"ti", "en", "ar"}).language() == "en");
}

TEST_CASE("content comes in the person's own language whatever the interface speaks") {
    const i18n::Catalogues catalogues = danish_and_arabic();
    const ui::Words own = Reader(catalogues, {"fa", "da"}).content(dinner());
    CHECK(own.text == "شام");
    CHECK(own.language == "fa");
    CHECK_FALSE(own.is_fallback);
}

TEST_CASE("content in another language than the person's first and the interface's is marked") {
    const i18n::Catalogues catalogues = danish_and_arabic();
    CHECK(Reader(catalogues, {"ar"}).content(dinner()).is_fallback);
    const ui::Words danish = Reader(catalogues, {"ti", "da"}).content(dinner());
    CHECK(danish.text == "Middag");
    CHECK_FALSE(danish.is_fallback);
}

TEST_CASE("those who read Dari read Farsi without a mark, and other languages with one") {
    i18n::Catalogues catalogues = danish_and_arabic();
    catalogues.add(catalogue_of("fa", "msgid \"Later\"\nmsgstr \"بعداً\"\n"));
    const Reader dari(catalogues, {"prs", "da"});
    CHECK(dari.content(dinner()) == ui::Words{"شام", "fa"});
    CHECK(dari.content({{{"da", "Middag"}}}).is_fallback);
    CHECK(Reader(danish_and_arabic(), {"prs"}).content(dinner()) == ui::Words{"شام", "fa"});
    CHECK(Reader(catalogues, {"fa"}).content({{{"prs", "نان شب"}}}).is_fallback);
}

TEST_CASE("a name that nobody has translated stands as on signs, without a mark") {
    const i18n::Catalogues catalogues = danish_and_arabic();
    const domain::LocalizedText town_hall{{{"da", "Roskilde Rådhus"}, {"en", "Roskilde Town Hall"}}};
    const ui::Words sign = name_words(town_hall, Reader(catalogues, {"ar"}));
    CHECK(sign.text == "Roskilde Rådhus");
    CHECK(sign.language == "da");
    CHECK_FALSE(sign.is_fallback);
    CHECK(name_words(town_hall, Reader(catalogues, {"en"})).text == "Roskilde Town Hall");
    CHECK(name_words(dinner(), Reader(catalogues, {"prs"})).text == "شام");
    CHECK(name_words(in("en", "Town Hall"), Reader(catalogues, {"ar"})).is_fallback);
}

TEST_CASE("Me says who it is, counts what is kept in words, and names translations that nobody has checked") {
    domain::Person me;
    me.id = person;
    me.name = "Samira";
    me.initial = "A";
    me.languages = {"ar", "en"};
    domain::Course course;
    course.id = {3, 1};
    const Stage stage({me, course}, {"en"}, domain::Role::participant, danish_and_arabic());
    const MeView view = make_me(stage.scene());
    CHECK(view.name == "\u2068Samira A.\u2069");
    CHECK(view.initials == "SA");
    REQUIRE(view.kept.size() == 1);
    CHECK(view.kept[0].words == "1 course");
    CHECK(view.drafts.find("العربية") != std::string::npos);
    CHECK(view.drafts.find("Dansk") == std::string::npos);
}

} // namespace foothold::screens
