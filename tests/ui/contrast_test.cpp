#include "app/ui/theme.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <vector>

namespace foothold::ui {

namespace {

std::vector<const Palette*> palettes() {
    std::vector<const Palette*> all;
    for (const Brightness brightness : {Brightness::light, Brightness::dark})
        for (const bool has_high_contrast : {false, true}) all.push_back(&palette_of(brightness, has_high_contrast));
    return all;
}

} // namespace

TEST_CASE("contrast is the ratio of WCAG 2") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) > 20.99);
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) > 4.47);
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) < 4.49);
}

TEST_CASE("text has a contrast of seven or more wherever it stands") {
    const Palette& p = *GENERATE(from_range(palettes()));
    for (const Color ground : {p.background, p.surface, p.sunken}) {
        CHECK(contrast(p.ink, ground) >= 7);
        CHECK(contrast(p.ink_soft, ground) >= 7);
    }
    for (const Tone& tone : {p.course, p.danish, p.talk, p.mentor, p.work, p.event, p.ok, p.note, p.care, p.quiet})
        CHECK(contrast(tone.ink, tone.tint) >= 7);
    for (const Color ground : {p.primary, p.primary_inset}) {
        CHECK(contrast(p.on_primary, ground) >= 7);
        CHECK(contrast(p.on_primary_soft, ground) >= 5.5);
    }
    CHECK(contrast(p.on_accent, p.accent) >= 7);
    for (const Color ground : {p.surface, p.primary_tint, p.note.tint, p.care.tint}) CHECK(contrast(p.link, ground) >= 7);
    CHECK(contrast(p.on_toast, p.toast) >= 7);
    CHECK(contrast(p.ink, p.selection) >= 7);
}

TEST_CASE("a selection can be told from the field around it, and caret and handles from both") {
    const Palette& p = *GENERATE(&light_palette(), &dark_palette());
    CHECK(contrast(p.selection, p.surface) >= 1.5);
    CHECK(contrast(p.link, p.surface) >= 3);
    CHECK(contrast(p.link, p.selection) >= 3);
}

TEST_CASE("edges of fields and empty stones can be seen") {
    const Palette& p = *GENERATE(from_range(palettes()));
    CHECK(contrast(p.border, p.surface) >= 3);
    CHECK(contrast(p.border, p.background) >= 3);
    CHECK(contrast(p.primary_line, p.primary) >= 3);
}

TEST_CASE("with high contrast no text has less than seven, and lines and edges have 4.5") {
    for (const Brightness brightness : {Brightness::light, Brightness::dark}) {
        const Palette& p = palette_of(brightness, true);
        CHECK(p.has_high_contrast);
        CHECK(p.is_dark == (brightness == Brightness::dark));
        for (const Color ground : {p.background, p.surface, p.sunken}) {
            for (const Color line : {p.border, p.hairline}) CHECK(contrast(line, ground) >= 4.5);
            for (const Tone& tone : {p.course, p.danish, p.talk, p.mentor, p.work, p.event, p.ok, p.note, p.care, p.quiet})
                CHECK(contrast(tone.ink, ground) >= 7);
            CHECK(contrast(p.focus, ground) >= 4.5);
        }
        for (const Color ground : {p.primary, p.primary_inset}) {
            CHECK(contrast(p.on_primary_soft, ground) >= 7);
            CHECK(contrast(p.accent, ground) >= 7);
            CHECK(contrast(p.primary_line, ground) >= 4.5);
        }
        CHECK(contrast(p.on_primary, p.stone_done_on_primary) >= 4.5);
        CHECK(contrast(p.accent, p.toast) >= 7);
    }
    CHECK_FALSE(palette_of(Brightness::light, false).has_high_contrast);
    CHECK(&palette_of(Brightness::dark, false) == &dark_palette());
}

} // namespace foothold::ui
